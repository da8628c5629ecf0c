import * as z from 'zod/mini'
import { DEPARTMENTS } from '../../../domain/definition/departments'
import { PLATFORMS } from '../../../domain/definition/platforms'

/** What the environment variables hold (docs/operations.md). A message says what is expected, never what is there. */
const url = z
  .string('an address is missing')
  .check(z.refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'not an http(s) address'))
const secret = z
  .string('a secret is missing')
  .check(z.regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/, 'not of the form whsec_<base64>'))
const hex32 = z
  .string('64 hexadecimal digits are missing')
  .check(z.regex(/^[0-9a-f]{64}$/i, 'not 64 hexadecimal digits'))
/** A name that is none of these is a typing error. */
const exactly = {
  error: ({ code, keys }: { readonly code?: string; readonly keys?: readonly string[] }) =>
    code === 'unrecognized_keys' ? `unknown: ${(keys ?? []).join(', ').slice(0, 60)}` : 'not an object',
}
const agreed = {
  status: z.optional(url),
  pictures: z.optional(z.enum(['links', 'with-request'], 'neither links nor with-request')),
  perMinute: z.optional(z.int('not a whole number').check(z.positive('not a positive number'))),
}

export const outside = z.strictObject({ url, secret }, exactly)
export const address = z.strictObject({ url, secret, ...agreed }, exactly)
const TEMPLATES = ['progress', 'todo'] as const

/** Named entries, none of them needed. */
const some = <T extends z.core.$ZodType>(names: readonly string[], value: T) =>
  z
    .record(z.string(), value, 'not an object')
    .check(
      z.refine((entries) => Object.keys(entries).every((name) => names.includes(name)), `only ${names.join(', ')}`),
    )

export const departments = some(DEPARTMENTS, z.union([url, z.strictObject({ url, ...agreed }, exactly)]))
export const webhookSecrets = some(DEPARTMENTS, secret)
export const platforms = some(PLATFORMS, address)
export const queryPlatforms = some(PLATFORMS, outside)
export const templates = some(TEMPLATES, z.string('not a template id').check(z.minLength(1, 'not a template id')))
export const hashKey = hex32

export const sealKeys = z
  .object(
    {
      /** Which key seals from now on; the others still open what they have sealed. */
      current: z.string('the id of a key is missing'),
      /** 32 bytes each. */
      keys: z.record(z.string(), hex32, 'not an object'),
    },
    'not an object',
  )
  .check(z.refine(({ current, keys }) => Object.hasOwn(keys, current), 'current is none of keys'))

export const pictureReading = z.strictObject(
  { perPersonADay: z.optional(z.int('not a whole number').check(z.positive('not a positive number'))) },
  exactly,
)

export const robot = url
