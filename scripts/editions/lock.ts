import { createHash } from 'node:crypto'
import type { Service } from '../../domain/definition/service'

/** What the lock says of every edition: `newborn-yuanling 2022-10-10` and the hash of what it asks and promises. */
export type Lock = ReadonlyMap<string, string>

const HEAD =
  '# Published editions never change: cases are judged by the one they began with. npm run editions -- --write\n'

export const keyOf = ({ id, edition }: Service): string => `${id} ${edition.from}`

/**
 * The hash of a definition, whatever the order of its keys. Whether it is open now, and until when, is no part of it: an
 * edition that is closed or followed by another still judges its cases.
 */
const hashOf = (service: Service): string => {
  const { from, basis } = service.edition
  return createHash('sha256')
    .update(JSON.stringify({ ...service, edition: { from, basis } }, sorted))
    .digest('hex')
}

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Of every edition that was ever open; a draft may still change. */
export const lockOf = (services: readonly Service[]): Lock =>
  new Map(
    services.filter(({ edition }) => edition.status !== 'draft').map((service) => [keyOf(service), hashOf(service)]),
  )

export const readLock = (text: string): Lock =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [id = '', from = '', hash = ''] = line.split(' ')
        return [`${id} ${from}`, hash]
      }),
  )

export const writeLock = (lock: Lock): string =>
  HEAD +
  [...lock]
    .map((entry) => `${entry.join(' ')}\n`)
    .sort()
    .join('')

/** What is wrong with a catalogue, seen from the lock, in lines for whoever changed it. */
export const compare = (lock: Lock, services: readonly Service[]): readonly string[] => {
  const now = lockOf(services)
  return [
    ...[...lock].flatMap(([key, hash]) => {
      if (!now.has(key)) return [`${key}: a published edition is gone; cases that began with it could not be read`]
      if (now.get(key) === hash) return []
      return [
        `${key}: a published edition has changed; publish another one, with a later date (only its form? -- --rewrite)`,
      ]
    }),
    ...[...now.keys()]
      .filter((key) => !lock.has(key))
      .map((key) => `${key}: a new edition is not recorded yet: npm run editions -- --write`),
  ]
}
