import * as z from 'zod'
import type { Answers } from '../../../domain/definition/answers'
import { isWellFormed } from '../../../domain/intake/signature'

/** The shapes of what the phone sends, bounded: nothing here can fill a document. */
export const id = z.string().regex(/^[0-9a-zA-Z-]{8,64}$/)
export const command = id
/** Of a command done in two strokes: room for the mark of the second. */
export const shortCommand = z.string().regex(/^[0-9a-zA-Z-]{8,60}$/)
export const name = z.string().regex(/^[a-z0-9-]{1,64}$/)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const version = z.string().min(1).max(40)

const text = z.string().max(500)
const row = z.record(z.string().max(40), text).refine((columns) => Object.keys(columns).length <= 20)

const fields = z
  .record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,79}$/),
    z.union([text, z.array(text).max(50), z.array(row).max(20)]),
  )
  .refine((all) => Object.keys(all).length <= 300)

/** zod leaves `__proto__` out of a record without a word; what nobody types is refused instead. */
const hasNoPrototype = (value: unknown) =>
  typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__')

export const answers = z.unknown().refine(hasNoPrototype).pipe(fields) as unknown as z.ZodType<Answers, Answers>

/** The sizes are looked at before the numbers are. */
export const strokes = z.array(z.array(z.number()).max(8000)).max(200).refine(isWellFormed)

export const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('photo'), photo: id }),
  z.object({
    kind: z.literal('signature'),
    strokes,
    version,
    textHash: hash,
  }),
])

export const consents = z.array(z.object({ id: name, version, textHash: hash })).max(20)

/** Where a page of a queue ended: an instant and the id of a case. */
export const waitingKey = z.string().regex(/^[0-9TZ:.-]{20,30}\.[0-9a-zA-Z-]{8,64}$/)

/** 24 random bytes in base64url. */
export const token = z.string().regex(/^[0-9a-zA-Z_-]{32}$/)

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screening'), question: z.string().max(80) }),
  z.object({ kind: z.literal('field'), section: z.string().max(80), field: z.string().max(80) }),
  z.object({ kind: z.literal('material'), material: z.string().max(80), part: z.string().max(80) }),
])

export const corrections = z.array(z.object({ place, message: z.string().max(200) })).max(50)

/** What carriers print on their labels is letters and digits. */
export const carrier = z.string().trim().min(1).max(20)
export const tracking = z.string().regex(/^[0-9A-Za-z -]{6,40}$/)

export const delivery = z.discriminatedUnion('way', [
  z.object({ way: z.literal('ready') }),
  z.object({ way: z.literal('posted'), carrier, tracking }),
])
