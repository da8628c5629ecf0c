import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { FieldPath } from '../../../../../domain/definition/answers'
import { fieldAt } from '../../../../../domain/definition/fields'
import { certainAnswers, type Proposal } from '../../../../../domain/intake/proposals'
import { Button } from '../../../../components/button'
import { DraftPage } from '../../../../components/draft-page'
import { Empty } from '../../../../components/empty'
import { Notice } from '../../../../components/notice'
import { Page } from '../../../../components/page'
import { Tappable } from '../../../../platform/input/tappable'
import { scrollToField } from '../../../../platform/page/scroll'
import { readablePartsOf } from '../../../../store/card-offer'
import { isAgreed, proposalsFrom, readCards, useCardReadings } from '../../../../store/card-readings'
import type { Draft } from '../../../../store/draft'
import { findPictures } from '../../../../store/photos'
import { idOf } from '../../../../store/reading'
import { useDraft, useWhole } from '../../../../store/use-draft'
import { ReadCard } from './read-card'

/** What was read, each beside its piece of the picture: what is certain by one tap, what is doubtful one by one. */
export default function ConfirmPage() {
  const { id = '' } = useRouter().params
  return (
    <DraftPage title="核对" opened={useDraft(id, true)}>
      {(draft) => <Confirm draft={draft} />}
    </DraftPage>
  )
}

/** Nobody has looked at it, or it is still to be typed. */
const isOpen = ({ state, answered }: Proposal) => state === 'doubtful' || (state === 'unread' && answered === undefined)

const goOn = (draft: Draft) => {
  const depth = Taro.getCurrentPages().length
  if (depth > 2) void Taro.navigateBack({ delta: 2 })
  else void Taro.redirectTo({ url: `/pages/apply/index?id=${draft.id}` })
}

function Confirm({ draft }: { readonly draft: Draft }) {
  const { entries, view } = useWhole(draft)
  const agreed = isAgreed(draft)
  const readings = useCardReadings()
  /** Whoever wants to write something else, or to keep what they wrote. */
  const [own, setOwn] = useState<readonly FieldPath[]>([])
  const parts = readablePartsOf(draft).filter(({ photo }) => photo !== undefined)
  const photos = parts.map(({ photo }) => photo).join(' ')

  useEffect(() => void findPictures(photos.split(' ').filter((photo) => photo !== '')), [photos])
  useEffect(() => void readCards(draft), [draft, entries, view])

  const cards = parts.map((part) => {
    const read = part.photo === undefined ? undefined : readings[part.photo]
    return { part, read, proposals: agreed && read?.state === 'read' ? proposalsFrom(draft, part, read.reading) : [] }
  })
  const proposals = cards.flatMap((card) => card.proposals).filter(({ field }) => !own.includes(field))
  const certain = Object.entries(certainAnswers(proposals))
  const isReading = cards.some(({ read }) => read?.state === 'reading')
  const doubtful = proposals.filter(isOpen)
  const left = doubtful.length

  const confirmAll = () => {
    for (const [path, value] of certain) draft.set(path, value)
    draft.enqueue()
    const [first] = doubtful
    if (first !== undefined) scrollToField(`read-${idOf(first.field)}`)
    else if (!isReading && own.length === 0) goOn(draft)
  }
  return (
    <Page
      title="核对"
      action={
        certain.length > 0 ? (
          <Button id="all-right" onTap={confirmAll}>
            {`都对，填入 ${certain.length} 项`}
          </Button>
        ) : (
          <Button
            id="confirmed"
            kind={left === 0 ? 'main' : 'ghost'}
            busy={isReading}
            busyText="正在读…"
            onTap={() => goOn(draft)}
          >
            {left === 0 ? '核对好了，接着办' : `还有 ${left} 项没定，先接着办`}
          </Button>
        )
      }
    >
      {left > 0 && (
        <Notice tone="warm" title={`有 ${left} 项要您单独看一遍`}>
          {doubtful.map(({ field }) => (
            <Tappable
              key={field}
              role="link"
              className="notice-link"
              onTap={() => scrollToField(`read-${idOf(field)}`)}
            >
              {(draft.service && fieldAt(draft.service, field)?.label) ?? ''}
            </Tappable>
          ))}
        </Notice>
      )}
      {cards.length === 0 || !agreed ? (
        <Empty
          title={cards.length === 0 ? '还没有拍证件' : '还没有读照片'}
          note={cards.length === 0 ? '回去拍好，再来核对' : '识别照片要先勾选同意；不同意的，信息自己填'}
        />
      ) : (
        cards.map((card) => (
          <ReadCard
            key={`${card.part.material}.${card.part.part}`}
            draft={draft}
            {...card}
            own={own}
            onOwn={(path) => setOwn([...own, path])}
            onAgain={() => void readCards(draft, true)}
          />
        ))
      )}
    </Page>
  )
}
