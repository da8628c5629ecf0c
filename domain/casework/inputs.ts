import * as z from 'zod/mini'
import type { Answers } from '../definition/answers'
import { isTypedName, isWellFormed } from '../intake/signature'
import { MOST_CORRECTIONS } from './limits'

/** The shapes of what comes in with a command, bounded: nothing here can fill a document. */
export const id = z.string().check(z.regex(/^[0-9a-zA-Z-]{8,64}$/))
export const name = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))
export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const version = z.string().check(z.minLength(1), z.maxLength(40))

const text = z.string().check(z.maxLength(500))
const row = z
  .record(z.string().check(z.maxLength(40)), text)
  .check(z.refine((columns) => Object.keys(columns).length <= 20))

const fields = z
  .record(
    z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.-]{0,79}$/)),
    z.union([text, z.array(text).check(z.maxLength(50)), z.array(row).check(z.maxLength(20))]),
  )
  .check(z.refine((all) => Object.keys(all).length <= 300))

/** zod leaves `__proto__` out of a record without a word; what nobody types is refused instead. */
const hasNoPrototype = (value: unknown) =>
  typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__')

export const answers = z.pipe(z.unknown().check(z.refine(hasNoPrototype)), fields) as unknown as z.ZodMiniType<
  Answers,
  Answers
>

/** The sizes are looked at before the numbers are. */
const strokes = z
  .array(z.array(z.number()).check(z.maxLength(8000)))
  .check(z.maxLength(200))
  .check(z.refine(isWellFormed))

/** A name typed by somebody who cannot write by hand: Han letters and the dot of minority names. */
const typedName = z.string().check(z.minLength(2), z.maxLength(60), z.refine(isTypedName))

export const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('photo'), photo: id }),
  z.object({ kind: z.literal('signature'), strokes, version, textHash: hash }),
  z.object({ kind: z.literal('typed'), name: typedName, version, textHash: hash }),
])

/** What the photo function found in a picture. */
export const look = z.object({ print: hash, side: z.optional(z.enum(['portrait', 'emblem'])) })

export const consents = z.array(z.object({ id: name, version, textHash: hash })).check(z.maxLength(20))

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screening'), question: z.string().check(z.maxLength(80)) }),
  z.object({
    kind: z.literal('field'),
    section: z.string().check(z.maxLength(80)),
    field: z.string().check(z.maxLength(80)),
  }),
  z.object({
    kind: z.literal('material'),
    material: z.string().check(z.maxLength(80)),
    part: z.string().check(z.maxLength(80)),
  }),
])

export const corrections = z
  .array(z.object({ place, message: z.string().check(z.maxLength(200)) }))
  .check(z.maxLength(MOST_CORRECTIONS))

/** What carriers print on their labels is letters and digits. */
export const carrier = z.string().check(z.trim(), z.minLength(1), z.maxLength(20))
export const tracking = z.string().check(z.regex(/^[0-9A-Za-z -]{6,40}$/))

/** Which item of the case, and which request of it: 0 the first, 1 the one after a rejection was corrected. Absent: the present one. */
export const item = { item: name, round: z.optional(z.number()) }
