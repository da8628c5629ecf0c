import type { Answers, Day, FieldPath } from '../../../../domain/definition/answers'
import { APPLICANT, HELD, ITEMS, listOf, textOf } from '../../../../domain/definition/answers'
import { fieldAt } from '../../../../domain/definition/fields'
import type { Service } from '../../../../domain/definition/service'
import { rulesOf } from '../../../../domain/fields'
import { checklist } from '../../../../domain/intake/checklist'
import { anyFamily } from '../../../../domain/intake/reason-for-paper'
import { withRequiredItems } from '../../../../domain/intake/with-required-items'
import { answersOn, stepsAfterScreening } from '../questions/steps'
import { offeredBy, validAnswers } from '../questions/valid-answers'

/** Between the answers of a link, between a path and its values, between values: none of them needs escaping in a query. */
const AND = '!'
const IS = '~'
const OR = '*'

/** Longer than any service needs; a link that is longer is not one of ours. */
const LONGEST = 600

/**
 * The page that shows this list to whoever opens it: the service and the answers that decide it, nothing of who they are.
 * None where the list hinges on a family's life (a second marriage, a lost child): that travels in no link.
 */
export const sharedUrl = (service: Service, answers: Answers, today: Day): string | undefined => {
  const plain = disguised(service, answers, today)
  if (!Object.keys(plain).every((path) => tellsNothing(service, path))) return undefined
  return `/pages/guide/index?service=${service.id}&list=${encode(service, plain)}`
}

/** What is to be done and who sees to it; what only may differ (ethnic groups) goes as stand-ins. */
const tellsNothing = (service: Service, path: FieldPath): boolean =>
  path === ITEMS || path === HELD || path === APPLICANT || onlyDiffers(service, path)

const onlyDiffers = (service: Service, path: FieldPath): boolean => {
  const field = fieldAt(service, path)
  return field !== undefined && rulesOf(field).onlyDifferenceMatters === true
}

/** The answers of a shared link, if they lead to a list of this service as it is now. */
export const sharedAnswers = (service: Service, list: string, today: Day): Answers | undefined => {
  if (list === '' || list.length > LONGEST) return undefined
  const valid = validAnswers(service, { ...anyFamily(service), ...decode(list) })
  const steps = stepsAfterScreening(service, valid, today)
  return steps[steps.length - 1]?.kind === 'list' ? answersOn(steps, valid) : undefined
}

const encode = (service: Service, answers: Answers): string => {
  const everything = service.items.every(({ id }) => listOf(answers, ITEMS).includes(id))
  return Object.entries(answers)
    .filter(([path, value]) => value.length > 0 && !(path === ITEMS && everything))
    .map(([path, value]) => `${path}${IS}${typeof value === 'string' ? value : value.join(OR)}`)
    .join(AND)
}

const decode = (list: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    list.split(AND).flatMap((part) => {
      const [path = '', value = '', ...more] = part.split(IS)
      if (path === '' || value === '' || more.length > 0) return []
      return [[path, path === ITEMS || path === HELD ? value.split(OR) : value]]
    }),
  )

/** In the order of the standard: the order in which they are offered tells who lives there. */
const standIns = (service: Service, path: FieldPath): readonly string[] => [...offeredBy(service, path)].sort()

/**
 * A list depends on whether the parents' ethnic groups differ, not on which they are. Where stand-ins give the same
 * list, the link carries stand-ins.
 */
const disguised = (service: Service, answers: Answers, today: Day): Answers => {
  const plain = answersOn(stepsAfterScreening(service, answers, today), answers)
  const seen: string[] = []
  const masked = Object.fromEntries(
    Object.entries(plain).map(([path, value]) => {
      if (!onlyDiffers(service, path)) return [path, value]
      const own = textOf(plain, path)
      if (!seen.includes(own)) seen.push(own)
      return [path, standIns(service, path)[seen.indexOf(own)] ?? own]
    }),
  )
  const listFor = (of: Answers) => JSON.stringify(checklist(service, withRequiredItems(service, of), today))
  return listFor(masked) === listFor(plain) ? masked : plain
}
