import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from '../../platform/page/accessibility'

interface FieldFrameProps {
  readonly id: string
  readonly label: string
  readonly required?: boolean
  readonly hint?: string
  /** What is wrong and what to do; empty when nothing is. */
  readonly error?: string
  /** What the clerk asked to be corrected. */
  readonly correction?: string
  readonly first?: boolean
  readonly children: ReactNode
}

export const errorIdOf = (id: string) => `${id}-error`

/** A label above, an error below, and a red edge: the same round every kind of field. */
export function FieldFrame({ id, label, required = true, hint, error, correction, first, children }: FieldFrameProps) {
  const isMistake = (error !== undefined && error !== '') || (correction !== undefined && correction !== '')
  return (
    <View id={`at-${id}`} className={`field${first === true ? ' field-first' : ''}${isMistake ? ' field-wrong' : ''}`}>
      <View className="field-label">
        {label}
        {!required && <Text className="field-optional"> 选填</Text>}
      </View>
      {children}
      {hint !== undefined && hint !== '' && <View className="field-hint">{hint}</View>}
      {correction !== undefined && correction !== '' && <View className="field-error">窗口请您改：{correction}</View>}
      {error !== undefined && error !== '' && (
        <View id={errorIdOf(id)} className="field-error" {...accessible({ role: 'alert' })}>
          {error}
        </View>
      )}
    </View>
  )
}
