import type { Template, Words } from '../casework/notification'
import { dayInChinese } from '../standards/days'

/**
 * The two subscription templates we apply for, with the same fields: thing1 办理事项, phrase2 当前状态, date3 日期, thing4 提示.
 * Nothing is cut to fit: `lint` proves for every service and every event that the words keep the platform's limits,
 * because one wrong field loses the whole message (errcode 47003).
 */
export type { Template }

const THING = 20

export const TEMPLATE_FIELDS = ['thing1', 'phrase2', 'date3', 'thing4'] as const

type TemplateData = Readonly<Record<(typeof TEMPLATE_FIELDS)[number], { readonly value: string }>>

/** Shown on a lock screen: never a name, an ID number or anything else of a person (DOMAIN 4.1). */
export interface Message {
  readonly template: Template
  readonly data: TemplateData
}

export const message = (template: Template, { about, status, day, note }: Words, caseNumber?: string): Message => ({
  template,
  data: {
    thing1: { value: numbered(about, caseNumber) },
    phrase2: { value: status },
    // `2026年3月2日`, the form the platform's documentation gives for `date`.
    date3: { value: dayInChinese(day) },
    thing4: { value: note },
  },
})

/** The case number, where the field has room for it whole; it says nothing of a person. */
const numbered = (about: string, caseNumber: string | undefined): string => {
  const both = `${about} ${caseNumber}`
  const fits = about.trim() !== '' && both.length <= THING
  return caseNumber !== undefined && fits ? both : about
}

/**
 * The variables of the SMS with the same content, for a template such as `您办理的{1}：{2}。{3}，详情请看小程序。` (its id is configuration).
 * A text message is on a lock screen too, so it says no more than the subscription message does.
 */
export const smsParams = ({ data }: Message): readonly string[] => [
  data.thing1.value,
  data.phrase2.value,
  data.thing4.value,
]

/** What of a message the platform would refuse, a few words each. */
export const messageDefects = ({ data }: Message): readonly string[] => [
  ...(['thing1', 'thing4'] as const).flatMap((field) => thingDefects(field, data[field].value)),
  ...(/^\p{Script=Han}{1,5}$/u.test(data.phrase2.value)
    ? []
    : [`phrase2 is not one to five Han: ${data.phrase2.value}`]),
  ...(/^\d{4}年\d{1,2}月\d{1,2}日$/.test(data.date3.value) ? [] : [`date3 is no date: ${data.date3.value}`]),
]

/** Counted in UTF-16 units, where a rare character is two: the stricter of the two ways to count. */
const thingDefects = (field: string, value: string): readonly string[] => {
  if (value.trim() === '') return [`${field} is empty`]
  if (/[\r\n\t]/.test(value)) return [`${field} has a line break: ${value}`]
  return value.length > THING ? [`${field} has ${value.length} of ${THING} characters: ${value}`] : []
}
