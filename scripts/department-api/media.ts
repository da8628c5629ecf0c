import type { ShapeName } from './schemas'
import { refTo } from './schemas'
import type { Json } from './yaml'

interface Example {
  readonly summary: string
  readonly value: unknown
}

export type Examples = Readonly<Record<string, Example>>

/** A body in JSON of a shape of the contract, with examples of it. */
export const jsonOf = (shape: ShapeName, examples: Examples): Json => ({
  'application/json': { schema: refTo(shape), examples: plain(examples) },
})

/** What an answer is for, and what it looks like. */
export const answer = (description: string, shape: ShapeName, examples: Examples, headers?: Json): Json => ({
  description,
  ...(headers === undefined ? {} : { headers }),
  content: jsonOf(shape, examples),
})

export const one = (summary: string, value: unknown): Examples => ({ sample: { summary, value } })

/** As it would go over the wire: what is undefined is not there. */
export const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json
