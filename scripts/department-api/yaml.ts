/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Words with a meaning of their own, also to readers of YAML 1.1. */
const RESERVED = /^(null|true|false|yes|no|on|off|y|n)$/i
/** It begins with a letter, so it is no number and no date; nothing in it starts a comment or a key. */
const PLAIN =
  /^[A-Za-z\p{Script=Han}][\w\p{Script=Han}，。、；：（）“”《》？/.@+-]*( [\w\p{Script=Han}，。、；：（）“”《》？/.@+-]+)*$/u
/** What a line of a block can hold as it is: nothing that is not printed. */
const IN_A_BLOCK = /^[^\p{Cc}\u2028\u2029\ufeff]*$/u

/** A document as YAML 1.2, of which JSON is a part: a text that could be read as anything else is written as in JSON. */
export const yaml = (document: Json): string => `${lines(document, '').join('\n')}\n`

const lines = (value: Json, indent: string): readonly string[] => {
  if (!isFilled(value)) return [`${indent}${scalar(value)}`]
  if (Array.isArray(value)) return value.flatMap((entry) => entryLines(entry, indent))
  return Object.entries(value).flatMap(([key, child]) => fieldLines(scalar(key), child, indent))
}

/** What takes lines of its own. Nothing in it, or numbers only, fits on one: `[]`, `{}`, `[100, 250]`. */
const isFilled = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).some((one) => typeof one !== 'number' || !Array.isArray(value))

const fieldLines = (key: string, value: Json, indent: string): readonly string[] => {
  if (isFilled(value)) return [`${indent}${key}:`, ...lines(value, `${indent}  `)]
  if (isBlock(value)) return [`${indent}${key}: |-`, ...value.split('\n').map((line) => indented(line, `${indent}  `))]
  return [`${indent}${key}: ${scalar(value)}`]
}

/** The dash takes the place of the blanks before the first line of what it stands for. */
const entryLines = (entry: Json, indent: string): readonly string[] => {
  const [first = '', ...rest] = lines(entry, `${indent}  `)
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest]
}

/** The first line tells how far a block is indented, the last one must not be empty, and blanks at an end are seen by nobody. */
const isBlock = (value: Json): value is string =>
  typeof value === 'string' &&
  /^[^ \n].*\n[\s\S]*[^\n]$/.test(value) &&
  value.split('\n').every((line) => IN_A_BLOCK.test(line) && line.trimEnd() === line)

const indented = (line: string, indent: string): string => (line === '' ? '' : `${indent}${line}`)

const scalar = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.join(', ')}]`
  return typeof value === 'string' && PLAIN.test(value) && !RESERVED.test(value) ? value : JSON.stringify(value)
}
