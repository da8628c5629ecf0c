import { openAlbumSettings, type SaveResult } from '../platform/pictures/save-picture'
import { Button } from './button'
import { Notice } from './notice'

interface SavedNoteProps {
  readonly result: SaveResult
  /** What one may do with the picture. */
  readonly good: string
  /** The album may be written to after all. */
  readonly onAllowed: () => void
}

/** What became of a picture that was to be saved, and the way on. */
export function SavedNote({ result, good, onAllowed }: SavedNoteProps) {
  if (result === 'saved') return <Notice tone="good">{`图片存好了，可以在相册或下载里找到，${good}`}</Notice>
  if (result === 'failed') return <Notice tone="bad">图片没有存成，请再试一次，或者直接截屏</Notice>
  const allow = async () => {
    if (await openAlbumSettings()) onAllowed()
  }
  return (
    <>
      <Notice tone="warm">没有相册的权限，图片存不进去。可以去设置里打开，也可以直接截屏</Notice>
      <Button kind="ghost" onTap={() => void allow()}>
        去打开相册权限
      </Button>
    </>
  )
}
