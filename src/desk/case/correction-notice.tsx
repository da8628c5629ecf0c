import { View } from '@tarojs/components'
import type { Correction } from '../../../domain/casework/state/application'
import type { Service } from '../../../domain/definition/service'
import { placeKey } from '../../../domain/intake/problem'
import { placeLabel } from '../../case-view/problem-place'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { ListRow } from '../../components/list-row'
import type { SavingState } from './save-marks'

interface CorrectionNoticeProps {
  readonly title: string
  readonly service: Service
  readonly corrections: readonly Correction[]
  /** Of a list that is still being made: whether the cloud has it. */
  readonly savingState?: SavingState
}

const SAVING_WORDS: Readonly<Record<SavingState, string>> = {
  saved: '标记已自动保存，离开再回来还在；别的工作人员看不到',
  saving: '正在保存标记…',
  failed: '网络不通，标记还没有存上，请先不要离开这一页',
}

/** The notice to the family (补正告知单), in the words it will read. */
export function CorrectionNotice({ title, service, corrections, savingState }: CorrectionNoticeProps) {
  return (
    <Card kind="warm" label="告知单">
      <Heading>{title}</Heading>
      {corrections.map(({ place, message }, index) => (
        <ListRow
          key={placeKey(place)}
          first={index === 0}
          title={placeLabel(service, place)}
          note={message.trim() === '' ? '还没写要改什么' : message}
          tone="warm"
        />
      ))}
      {savingState !== undefined && (
        <View id="marks-saving-state" className="small">
          {SAVING_WORDS[savingState]}
        </View>
      )}
    </Card>
  )
}
