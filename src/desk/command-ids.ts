import { newId } from '../outbox/new-id'
import { readStored, removeStored, writeStored } from '../platform/storage/storage'

const keyOf = (purpose: string) => `command:${purpose}`

/**
 * The command id for a purpose, written down before it is used and the same until it is acknowledged: a double tap, a way
 * back or a reload sends the same command, which has its effect once.
 */
export const commandFor = (purpose: string): string => {
  const known = readStored<string>(keyOf(purpose))
  if (known !== undefined) return known
  const fresh = newId()
  writeStored(keyOf(purpose), fresh)
  return fresh
}

export const acknowledged = (purpose: string): void => removeStored(keyOf(purpose))
