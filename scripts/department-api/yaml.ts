/** JSON as YAML 1.2, block style: what a person reads more easily. Strings that could be anything else are quoted. */
export const toYaml = (value: unknown): string => `${block(value, 0).trimStart()}\n`

const PLAIN = /^[A-Za-z\p{Script=Han}][\p{L}\p{N} _./()（），。、；：“”《》〔〕+=×-]*$/u
/** What YAML 1.1 or 1.2 would take for something else. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i

const block = (value: unknown, depth: number): string => {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []'
    return value.map((entry) => `\n${indent(depth)}-${inItem(entry, depth + 1)}`).join('')
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined)
    if (entries.length === 0) return ' {}'
    return entries.map(([key, one]) => `\n${indent(depth)}${scalar(key)}:${block(one, depth + 1)}`).join('')
  }
  return ` ${scalar(value)}`
}

/** An entry that is an object begins on the line of its dash. */
const inItem = (value: unknown, depth: number): string => {
  const text = block(value, depth)
  return text.startsWith('\n') ? ` ${text.slice(1 + indent(depth).length)}` : text
}

const indent = (depth: number): string => '  '.repeat(depth)

const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value)
  return PLAIN.test(value) && !RESERVED.test(value) && value.trim() === value && !value.includes(': ')
    ? value
    : JSON.stringify(value)
}
