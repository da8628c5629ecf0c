import { View } from '@tarojs/components'
import { accessible } from '../platform/page/accessibility'
import type { StepState } from '../store/steps'

export interface DotProps {
  readonly state: StepState
  /** The number of the step, for `now` and `todo`. */
  readonly step?: number
}

const SIGNS = { done: '✓', warm: '!', now: '', todo: '' } as const

/** The state of a step, by shape and sign as well as by colour. The row beside it says it in words. */
export function Dot({ state, step }: DotProps) {
  return (
    <View className={`dot dot-${state}`} {...accessible({ hidden: true })}>
      {SIGNS[state] === '' ? (step ?? '') : SIGNS[state]}
    </View>
  )
}
