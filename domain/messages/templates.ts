import type { Day } from '../definition/answers'

/**
 * The two subscription templates we apply for, with the same fields: thing1 办理事项, phrase2 当前状态, date3 日期, thing4 提示.
 * The platform's limits are kept by `message`, because one wrong field loses the whole message (errcode 47003).
 */
export type Template = 'progress' | 'todo'

export const TEMPLATE_FIELDS = ['thing1', 'phrase2', 'date3', 'thing4'] as const

export type TemplateData = Readonly<Record<(typeof TEMPLATE_FIELDS)[number], { readonly value: string }>>

/** Shown on a lock screen: never a name, an ID number or anything else of a person (DOMAIN 4.1). */
export interface Message {
  readonly template: Template
  readonly data: TemplateData
}

const THING = 20
const PHRASE = 5

export const message = (
  template: Template,
  words: { readonly about: string; readonly status: string; readonly day: Day; readonly note: string },
): Message => ({
  template,
  data: {
    thing1: { value: cut(words.about, THING) },
    phrase2: { value: cut(words.status.replace(/[^\p{Script=Han}]/gu, ''), PHRASE) },
    date3: { value: spelt(words.day) },
    thing4: { value: cut(words.note, THING) },
  },
})

/** `2026年3月2日`, the form the platform's documentation gives for `date`. */
const spelt = (day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(year)}年${Number(month)}月${Number(date)}日`
}

/** Counted in characters as people see them, so that a rare character outside the basic plane is not cut in two. */
const cut = (text: string, length: number): string => {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
