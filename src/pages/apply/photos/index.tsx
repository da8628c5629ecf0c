import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chip } from '../../../components/chip'
import { DraftPage } from '../../../components/draft-page'
import { Empty } from '../../../components/empty'
import { Heading } from '../../../components/heading'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { PhotoSlot } from '../../../components/photo-slot'
import { takePicture } from '../../../platform/picture'
import { scrollToField } from '../../../platform/scroll'
import { newId } from '../../../store/command-ids'
import type { Draft } from '../../../store/draft'
import { type PhotoPaper, photoPapersOf } from '../../../store/papers'
import {
  clearPhotoTask,
  findPictures,
  isSendingPhotos,
  photosVersion,
  photoTask,
  pictureOf,
  sendPhoto,
  watchPhotos,
} from '../../../store/photo-tasks'
import { faultsOf } from '../../../store/reading'
import { useDraft, useWhole } from '../../../store/use-draft'

const SCROLL_AFTER_MS = 300

/** Every paper to photograph, a slot a side: what is missing, on its way, good, or to be taken again and how. */
export default function PhotosPage() {
  const { id = '', material = '', part = '' } = useRouter().params
  return (
    <DraftPage title="拍材料" opened={useDraft(id)}>
      {(draft) => <Papers draft={draft} wanted={material === '' ? '' : slotId(material, part)} />}
    </DraftPage>
  )
}

const slotId = (material: string, part: string) => `photo-${material}-${part}`

const goBack = (draft: Draft) => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: `/pages/apply/index?id=${draft.id}` })
}

function Papers({ draft, wanted }: { readonly draft: Draft; readonly wanted: string }) {
  useWhole(draft)
  useSyncExternalStore(watchPhotos, photosVersion)
  const papers = photoPapersOf(draft)
  const photos = papers.flatMap(({ parts }) => parts.flatMap(({ photo }) => (photo === undefined ? [] : [photo])))
  const wantedPhotos = photos.join(' ')

  useEffect(() => {
    void findPictures(wantedPhotos.split(' ').filter((photo) => photo !== ''))
  }, [wantedPhotos])
  useEffect(() => {
    if (wanted === '') return
    const timer = setTimeout(() => scrollToField(wanted), SCROLL_AFTER_MS)
    return () => clearTimeout(timer)
  }, [wanted])

  const needed = papers.flatMap(({ parts }) => parts.filter(({ optional }) => !optional))
  const missing = needed.filter(({ photo }) => photo === undefined).length
  return (
    <Page
      title="拍材料"
      action={
        <Button id="photos-done" kind={missing === 0 ? 'main' : 'ghost'} onTap={() => goBack(draft)}>
          {missing === 0 ? '拍好了' : isSendingPhotos(draft) ? '先回去，照片接着传' : `还差 ${missing} 张，先存着`}
        </Button>
      }
    >
      {papers.length === 0 ? (
        <Empty title="没有要拍的材料" note="回去接着填下一步就好" />
      ) : (
        <>
          <View className="secondary">四角拍完整、字看得清、不反光。点格子拍照或从相册选。</View>
          {papers.map((paper) => (
            <Paper key={paper.id} draft={draft} paper={paper} />
          ))}
        </>
      )}
    </Page>
  )
}

/** The heading names the paper; the slot says only which side. */
const shortOf = (title: string, label: string): string =>
  (label.startsWith(title) ? label.slice(title.length) : label) || label

function Paper({ draft, paper }: { readonly draft: Draft; readonly paper: PhotoPaper }) {
  const tasks = paper.parts.map(({ id }) => photoTask(draft, paper.id, id))
  const wrong = tasks.flatMap((task) => (task?.state === 'wrong' || task?.state === 'failed' ? [task.message] : []))
  const faults = faultsOf(draft).filter(({ place }) => place.kind === 'material' && place.material === paper.id)
  const missing = paper.parts.filter(({ photo, optional }) => photo === undefined && !optional).length

  const take = async (part: string) => {
    const picture = await takePicture()
    if (picture !== undefined) await sendPhoto(draft, paper.id, part, picture)
  }
  const remove = async (part: string) => {
    const { confirm } = await Taro.showModal({ title: '删除这张照片？', confirmText: '删除', cancelText: '留着' })
    if (!confirm) return
    clearPhotoTask(draft, paper.id, part)
    const answer = await draft.detach(paper.id, part, newId())
    if (!answer.ok) void Taro.showToast({ title: answer.error.message, icon: 'none' })
  }

  return (
    <View className="flow">
      <Heading
        aside={
          wrong.length > 0 ? (
            <Chip tone="bad">{`${wrong.length} 张要重拍`}</Chip>
          ) : faults.length > 0 ? (
            <Chip tone="warm">窗口请您重拍</Chip>
          ) : missing === 0 ? (
            <Chip>✓ 齐了</Chip>
          ) : (
            `还差 ${missing} 张`
          )
        }
      >
        {paper.title}
      </Heading>
      {paper.reason !== undefined && <View className="small">{paper.reason}</View>}
      <View className="slots">
        {paper.parts.map(({ id, label, photo, optional }, at) => {
          const task = tasks[at]
          const picture = photo === undefined ? undefined : pictureOf(photo)
          return (
            <View className="slot" key={id} id={`at-${slotId(paper.id, id)}`}>
              <PhotoSlot
                id={slotId(paper.id, id)}
                label={label.startsWith(paper.title) ? label : `${paper.title} ${label}`}
                short={shortOf(paper.title, label)}
                optional={optional}
                isFilled={photo !== undefined}
                {...(picture === undefined ? {} : { picture })}
                {...(task === undefined ? {} : { task })}
                onTake={() => void take(id)}
                onRemove={() => void remove(id)}
              />
            </View>
          )
        })}
      </View>
      {wrong.length > 0 && <Notice tone="bad">{wrong.join('；')}</Notice>}
      {faults.length > 0 && <Notice tone="warm">{faults.map(({ message }) => message).join('；')}</Notice>}
      {missing > 0 && paper.mistakes.length > 0 && (
        <Card kind="quiet">
          <View className="small">常见问题：{paper.mistakes.join('；')}</View>
        </Card>
      )}
    </View>
  )
}
