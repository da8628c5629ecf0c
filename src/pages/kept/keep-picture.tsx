import { useState } from 'react'
import { Button } from '../../components/button'
import { type Poster, paintingOf } from '../../components/poster'
import { SavedNote } from '../../components/saved-note'
import { PictureCanvas, type SaveResult, savePicture } from '../../platform/pictures/save-picture'

interface KeepPictureProps {
  /** Of the file; nothing personal in it. */
  readonly name: string
  readonly poster: () => Poster
  /** What one may do with it. */
  readonly good: string
}

/** The page as a picture of one's own. */
export function KeepPicture({ name, poster, good }: KeepPictureProps) {
  const [result, setResult] = useState<SaveResult | 'drawing'>()
  const save = async () => {
    setResult('drawing')
    setResult(await savePicture(name, paintingOf(poster())))
  }
  return (
    <>
      {result !== undefined && result !== 'drawing' && (
        <SavedNote result={result} good={good} onAllowed={() => void save()} />
      )}
      <Button id="keep-picture" busy={result === 'drawing'} busyText="正在画…" onTap={() => void save()}>
        存成图片
      </Button>
      <PictureCanvas />
    </>
  )
}
