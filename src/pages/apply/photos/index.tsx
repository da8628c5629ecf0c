import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '../../../components/button'
import { DraftPage } from '../../../components/draft-page'
import { Empty } from '../../../components/empty'
import { Page } from '../../../components/page'
import { PhotoExamples } from '../../../components/photo-examples'
import { Paper, slotId } from '../../../components/photo-paper'
import { leadToField } from '../../../platform/page/scroll'
import { backToTasks } from '../../../store/back-to-tasks'
import type { Draft } from '../../../store/draft'
import { photoPapersOf } from '../../../store/papers'
import { findPictures, isSendingPhotos, usePhotos } from '../../../store/photos'
import { urlAfter } from '../../../store/steps'
import { useDraft, useWhole } from '../../../store/use-draft'

/** Every paper to photograph, a slot a side: what is missing, on its way, good, or to be taken again and how. */
export default function PhotosPage() {
  const { id = '', material = '', part = '' } = useRouter().params
  return (
    <DraftPage title="拍材料" opened={useDraft(id, true)}>
      {(draft) => <Papers draft={draft} wanted={material === '' ? '' : slotId(material, part)} />}
    </DraftPage>
  )
}

const goOn = (draft: Draft) => void Taro.redirectTo({ url: urlAfter(draft, 'photos') })

function Papers({ draft, wanted }: { readonly draft: Draft; readonly wanted: string }) {
  useWhole(draft)
  usePhotos()
  const papers = photoPapersOf(draft)
  const photos = papers.flatMap(({ parts }) => parts.flatMap(({ photo }) => (photo === undefined ? [] : [photo])))
  const wantedPhotos = photos.join(' ')

  useEffect(() => {
    void findPictures(wantedPhotos.split(' ').filter((photo) => photo !== ''))
  }, [wantedPhotos])
  useEffect(() => (wanted === '' ? undefined : leadToField(wanted)), [wanted])

  const missing = papers.reduce((sum, paper) => sum + paper.missing, 0)
  // Who came to take one picture anew goes back to where it was asked for.
  const isOn = missing === 0 && wanted === ''
  return (
    <Page
      title="拍材料"
      action={
        <Button
          id="photos-done"
          kind={missing === 0 ? 'main' : 'ghost'}
          onTap={() => (isOn ? goOn(draft) : backToTasks(draft))}
        >
          {missing === 0
            ? isOn
              ? '拍好了，下一步'
              : '拍好了'
            : isSendingPhotos(draft)
              ? '先回去，照片接着传'
              : `还差 ${missing} 张，先存着`}
        </Button>
      }
    >
      {papers.length === 0 ? (
        <Empty title="没有要拍的材料" note="回去接着填下一步就好" />
      ) : (
        <>
          <PhotoExamples />
          <View className="secondary">
            点格子拍照，或从相册选：一样材料的几张可以一次选好。照片在后台传，可以先去填别的。
          </View>
          {papers.map((paper) => (
            <Paper key={paper.id} draft={draft} paper={paper} />
          ))}
        </>
      )}
    </Page>
  )
}
