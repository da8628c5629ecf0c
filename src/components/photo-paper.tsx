import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Place } from '../../domain/intake/problem'
import { PHOTO_STANDARDS } from '../../domain/standards/photo-standards'
import { isConfirmed } from '../platform/page/confirm'
import { focusOn } from '../platform/page/focus'
import { cropToFrame } from '../platform/pictures/crop'
import { previewPicture } from '../platform/pictures/preview'
import { type Picture, takePictures } from '../platform/pictures/take-picture'
import type { Draft } from '../store/draft'
import type { PhotoPaper } from '../store/papers'
import { photoTask, pictureOf, portraitAt, sendPhoto } from '../store/photos'
import { correctionsOf, photoProblemsOf } from '../store/reading'
import { Card } from './card'
import { Chip } from './chip'
import { Heading } from './heading'
import { Notice } from './notice'
import { PhotoSlot } from './photo-slot'

export const slotId = (material: string, part: string) => `photo-${material}-${part}`

const labelAt = ({ title, parts }: PhotoPaper, place: Place): string => {
  const label = parts.find(({ id }) => place.kind === 'material' && id === place.part)?.label
  return label === undefined ? title : shortOf(title, label)
}

/** The heading names the paper; the slot says only which side. */
const shortOf = (title: string, label: string): string =>
  (label.startsWith(title) ? label.slice(title.length) : label) || label

export function Paper({ draft, paper }: { readonly draft: Draft; readonly paper: PhotoPaper }) {
  const tasks = paper.parts.map(({ id }) => photoTask(draft, paper.id, id))
  const wrong = tasks.flatMap((task) => (task?.state === 'wrong' || task?.state === 'failed' ? [task.message] : []))
  const corrections = correctionsOf(draft).filter(
    ({ place }) => place.kind === 'material' && place.material === paper.id,
  )
  // Of what is in a slot, not of what is still to come.
  const mistakes = photoProblemsOf(draft, paper.id)
  const isMistaken = (part: string) => mistakes.some(({ place }) => place.kind === 'material' && place.part === part)
  const { missing } = paper
  const correctionOf = (part: string) =>
    corrections.find(({ place }) => place.kind === 'material' && place.part === part)

  /** The tapped one, and what is still empty behind it: both sides of a card are one choice in the album. */
  const partsFrom = (part: string): readonly string[] => {
    const at = paper.parts.findIndex(({ id }) => id === part)
    const isEmpty = (index: number) => paper.parts[index]?.photo === undefined && tasks[index] === undefined
    if (paper.oneOf || portraitAt(draft, paper.id, part) !== undefined || !isEmpty(at)) return [part]
    return paper.parts
      .filter(({ id, optional }, index) => id === part || (index > at && !optional && isEmpty(index)))
      .map(({ id }) => id)
  }
  const take = async (part: string) => {
    const parts = partsFrom(part)
    const taken = await takePictures(parts.length)
    for (const [at, picture] of taken.entries()) await put(parts[at] ?? part, picture)
  }
  const put = async (part: string, taken: Picture) => {
    const standard = portraitAt(draft, paper.id, part)
    const picture = standard === undefined ? taken : await cropToFrame(taken, PHOTO_STANDARDS[standard].cut)
    if (picture === undefined) return
    const refusal = await sendPhoto(draft, paper.id, part, picture)
    if (refusal !== undefined) void Taro.showToast({ title: refusal.message, icon: 'none' })
  }
  const remove = async (part: string) => {
    if (await isConfirmed({ title: '删除这张照片？', yes: '删除', no: '留着', isFinal: true })) {
      await draft.detach(paper.id, part)
      focusOn(slotId(paper.id, part))
    }
  }

  return (
    <View className="flow">
      <Heading
        aside={
          wrong.length + mistakes.length > 0 ? (
            <Chip tone="bad">{`${wrong.length + mistakes.length} 张要重拍`}</Chip>
          ) : corrections.length > 0 ? (
            <Chip tone="warm">窗口请您重拍</Chip>
          ) : missing === 0 ? (
            <Chip>✓ 齐了</Chip>
          ) : (
            `还差 ${missing} ${paper.oneOf ? '种' : '张'}`
          )
        }
      >
        {paper.title}
      </Heading>
      {[paper.reason, paper.handling].map(
        (note) =>
          note !== undefined && (
            <View key={note} className="small">
              {note}
            </View>
          ),
      )}
      {paper.oneOf && <View className="small">下面的任拍一种就行，拍过一种，其他的不用拍。</View>}
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
                isReturned={correctionOf(id) !== undefined || isMistaken(id)}
                onTake={() => void take(id)}
                onRemove={() => void remove(id)}
                onLook={(src) => void previewPicture(src, label)}
              />
            </View>
          )
        })}
      </View>
      {wrong.length > 0 && <Notice tone="bad">{wrong.join('；')}</Notice>}
      {mistakes.map(({ place, message, remedy }) => (
        <Notice key={labelAt(paper, place)} tone="bad" title={`${labelAt(paper, place)}：${message}`}>
          {remedy}
        </Notice>
      ))}
      {corrections.length > 0 && (
        <Notice tone="warm" title="窗口的话">
          {corrections.map(({ place, message }) => `${labelAt(paper, place)}：${message}`).join('；')}
        </Notice>
      )}
      {missing > 0 && paper.mistakes.length > 0 && (
        <Card kind="quiet">
          <View className="small">常见问题：{paper.mistakes.join('；')}</View>
        </Card>
      )}
    </View>
  )
}
