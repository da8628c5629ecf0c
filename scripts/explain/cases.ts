import type { Answers, AnswerValue, Day } from '../../domain/definition/answers'
import { HELD, ITEMS, isBlank } from '../../domain/definition/answers'
import { fieldAt } from '../../domain/definition/fields'
import type { Field, Service } from '../../domain/definition/service'
import { rulesOf } from '../../domain/fields'
import { checklist } from '../../domain/intake/checklist'
import { decidingFields } from '../../domain/intake/deciding-fields'
import { display } from '../../domain/intake/display'
import { withRequiredItems } from '../../domain/intake/with-required-items'
import { requiredItems } from '../../domain/plan/required-items'

/** One list of papers that a service can ask for, and every way of answering that leads to it. */
export interface Case {
  readonly papers: readonly string[]
  readonly answers: readonly Answers[]
}

/**
 * Every distinct checklist of a service. The questions are asked as the guide asks them: only those that still change
 * something, each with every answer that may make a difference.
 */
export const casesOf = (service: Service, today: Day): readonly Case[] => {
  const cases = new Map<string, Case>()
  const open: Answers[] = beginnings(service)
  for (let answers = open.pop(); answers !== undefined; answers = open.pop()) {
    const [field] = decidingFields(service, answers, today).filter(({ path }) => isBlank(answers?.[path]))
    if (field !== undefined) {
      for (const value of valuesOf(service, field, answers)) open.push({ ...answers, [field.path]: value })
      continue
    }
    const papers = papersOf(service, answers, today)
    const key = papers.join('\n')
    cases.set(key, { papers, answers: [...(cases.get(key)?.answers ?? []), answers] })
  }
  return [...cases.values()].sort((one, other) => one.papers.length - other.papers.length)
}

/** What is wanted and what is there already: every set that comes to different things to be done. */
const beginnings = (service: Service): Answers[] => {
  if (fieldAt(service, ITEMS) === undefined) return [{}]
  const wanted = subsets(service.items.map(({ id }) => id)).filter((items) => items.length > 0)
  const held = subsets((fieldAt(service, HELD)?.options ?? []).map(({ value }) => value))
  const seen = new Set<string>()
  return wanted.flatMap((items) =>
    held.flatMap((has): Answers[] => {
      const answers: Answers = { [ITEMS]: items, ...(has.length === 0 ? {} : { [HELD]: has }) }
      const todo = requiredItems(service, answers)
      const key = `${todo.join()}|${has.join()}`
      if (todo.length === 0 || seen.has(key)) return []
      seen.add(key)
      return [{ ...answers, [ITEMS]: todo }]
    }),
  )
}

const subsets = (values: readonly string[]): readonly (readonly string[])[] => {
  const [first, ...rest] = values
  if (first === undefined) return [[]]
  const without = subsets(rest)
  return [...without, ...without.map((set) => [first, ...set])]
}

/** Every value; where only a difference matters (ethnic groups) two are enough to differ or not, and one to begin with. */
const valuesOf = (service: Service, field: Field, answers: Answers): readonly AnswerValue[] => {
  const values = (rulesOf(field).options?.(field, service) ?? []).map(({ value }) => value)
  if (!onlyDiffers(field)) return values
  const isFirst = !Object.keys(answers).some((path) => path !== field.path && onlyDiffers(fieldAt(service, path)))
  return values.slice(0, isFirst ? 1 : 2)
}

const onlyDiffers = (field: Field | undefined): boolean =>
  field !== undefined && rulesOf(field).onlyDifferenceMatters === true

const BY_OTHERS: Readonly<Record<string, string>> = {
  hospital: '医院提供',
  'looked-up': '工作人员查验',
  issued: '前一件办好后自动带出',
  signed: '手机上签名',
}

const papersOf = (service: Service, answers: Answers, today: Day): readonly string[] =>
  checklist(service, withRequiredItems(service, answers), today).map(({ material, parts }) => {
    const labels = parts.map(({ label, optional }) => (optional ? `${label}（选传）` : label))
    const how = BY_OTHERS[material.source] ?? (material.oneOf ? `${labels.join(' / ')}，一种就行` : labels.join('、'))
    return `${material.title}：${how}`
  })

/** The answers that lead to a case, in the words of the form. */
export const answersInWords = (service: Service, answers: Answers): string =>
  Object.entries(answers)
    .map(([path, value]) => {
      const field = fieldAt(service, path)
      if (field === undefined) return ''
      return `${field.label}：${display(service, field, value)}`
    })
    .filter((words) => words !== '')
    .join('；')
