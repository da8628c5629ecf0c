import type { Condition } from '../definition/condition'
import type { Service } from '../definition/service'

export interface PlacedCondition {
  /** In an author's words. */
  readonly where: string
  readonly condition: Condition
}

/** Every condition of a service: of sections, fields, options, what is taken, rules, materials and their parts. */
export const conditionsOf = (service: Service): readonly PlacedCondition[] => [
  ...service.form.flatMap(({ id, when, fields }) => [
    ...placed(`section ${id}`, when),
    ...fields.flatMap((field) => [
      ...placed(field.path, field.when),
      ...(field.options ?? []).flatMap((option) => placed(`option ${option.value} of ${field.path}`, option.when)),
      ...(field.known ?? []).flatMap(({ when }) => placed(`what is known of ${field.path}`, when)),
      ...(field.sameAs ?? []).flatMap(({ when, field: other }) => placed(`${other} offered for ${field.path}`, when)),
      ...placed(`what is suggested for ${field.path}`, field.suggest?.when),
      ...field.rules.flatMap(({ holds }) => placed(`a rule of ${field.path}`, holds)),
    ]),
  ]),
  ...service.materials.flatMap(({ id, when, parts }) => [
    ...placed(`material ${id}`, when),
    ...parts.flatMap((part) => placed(`part ${part.id} of ${id}`, part.when)),
  ]),
]

const placed = (where: string, condition: Condition | undefined): readonly PlacedCondition[] =>
  condition === undefined ? [] : [{ where, condition }]
