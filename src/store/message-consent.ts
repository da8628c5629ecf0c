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

/** Asks WeChat in the tap itself; what was allowed has still to be told to the cloud. */
const askWeChat = async (): Promise<Consent['state'] | readonly Template[]> => {
  const asked = await askToNotify()
  if (asked.state !== 'asked') return asked.state
  const accepted = asked.accepted.filter(isTemplate)
  return accepted.length === 0 ? 'declined' : accepted
}

/**
 * Asks for messages and lets the cloud know: a consent the cloud does not know of is never used. What the net loses is
 * told with the next tap, for the citizen loses one message and nothing else.
 */
export const askForMessages = async (): Promise<Consent> => {
  const accepted = await askWeChat()
  if (typeof accepted === 'string') return { state: accepted }
  const answer = await call('application', 'subscribed', { accepted: [...accepted] })
  return answer.ok ? { state: 'allowed', credit: answer.data.credit } : { state: 'unknown' }
}

/** The same, without waiting for the answer of the cloud. */
export const askForMessagesOnTheWay = async (): Promise<void> => {
  const accepted = await askWeChat()
  if (typeof accepted !== 'string') void call('application', 'subscribed', { accepted: [...accepted] })
}

/** `few`: texts only of what the family has to do or to know. */
export type Texts = 'few' | 'all'

/** What is left and how many texts are wanted, without asking anybody for more; with `texts` that is changed. */
export const allowedNow = async (
  texts?: Texts,
): Promise<{ readonly credit: Credit; readonly texts: Texts } | undefined> => {
  const answer = await call('application', 'subscribed', { accepted: [], ...(texts === undefined ? {} : { texts }) })
  return answer.ok ? answer.data : undefined
}
