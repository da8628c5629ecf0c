import { View } from '@tarojs/components'
import { spoken } from '../platform/semantics'

export interface DotProps {
  readonly state: 'done' | 'now' | 'todo' | 'warm'
  /** The number of the step, for `now` and `todo`. */
  readonly step?: number
}

const SIGNS = { done: '✓', warm: '!', now: '', todo: '' } as const

/** Where a step stands: by shape and sign as well as by colour. What it says is said by the row it stands in. */
export function Dot({ state, step }: DotProps) {
  return (
    <View className={`dot dot-${state}`} {...spoken({ hidden: true })}>
      {SIGNS[state] === '' ? (step ?? '') : SIGNS[state]}
    </View>
  )
}
