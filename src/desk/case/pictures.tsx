import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import type { Place } from '../../../domain/intake/problem'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { Tappable } from '../../platform/input/tappable'
import { Photo } from '../../platform/pictures/photo'
import { MarkButton, MarkMessage } from './mark'
import type { Marks } from './marks'
import { type PictureLinks, type ShownPart, shownParts } from './shown-parts'

interface PicturesProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly pictures: PictureLinks
  readonly marks?: Marks
  readonly onEnlarge: (shown: ShownPart) => void
}

/** The family's pictures: one large, the others beside it. The clerk ticks those that are not good enough. */
export function Pictures({ service, view, pictures, marks, onEnlarge }: PicturesProps) {
  const parts = shownParts(service, view, pictures)
  const [at, setAt] = useState(0)
  // The case comes first: with all its pictures at once WeChat would be handed more than it takes quickly.
  const [hasList, setHasList] = useState(false)
  useEffect(() => Taro.nextTick(() => setHasList(true)), [])
  const now = parts[Math.min(at, parts.length - 1)]
  if (now === undefined) return null
  return (
    <Card label="材料照片和签名">
      <Heading aside={`${Math.min(at, parts.length - 1) + 1} / ${parts.length}`}>{now.label}</Heading>
      {now.picture === undefined ? (
        <View className="viewer">
          <View className="viewer-none">{wordsOf(now.content)}</View>
        </View>
      ) : (
        <Tappable className="viewer" label={`${now.label}，点一下放大`} onTap={() => onEnlarge(now)}>
          <Photo className="viewer-picture" src={now.picture} label={now.label} whole />
          <View className="viewer-hint">点一下放大</View>
        </Tappable>
      )}
      <View className="picture-list">
        {(hasList ? parts : []).map((shown, index) => (
          <PartRow
            key={shown.key}
            shown={shown}
            isNow={shown === now}
            onShow={() => setAt(index)}
            {...(marks && { marks })}
          />
        ))}
      </View>
    </Card>
  )
}

const wordsOf = (content: ShownPart['content']): string => {
  if (content === undefined) return '没有提交'
  return content.kind === 'typed' ? `不能手写，打字写的：${content.name}` : '照片暂时打不开，请刷新'
}

interface PartRowProps {
  readonly shown: ShownPart
  readonly isNow: boolean
  readonly onShow: () => void
  readonly marks?: Marks
}

const USUAL = ['照片看不清，请重拍', '拍错了材料，请重拍']
const USUAL_SIGNED = ['签名看不清，请重签', '不是本人签名，请本人签']

function PartRow({ shown: { material, part, label, thumbnail }, isNow, onShow, marks }: PartRowProps) {
  const place: Place = { kind: 'material', material: material.id, part: part.id }
  const isMarked = marks?.messageAt(place) !== undefined
  const usual =
    material.source === 'signed'
      ? USUAL_SIGNED
      : [...material.mistakes.map((mistake) => `${mistake}，请重拍`), ...USUAL]
  return (
    <View className={isMarked ? 'said said-marked' : 'said'}>
      <View className="said-row">
        <Tappable className={isNow ? 'thumb thumb-on' : 'thumb'} label={`看${label}`} onTap={onShow}>
          {thumbnail !== undefined && <Photo className="thumb-picture" src={thumbnail} label={label} />}
        </Tappable>
        <View className="said-text">{label}</View>
        {marks !== undefined && <MarkButton marks={marks} place={place} label={label} onMark={onShow} />}
      </View>
      {marks !== undefined && <MarkMessage marks={marks} place={place} label={label} usual={usual} />}
    </View>
  )
}
