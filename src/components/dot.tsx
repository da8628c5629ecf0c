import { View } from '@tarojs/components'
import { accessible } from '../platform/page/accessibility'
import type { StepState } from '../store/steps'

export interface DotProps {
  readonly state: StepState
  /** The number of the step, for `now` and `todo`. */
  readonly step?: number
  /** In words, for who does not see it; without them the row says it. */
  readonly said?: string
}

const SIGNS = { done: '✓', warm: '!', now: '', todo: '' } as const

/** The state of a step, by shape and sign as well as by colour. The row beside it says it in words. */
export function Dot({ state, step, said }: DotProps) {
  return (
    <View
      className={`dot dot-${state}`}
      {...accessible(said === undefined ? { hidden: true } : { role: 'img', label: said })}
    >
      {SIGNS[state] === '' ? (step ?? '') : SIGNS[state]}
    </View>
  )
}
