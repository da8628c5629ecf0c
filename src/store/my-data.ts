import { invitationsHere, isOfInvitation } from '../outbox/invitation-queue'
import { outbox } from '../outbox/this-phone'
import { privateStorage } from '../platform/storage/private-storage'
import type { Answer } from './api'
import { noAnswer } from './api'
import { casesHere, draftOf, forgetDraft } from './drafts'
import { meNow } from './me'

/**
 * Deletes a draft, once, in the cloud and on this phone, and answers how the first try went; the queue goes on by itself.
 * One that the cloud never heard of is only here.
 */
export const deleteDraft = async (id: string): Promise<Answer<unknown>> => {
  const isOnlyHere = outbox.entriesOf(id).some(({ change, tries }) => change.type === 'start' && tries === 0)
  if (isOnlyHere) {
    forgetDraft(id)
    return { ok: true, data: undefined }
  }
  const find = () => outbox.entriesOf(id).find(({ change }) => change.type === 'discard')
  // What was typed since is not to be sent any more.
  draftOf(id).stop()
  if (find()?.refusal !== undefined || find() === undefined) outbox.add(id, { type: 'discard' })
  await outbox.retry(id)
  const left = find()
  if (left === undefined) return { ok: true, data: undefined }
  if (left.refusal === undefined) return noAnswer()
  outbox.drop(id, left)
  return { ok: false, error: left.refusal }
}

export const keptHere = (): readonly string[] => [...casesHere(), ...invitationsHere()]

/** Sends what is only here; how many applications, and parts of others' applications, could not be sent whole. */
export const saveBeforeClearing = async (): Promise<number> => {
  const drafts = casesHere().map(draftOf)
  const forOthers = outbox.cases().filter(isOfInvitation)
  await Promise.all([...drafts.map((draft) => draft.save()), ...forOthers.map((queue) => outbox.retry(queue))])
  const unsaved = drafts.filter((draft) => draft.hasUnsaved || draft.entries.length > 0)
  return unsaved.length + outbox.cases().filter(isOfInvitation).length
}

/** For a phone that others use too: the drafts stay in the cloud; everything personal goes from this phone. */
export const clearThisPhone = (): void => {
  for (const id of casesHere()) forgetDraft(id)
  for (const queue of invitationsHere()) outbox.forget(queue)
  for (const key of privateStorage.keys(`${meNow()}:`)) privateStorage.remove(key)
}
