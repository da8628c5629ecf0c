import type { FieldPath } from './answers'
import { HELD, ITEMS } from './answers'
import type { Condition } from './condition'

/** The fields a condition looks at. */
export const mentionedBy = (condition: Condition): readonly FieldPath[] => {
  switch (condition.op) {
    case 'chosen':
      return [ITEMS]
    case 'held':
      return [HELD]
    case 'coversItems':
      return [condition.field, ITEMS]
    case 'includesAll':
      return [condition.field, condition.of]
    case 'differ':
    case 'same':
      return condition.fields
    case 'onOrBefore':
    case 'onOrAfter':
      return condition.to === undefined ? [condition.field] : [condition.field, condition.to]
    case 'all':
    case 'any':
      return condition.of.flatMap(mentionedBy)
    case 'not':
      return mentionedBy(condition.of)
    default:
      return [condition.field]
  }
}

/** The items a condition names. */
export const itemsNamedBy = (condition: Condition): readonly string[] => {
  switch (condition.op) {
    case 'chosen':
    case 'held':
      return [condition.item]
    case 'all':
    case 'any':
      return condition.of.flatMap(itemsNamedBy)
    case 'not':
      return itemsNamedBy(condition.of)
    default:
      return []
  }
}

/**
 * The places of a text to be filled: `{mother.name}`; `{delegate.name|father.name}` takes the first that is asked,
 * `=` begins fixed words to fall back on.
 */
export interface TextPlace {
  readonly source: string
  readonly fields: readonly FieldPath[]
  readonly fallback: string | undefined
}

export const placesIn = (text: string): readonly TextPlace[] =>
  // Not `matchAll`: phones of 2018 do not have it.
  (text.match(/\{[^{}]*\}/g) ?? []).map((source) => {
    const options = source.slice(1, -1).split('|')
    return {
      source,
      fields: options.filter((option) => !option.startsWith('=')),
      fallback: options.find((option) => option.startsWith('='))?.slice(1),
    }
  })
