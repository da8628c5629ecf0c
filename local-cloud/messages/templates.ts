/** The subscription templates that were applied for: id -> title and fields (`thing1`, `phrase2`, `date3`). */
export type MessageTemplates = Readonly<Record<string, MessageTemplate>>

export interface MessageTemplate {
  readonly title: string
  readonly fields: readonly string[]
}

const characters = (text: string): number => [...text].length

const DATE = /^\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2})$/
const TIME = /^(\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}) ?)?(\d{1,2}:\d{2}(:\d{2})?)?$/
const NAME = /^(\p{Script=Han}[\p{Script=Han}·]{0,9}|[A-Za-z .]{1,20})$/u

/** What WeChat takes as the value of each kind of field (WIRE 9.7). */
const KINDS: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => characters(value) <= 20,
  number: (value) => /^[-+]?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  phone_number: (value) => /^[\d+*() -]{1,17}$/.test(value),
  car_number: (value) => characters(value) <= 8,
  name: (value) => NAME.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  date: (value) => DATE.test(value) || TIME.test(value),
  time: (value) => TIME.test(value),
  amount: (value) => /^\D?\d{1,10}(\.\d+)?元?$/.test(value),
}

/** Why WeChat would refuse this data (errmsg of 47003), or nothing. */
export const problemOf = (template: MessageTemplate, data: Readonly<Record<string, unknown>>): string | undefined => {
  for (const field of template.fields) {
    const value = (data[field] as { value?: unknown } | undefined)?.value
    if (value === undefined || value === null || value === '') return `argument invalid! data.${field}.value is empty`
    const fits = KINDS[field.replace(/\d+$/, '')]
    if (fits === undefined || !fits(String(value))) return `argument invalid! data.${field}.value invalid`
  }
  const extra = Object.keys(data).find((field) => !template.fields.includes(field))
  return extra === undefined ? undefined : `argument invalid! data.${extra} is not a field of the template`
}
