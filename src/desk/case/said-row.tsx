import { View } from '@tarojs/components'
import type { Place } from '../../../domain/intake/problem'
import { MarkButton, MarkMessage } from './mark'
import type { Marks } from './marks'

interface SaidRowProps {
  readonly place: Place
  readonly label: string
  readonly text: string
  readonly isNumber?: boolean
  /** A whole question stands where else the name of a field does. */
  readonly isQuestion?: boolean
  /** Absent where it cannot be sent back. */
  readonly marks?: Marks
}

const USUAL = ['与证件不一致，请对照证件改正', '填写不完整，请补全', '有错别字，请改正']

/** One answer of the family. The clerk ticks it when it does not agree with the papers. */
export function SaidRow({ place, label, text, isNumber = false, isQuestion = false, marks }: SaidRowProps) {
  const isMarked = marks?.messageAt(place) !== undefined
  return (
    <View className={isMarked ? 'said said-marked' : 'said'}>
      <View className="said-row">
        <View className={isQuestion ? 'said-label said-question' : 'said-label'}>{label}</View>
        <View className={isNumber ? 'said-text said-number' : 'said-text'}>{text}</View>
        {marks !== undefined && <MarkButton marks={marks} place={place} label={label} />}
      </View>
      {marks !== undefined && <MarkMessage marks={marks} place={place} label={label} usual={USUAL} />}
    </View>
  )
}
