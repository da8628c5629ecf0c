import type { Answer } from './api'
import { call, mayPass } from './api'
import { acknowledged, commandFor } from './command-ids'
import { draftsKept } from './draft-copy'
import { draftOf, forgetDraft } from './drafts'

/** Deletes a draft, once, and takes it off this phone. One the cloud does not know is only here. */
export const deleteDraft = async (id: string): Promise<Answer<unknown>> => {
  const purpose = `discard:${id}`
  const answer = await call('application', 'discard', { id, command: commandFor(purpose) })
  if (answer.ok || !mayPass(answer.error)) acknowledged(purpose)
  const isGone = answer.ok || answer.error.code === 'not-found'
  if (isGone) forgetDraft(id)
  return isGone ? { ok: true, data: undefined } : answer
}

export const keptHere = (): readonly string[] => draftsKept()

/** Sends what is only here; how many could not be sent. */
export const saveBeforeClearing = async (): Promise<number> => {
  const unsaved = draftsKept().map(draftOf)
  const saved = await Promise.all(unsaved.map((draft) => draft.save()))
  return saved.filter((isSaved) => !isSaved).length
}

/** For a phone that others use too: the drafts stay in the cloud, this phone forgets its copies. */
export const clearThisPhone = (): void => {
  for (const id of draftsKept()) forgetDraft(id)
}
