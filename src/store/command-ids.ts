import { forget, keep, kept } from '../platform/storage/storage'

const hex = (digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/** A UUID of version 4. WeChat has no `crypto`; the time makes up for a weak generator. */
export const newId = (): string => {
  const time = Date.now().toString(16).padStart(12, '0').slice(-12)
  const variant = '89ab'[Math.floor(Math.random() * 4)] ?? '8'
  return `${time.slice(4)}-${time.slice(0, 4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`
}

const keyOf = (purpose: string) => `command:${purpose}`

/**
 * The command id for a purpose, written down before it is used and the same until it is acknowledged: a double tap, a way
 * back or a reload sends the same command, which has its effect once.
 */
export const commandFor = (purpose: string): string => {
  const known = kept<string>(keyOf(purpose))
  if (known !== undefined) return known
  const fresh = newId()
  keep(keyOf(purpose), fresh)
  return fresh
}

export const acknowledged = (purpose: string): void => forget(keyOf(purpose))
