import type { Answers, AnswerValue, FieldPath } from '../../../../domain/definition/answers'
import { HELD, ITEMS } from '../../../../domain/definition/answers'
import { fieldAt, screeningPath } from '../../../../domain/definition/fields'
import type { Service } from '../../../../domain/definition/service'
import { rulesOf } from '../../../../domain/fields'
import { mayBeHeld } from '../../../../domain/plan/closed-items'

/**
 * Of answers that come from outside (a link, the phone's storage of months ago) only what this service offers to pick:
 * anything else is ignored, never shown and never sent.
 */
export const validAnswers = (service: Service, outside: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    Object.entries(outside).flatMap(([path, value]): readonly [FieldPath, AnswerValue][] => {
      const valid = validAnswer(service, path, value)
      return valid === undefined ? [] : [[path, valid]]
    }),
  )

const validAnswer = (service: Service, path: FieldPath, value: unknown): AnswerValue | undefined => {
  if (path === ITEMS || path === HELD) {
    if (!Array.isArray(value)) return undefined
    const offered = service.items.filter(({ id }) => path === ITEMS || mayBeHeld(service, id))
    const ids = offered.map(({ id }) => id).filter((id) => value.includes(id))
    return ids.length === 0 && path === ITEMS ? undefined : ids
  }
  if (typeof value !== 'string') return undefined
  if (service.screening.some(({ id }) => screeningPath(id) === path)) {
    return value === 'yes' || value === 'no' ? value : undefined
  }
  return offeredBy(service, path).includes(value) ? value : undefined
}

/** What can be picked for a field; nothing for one that is typed. */
export const offeredBy = (service: Service, path: FieldPath): readonly string[] => {
  const field = fieldAt(service, path)
  if (field === undefined) return []
  const { options, picks } = rulesOf(field)
  return picks === 'one' ? (options?.(field, service) ?? []).map(({ value }) => value) : []
}
