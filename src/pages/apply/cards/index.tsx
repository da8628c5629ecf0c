import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { READING_CONSENT } from '../../../../domain/intake/reading-consent'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { ConsentLine } from '../../../components/consent-line'
import { DraftPage } from '../../../components/draft-page'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { Paper } from '../../../components/photo-paper'
import { readablePartsOf } from '../../../store/card-offer'
import { agreeToReading, isAgreed, readCards, useCardReadings } from '../../../store/card-readings'
import type { Draft } from '../../../store/draft'
import { photoPapersOf } from '../../../store/papers'
import { findPictures, usePhotos } from '../../../store/photos'
import { useDraft, useWhole } from '../../../store/use-draft'

/** The cards that can be read: the consent for it, a slot a side, and on to what was read. */
export default function CardsPage() {
  const { id = '' } = useRouter().params
  return (
    <DraftPage title="拍证件" opened={useDraft(id, true)}>
      {(draft) => <Cards draft={draft} />}
    </DraftPage>
  )
}

const goBack = (draft: Draft) => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: `/pages/apply/index?id=${draft.id}` })
}

function Cards({ draft }: { readonly draft: Draft }) {
  const { entries, materials } = useWhole(draft)
  usePhotos()
  const readings = useCardReadings()
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const agreed = isAgreed(draft)
  const parts = readablePartsOf(draft)
  const papers = photoPapersOf(draft).filter(({ id }) => parts.some(({ material }) => material === id))
  const photos = parts.flatMap(({ photo }) => (photo === undefined ? [] : [photo]))
  const wanted = photos.join(' ')

  useEffect(() => {
    void findPictures(wanted.split(' ').filter((photo) => photo !== ''))
  }, [wanted])
  useEffect(() => void readCards(draft), [draft, entries, materials, agreed])

  const toggle = async () => {
    setBusy(true)
    setSaid((await agreeToReading(draft, !agreed)) ?? '')
    setBusy(false)
  }
  const isAnyRead = agreed && photos.some((photo) => readings[photo] !== undefined)
  return (
    <Page
      title="拍证件"
      action={
        <Button
          id="cards-done"
          kind={isAnyRead ? 'main' : 'ghost'}
          onTap={() =>
            isAnyRead ? void Taro.navigateTo({ url: `/pages/apply/cards/confirm/index?id=${draft.id}` }) : goBack(draft)
          }
        >
          {isAnyRead ? '核对读到的信息' : '先回去'}
        </Button>
      }
    >
      <Card kind="rows">
        <ConsentLine
          consent={READING_CONSENT}
          first
          isOn={agreed}
          onTap={() => {
            if (!isBusy) void toggle()
          }}
        />
      </Card>
      {said !== '' && <Notice tone="bad">{said}</Notice>}
      <View className="secondary">
        {agreed ? '拍一张读一张，读到的由您核对后才填进表里。' : '不勾选也可以拍，照片只交给办理部门，信息自己填。'}
      </View>
      {papers.map((paper) => (
        <Paper key={paper.id} draft={draft} paper={paper} />
      ))}
    </Page>
  )
}
