import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type Proposal, proposalsOf } from '../../domain/intake/proposals'
import type { Reading } from '../../domain/intake/reading'
import { READING_CONSENT } from '../../domain/intake/reading-consent'
import { sha256 } from '../../domain/standards/sha256'
import { newId } from '../outbox/new-id'
import { call, noAnswer } from './api'
import { type ReadablePart, readablePartsOf } from './card-offer'
import type { Draft } from './draft'
import { formAt } from './reading'

export type CardReading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly reading: Reading; readonly width: number; readonly height: number }
  | { readonly state: 'failed'; readonly message: string }

/** By picture, in memory only: what was read stands sealed beside the picture in the cloud and is asked for again. */
const readings = createStore<Readonly<Record<string, CardReading>>>()(() => ({}))

export const useCardReadings = (): Readonly<Record<string, CardReading>> => useStore(readings)

export const isAgreed = ({ view }: Draft): boolean =>
  view?.readingConsent?.version === READING_CONSENT.version &&
  view.readingConsent.textHash === sha256(READING_CONSENT.text)

/** Gives the consent, or takes it back. Answers what went wrong, in words. */
export const agreeToReading = async (draft: Draft, agrees: boolean): Promise<string | undefined> => {
  await draft.save()
  // A case the cloud has not heard of holds no consent yet.
  if (draft.view === undefined) await draft.open()
  if (draft.view === undefined) return messageOf(noAnswer())
  const { version, text } = READING_CONSENT
  const consent = agrees ? { consent: { version, textHash: sha256(text) } } : {}
  const answer = await call('application', 'agree-to-reading', { id: draft.id, command: newId(), ...consent })
  if (!answer.ok) return answer.error.message
  draft.take(answer.data)
  return undefined
}

const messageOf = (answer: ReturnType<typeof noAnswer>): string => (answer.ok ? '' : answer.error.message)

/** Its picture is in the cloud and in its slot there. */
const hasArrived = (draft: Draft, { material, part }: ReadablePart): boolean =>
  !draft.entries.some(({ change }) => change.type === 'attach' && change.material === material && change.part === part)

/** Reads every picture that was not read yet; `again` also those that could not be. */
export const readCards = async (draft: Draft, again = false): Promise<void> => {
  if (!isAgreed(draft)) return
  await Promise.all(
    readablePartsOf(draft).map(async (one) => {
      const { photo, material, part } = one
      const known = photo === undefined ? undefined : readings.getState()[photo]
      if (photo === undefined || !hasArrived(draft, one)) return
      if (known !== undefined && !(again && known.state === 'failed')) return
      readings.setState({ [photo]: { state: 'reading' } })
      const answer = await call('photo', 'read', { id: draft.id, material, part, photo })
      const read: CardReading = answer.ok
        ? { state: 'read', ...answer.data }
        : { state: 'failed', message: answer.error.message }
      readings.setState({ [photo]: read })
    }),
  )
}

export const proposalsFrom = (draft: Draft, { reads }: ReadablePart, reading: Reading): readonly Proposal[] =>
  draft.service === undefined ? [] : proposalsOf(draft.service, reads, reading, formAt(draft))
