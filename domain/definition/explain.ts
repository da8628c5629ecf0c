import type { AnswersWithRequiredItems as Facts } from './answer-states'
import type { Day, FieldPath } from './answers'
import type { Condition } from './condition'
import { holds } from './evaluate'
import { fieldAt } from './fields'
import type { Service } from './service'

/**
 * Why something is asked of this family, for people: `因为父母民族不同`. Only what is true of these answers is said, so
 * of two alternatives only the one that applies. Nothing for a condition that does not hold.
 */
export const because = (service: Service, condition: Condition, answers: Facts, today: Day): string | undefined => {
  const words = describe(service, condition, answers, today)
  return words === undefined || words === '' ? undefined : `因为${words}`
}

const describe = (service: Service, condition: Condition, answers: Facts, today: Day): string | undefined => {
  if (!holds(condition, answers, today)) return undefined
  const label = (field: FieldPath): string => fieldAt(service, field)?.label ?? field
  switch (condition.op) {
    case 'is': {
      const field = fieldAt(service, condition.field)
      const value = answers[condition.field]
      const option = field?.options?.find((one) => one.value === value)
      return `${label(condition.field)}选了“${option?.label ?? String(value)}”`
    }
    case 'chosen':
      return `要办理${itemTitle(service, condition.item)}`
    case 'held':
      return `已经办好${itemTitle(service, condition.item)}`
    case 'includes':
      return `${label(condition.field)}选了“${optionLabel(service, condition.field, condition.value)}”`
    case 'answered':
      return `填写了${label(condition.field)}`
    case 'differ':
      return `${label(condition.fields[0])}和${label(condition.fields[1])}不同`
    case 'same':
      return `${label(condition.fields[0])}和${label(condition.fields[1])}相同`
    case 'all':
      return join(condition.of, '，并且', service, answers, today)
    case 'any':
      return join(condition.of, '，', service, answers, today)
    // What a family is not or an ID number shows would need words of its own: such a condition carries a reason.
    default:
      return ''
  }
}

const join = (parts: readonly Condition[], word: string, service: Service, answers: Facts, today: Day): string => {
  const items = parts.flatMap((part) => (part.op === 'chosen' && holds(part, answers, today) ? [part.item] : []))
  const others = parts.filter(({ op }) => op !== 'chosen')
  const words = others.map((part) => describe(service, part, answers, today) ?? '')
  const chosen = items.length === 0 ? '' : `要办理${items.map((item) => itemTitle(service, item)).join('、')}`
  return [...new Set([chosen, ...words])].filter((one) => one !== '').join(word)
}

const itemTitle = (service: Service, id: string): string => service.items.find((item) => item.id === id)?.title ?? id

const optionLabel = (service: Service, field: FieldPath, value: string): string =>
  fieldAt(service, field)?.options?.find((option) => option.value === value)?.label ?? value
