import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { contactFor } from '../../../../domain/intake/contact-for'
import { Notice } from '../../../components/notice'
import { paintingOf } from '../../../components/poster'
import { SavedNote } from '../../../components/saved-note'
import { Tappable } from '../../../platform/input/tappable'
import { ShareButton, type Shared } from '../../../platform/messages/share'
import { PictureCanvas, type SaveResult, savePicture } from '../../../platform/pictures/save-picture'
import { today } from '../../../store/today'
import type { FamilyList } from '../list/family-list'
import type { Promised } from '../list/promise'
import { posterOf } from './list-picture'
import { cardOf } from './share-card'
import { sharedUrl } from './shared-list'
import './save-or-share.css'

interface SaveOrShareProps {
  readonly service: Service
  readonly answers: Answers
  readonly list: FamilyList
  readonly promised: Promised
}

/** The list as a picture and as a card for the family. */
export function SaveOrShare({ service, answers, list, promised }: SaveOrShareProps) {
  const [result, setResult] = useState<SaveResult | 'drawing'>()
  const [shared, setShared] = useState<Shared>()
  const card = cardOf(service, answers, today())
  const isList = sharedUrl(service, answers, today()) !== undefined
  const save = async () => {
    if (result === 'drawing') return
    setShared(undefined)
    setResult('drawing')
    const poster = posterOf({ service, list, promised, contact: contactFor(service, answers), today: today() })
    setResult(await savePicture(`${service.shortName}要准备的材料`, paintingOf(poster)))
  }
  return (
    <>
      <View className="along">
        <Tappable id="keep-picture" className="along-way" onTap={() => void save()}>
          {result === 'drawing' ? '正在画…' : '存成图片'}
        </Tappable>
        <ShareButton
          id="share-list"
          className="along-way"
          card={card}
          onShared={(outcome) => {
            setResult(undefined)
            setShared(outcome)
          }}
        >
          发给家人
        </ShareButton>
      </View>
      {result !== undefined && result !== 'drawing' && (
        <SavedNote result={result} good="发到家里的群也方便" onAllowed={() => void save()} />
      )}
      {shared?.outcome === 'copied' && (
        <Notice tone="good">
          {`链接已复制，粘贴发给家人就行；里面没有您家的个人信息${isList ? '' : '，家人打开后自己回答几个问题'}`}
        </Notice>
      )}
      {shared?.outcome === 'manual' && (
        <Notice tone="warm" title="请长按复制这个链接，发给家人">
          <View className="along-link">{shared.link}</View>
        </Notice>
      )}
      <PictureCanvas />
    </>
  )
}
