import { callFunction } from '../platform/cloud/cloud'

/**
 * How many notices came since the citizen last opened the inbox; nothing when that cannot be found out: the entry to the
 * inbox is worth having without a number.
 */
export const unreadCount = async (): Promise<number | undefined> => {
  try {
    return unreadOf(await callFunction('application', { action: 'inbox', input: {} }))
  } catch {
    return undefined
  }
}

/** Unread is what came after the last look; before the first look everything is. */
export const unreadOf = (answer: unknown): number | undefined => {
  const { ok, data } = (answer ?? {}) as { ok?: unknown; data?: { notices?: unknown; readUntil?: unknown } }
  if (ok !== true || !Array.isArray(data?.notices)) return undefined
  const readUntil = typeof data.readUntil === 'string' ? data.readUntil : ''
  return data.notices.filter((notice: { at?: unknown }) => typeof notice.at === 'string' && notice.at > readUntil)
    .length
}
