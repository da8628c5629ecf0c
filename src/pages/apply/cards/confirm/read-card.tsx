import { View } from '@tarojs/components'
import type { FieldPath } from '../../../../../domain/definition/answers'
import { fieldAt } from '../../../../../domain/definition/fields'
import type { Proposal } from '../../../../../domain/intake/proposals'
import { Button } from '../../../../components/button'
import { Card } from '../../../../components/card'
import { Heading } from '../../../../components/heading'
import { Notice } from '../../../../components/notice'
import type { ReadablePart } from '../../../../store/card-offer'
import type { CardReading } from '../../../../store/card-readings'
import type { Draft } from '../../../../store/draft'
import { pictureOf } from '../../../../store/photos'
import { ReadField } from './read-field'
import '../../carried-over.css'
import './confirm.css'

interface ReadCardProps {
  readonly draft: Draft
  readonly part: ReadablePart
  readonly read: CardReading | undefined
  readonly proposals: readonly Proposal[]
  readonly own: readonly FieldPath[]
  readonly onOwn: (path: FieldPath) => void
  readonly onAgain: () => void
}

/** One side of a card: how far its reading is, and what it says field by field. */
export function ReadCard({ draft, part, read, proposals, own, onOwn, onAgain }: ReadCardProps) {
  const path = part.photo === undefined ? undefined : pictureOf(part.photo)
  return (
    <View className="flow" id={`read-${part.material}-${part.part}`}>
      <Heading>{part.label}</Heading>
      {read?.state === 'failed' && (
        <Notice tone="warm" title={read.message}>
          <Button kind="ghost" small onTap={onAgain}>
            再读一次
          </Button>
        </Notice>
      )}
      {(read === undefined || read.state === 'reading') && <View className="secondary">正在读…</View>}
      {proposals.length > 0 && read?.state === 'read' && (
        <Card kind="rows" label={part.label}>
          {proposals.map((proposal, at) => {
            const field = draft.service && fieldAt(draft.service, proposal.field)
            return (
              field !== undefined && (
                <ReadField
                  key={proposal.field}
                  draft={draft}
                  field={field}
                  proposal={proposal}
                  picture={path === undefined ? undefined : { path, width: read.width, height: read.height }}
                  first={at === 0}
                  isOwn={own.includes(proposal.field)}
                  onOwn={() => onOwn(proposal.field)}
                />
              )
            )
          })}
        </Card>
      )}
    </View>
  )
}
