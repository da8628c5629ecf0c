import type { Template } from '../../domain/messages/templates'
import { askToNotify } from '../platform/messages/notifications'
import { call } from './api'

/** How many messages may still be sent, by template. */
export type Credit = Readonly<Record<Template, number>>

export interface Consent {
  /** Absent while the cloud could not be asked. */
  readonly credit?: Credit
  /** `off`: switched off in the settings, asking again shows nothing. */
  readonly state: 'allowed' | 'declined' | 'off' | 'unknown'
}

const isTemplate = (name: string): name is Template => name === 'progress' || name === 'todo'

/**
 * Asks WeChat in the tap itself, then lets the cloud know: a consent the cloud does not know of is never used. What the
 * net loses is told with the next tap, for the citizen loses one message and nothing else.
 */
export const askToBeTold = async (): Promise<Consent> => {
  const asked = await askToNotify()
  if (asked.state !== 'asked') return { state: asked.state }
  const accepted = asked.accepted.filter(isTemplate)
  if (accepted.length === 0) return { state: 'declined' }
  const answer = await call('application', 'subscribed', { accepted })
  return answer.ok ? { state: 'allowed', credit: answer.data.credit } : { state: 'unknown' }
}

/** What is left, without asking anybody for more. */
export const creditLeft = async (): Promise<Credit | undefined> => {
  const answer = await call('application', 'subscribed', { accepted: [] })
  return answer.ok ? answer.data.credit : undefined
}
