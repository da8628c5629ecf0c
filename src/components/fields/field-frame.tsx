import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { FieldWords } from '../../platform/input/field-words'
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
  /** A summary above, with the focus on it, says the error already: it is not called out a second time. */
  readonly isSaidAbove?: boolean
  readonly children: ReactNode
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== ''

/** A label above, an error below, and a red edge: the same round every kind of field. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, required = true, hint, error, correction, first, isSaidAbove = false, children } = props
  const isMistake = isSaid(error) || isSaid(correction)
  const said = { optional: !required, hint: isSaid(hint), correction: isSaid(correction), error: isSaid(error) }
  const ids = Object.entries(said).flatMap(([name, isThere]) => (isThere ? [`${id}-${name}`] : []))
  return (
    <View id={`at-${id}`} className={`field${first === true ? ' field-first' : ''}${isMistake ? ' field-wrong' : ''}`}>
      <View className="field-label">
        {label}
        {!required && (
          <Text id={`${id}-optional`} className="field-optional">
            {' 选填'}
          </Text>
        )}
      </View>
      <FieldWords ids={ids} required={required} invalid={isMistake}>
        {children}
      </FieldWords>
      {isSaid(hint) && (
        <View id={`${id}-hint`} className="field-hint">
          {hint}
        </View>
      )}
      {isSaid(correction) && (
        <View id={`${id}-correction`} className="field-error">
          窗口请您改：{correction}
        </View>
      )}
      {isSaid(error) && (
        <View id={`${id}-error`} className="field-error" {...(isSaidAbove ? {} : accessible({ role: 'alert' }))}>
          {error}
        </View>
      )}
    </View>
  )
}
