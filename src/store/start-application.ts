import type { Answers } from '../../domain/definition/answers'
import type { ConsentGiven } from '../outbox/change'
import { newId } from '../outbox/new-id'
import { outbox } from '../outbox/this-phone'
import { privateStorage } from '../platform/storage/private-storage'
import type { Answer } from './api'
import { removeCopy, writeCopy } from './draft-copy'
import { draftOf } from './drafts'
import { PHONE_IS_FULL } from './phone-is-full'

/** The application that the same tap has started already and that did not reach the cloud yet. */
const startedBefore = (service: string, answers: Answers): string | undefined =>
  outbox
    .cases()
    .find((id) =>
      outbox
        .entriesOf(id)
        .some(
          ({ change }) =>
            change.type === 'start' &&
            change.service === service &&
            JSON.stringify(change.answers) === JSON.stringify(answers),
        ),
    )

/**
 * Starts an application on the phone and answers its id; the cloud hears of it as soon as there is a net. Nothing of it
 * was sent before: the consents go along. Two taps start
 * one application.
 */
export const startApplication = async (
  service: string,
  answers: Answers,
  consents: readonly ConsentGiven[],
): Promise<Answer<{ readonly id: string }>> => {
  await privateStorage.open()
  const there = startedBefore(service, answers)
  if (there !== undefined) return { ok: true, data: { id: there } }
  const id = newId()
  writeCopy(id, { service, answers, known: {} })
  draftOf(id)
  if (outbox.add(id, { type: 'start', service, answers, consents }) === undefined) {
    removeCopy(id)
    return { ok: false, error: PHONE_IS_FULL }
  }
  void outbox.run(id)
  return { ok: true, data: { id } }
}
