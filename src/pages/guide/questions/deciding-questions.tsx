import { View } from '@tarojs/components'
import type { Answers } from '../../../../domain/definition/answers'
import { textOf } from '../../../../domain/definition/answers'
import type { Field, Service } from '../../../../domain/definition/service'
import { ethnicGroupsOf } from '../../../../domain/standards/ethnic-groups'
import { Card } from '../../../components/card'
import { FieldFrame } from '../../../components/fields/field-frame'
import { OneOf } from '../../../components/fields/options'
import { OptionPicker } from '../../../platform/input/pickers'

interface FewQuestionsProps {
  readonly service: Service
  readonly fields: readonly Field[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
}

/** The answers that decide the list, asked now and not again in the form. */
export function FewQuestions({ service, fields, answers, onChange }: FewQuestionsProps) {
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
              {field.kind === 'ethnicity' ? (
                <OptionPicker {...shared} options={ethnicOptions(service)} />
              ) : (
                <OneOf {...shared} options={field.options ?? []} />
              )}
            </FieldFrame>
          )
        })}
      </Card>
    </>
  )
}

const ethnicOptions = (service: Service) =>
  ethnicGroupsOf(service.region).map(({ code, name }) => ({ value: code, label: name }))
