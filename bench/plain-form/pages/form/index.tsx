import { Input, View } from '@tarojs/components'
import { useState } from 'react'

const FIELDS = Array.from({ length: 40 }, (_none, at) => ({ id: `field-${at}`, label: `第 ${at + 1} 项` }))

/** A form as it is usually written: every answer in one state, every field drawn from it. */
export default function Form() {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  return (
    <View>
      {FIELDS.map(({ id, label }) => (
        <View key={id}>
          <View>{label}</View>
          <Input
            id={id}
            value={answers[id] ?? ''}
            placeholder={`请填写${label}`}
            onInput={({ detail }) => setAnswers({ ...answers, [id]: detail.value })}
          />
        </View>
      ))}
    </View>
  )
}
