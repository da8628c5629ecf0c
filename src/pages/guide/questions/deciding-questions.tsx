import { View } from '@tarojs/components'
import type { Answers } from '../../../../domain/definition/answers'
import { textOf } from '../../../../domain/definition/answers'
import type { Field, Service } from '../../../../domain/definition/service'
import { rulesOf } from '../../../../domain/fields'
import { Card } from '../../../components/card'
import { FieldFrame } from '../../../components/fields/field-frame'
import { PickOne } from '../../../components/fields/options'

interface DecidingQuestionsProps {
  readonly service: Service
  readonly fields: readonly Field[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
}

/** The answers that decide the list, asked now and not again in the form. */
export function DecidingQuestions({ service, fields, answers, onChange }: DecidingQuestionsProps) {
  return (
    <>
      <View className="secondary">只问会影响材料的几项；后面填表时自动带上，不用再填。</View>
      <Card kind="rows">
        {fields.map((field, index) => {
          const { label } = field
          const shared = {
            id: `ask-${field.path.replace(/\./g, '-')}`,
            label,
            value: textOf(answers, field.path),
            onPick: (value: string) => onChange({ ...answers, [field.path]: value }),
          }
          return (
            <FieldFrame
              key={field.path}
              id={shared.id}
              label={label}
              first={index === 0}
              {...(field.hint === undefined ? {} : { hint: field.hint })}
            >
              <PickOne {...shared} options={rulesOf(field).options?.(field, service) ?? []} />
            </FieldFrame>
          )
        })}
      </Card>
    </>
  )
}
