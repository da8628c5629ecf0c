import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Field } from '../../../domain/definition/service'
import { AddressBook, OwnNumber } from '../../platform/input/suggestions'
import { call } from '../../store/api'
import type { Draft } from '../../store/draft'
import { isSuggested } from '../../store/reading'
import { useReading } from '../../store/use-draft'

interface SuggestionProps {
  readonly draft: Draft
  readonly field: Field
  readonly id: string
}

/** What WeChat knows already, beside typing. It is an answer like any other: whoever wants may change it. */
export function Suggested({ draft, field, id }: SuggestionProps) {
  const isOffered = useReading(draft, () => isSuggested(draft, field))
  const [said, setSaid] = useState('')
  if (!isOffered) return null
  const put = (text: string) => draft.set(field.path, text)
  const askFor = async (code: string) => {
    const answer = await call('application', 'own-number', { code })
    setSaid(answer.ok ? '' : answer.error.message)
    if (answer.ok) put(answer.data.phone)
  }
  return (
    <View className="suggested">
      {field.suggest?.from === 'own-number' ? (
        <OwnNumber id={`${id}-own`} label={field.label} onCode={(code) => void askFor(code)} />
      ) : (
        <AddressBook id={`${id}-book`} label={field.label} onAddress={put} />
      )}
      {said !== '' && <View className="field-hint">{said}</View>}
    </View>
  )
}
