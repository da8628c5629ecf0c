import * as z from 'zod/mini'

interface Setting {
  readonly shape: z.core.$ZodType
  /** As it is, not JSON. */
  readonly isText?: boolean
  readonly isOptional?: boolean
}

/** Which setting is wrong, and where in it; never what stands there, since that may be a secret. */
export class SettingError extends Error {
  /** What a log line shows of an error. */
  readonly code: string

  constructor(name: string, problem: string) {
    super(`setting ${name}: ${problem}`)
    this.code = this.message
  }
}

/** What was parsed last, by name: the same text is not parsed twice. */
const known = new Map<string, { readonly text: string; readonly value: unknown }>()

/** An environment variable, as its shape has it; undefined where it is not set and need not be. */
export const readSetting = (name: string, { shape, isText = false, isOptional = false }: Setting): unknown => {
  const text = process.env[name] ?? ''
  if (text === '') {
    if (isOptional) return undefined
    throw new SettingError(name, 'missing')
  }
  const before = known.get(name)
  if (before?.text === text) return before.value
  const parsed = z.safeParse(shape, isText ? text : json(name, text))
  if (!parsed.success) throw new SettingError(name, problemsIn(parsed.error))
  known.set(name, { text, value: parsed.data })
  return parsed.data
}

const json = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // The text of a parse error quotes the text it could not parse, and that may be a secret.
    throw new SettingError(name, 'not JSON')
  }
}

/** `police.url: not an http(s) address`. */
const problemsIn = (error: z.core.$ZodError): string => flat(error.issues, []).join('; ')

const flat = (issues: readonly z.core.$ZodIssue[], at: readonly PropertyKey[]): readonly string[] =>
  issues.flatMap((issue) => {
    const path = [...at, ...issue.path]
    // Of alternatives the one that was meant: an object is judged as an object.
    const meant = issue.code === 'invalid_union' ? issue.errors.find(([first]) => isInside(first)) : undefined
    if (meant !== undefined) return flat(meant, path)
    const message = issue.code === 'invalid_union' ? (issue.errors[0]?.[0]?.message ?? issue.message) : issue.message
    return [path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`]
  })

const isInside = (issue: z.core.$ZodIssue | undefined): boolean =>
  issue !== undefined && (issue.path.length > 0 || issue.code === 'unrecognized_keys')
