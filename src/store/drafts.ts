import { isOfInvitation } from '../outbox/invitation-queue'
import { outbox, pictures } from '../outbox/this-phone'
import { privateStorage } from '../platform/storage/private-storage'
import { Draft } from './draft'
import { draftAt, draftsKept } from './draft-copy'
import { removeInvitations } from './invitation-copy'
import { removeStrokes } from './saved-strokes'

const open = new Map<string, Draft>()

/** One draft object an application, however many pages look at it. */
export const draftOf = (id: string): Draft => {
  const there = open.get(id)
  if (there !== undefined) return there
  const draft = new Draft(id)
  open.set(id, draft)
  return draft
}

/** Takes an application off this phone: what is open, what is kept, what is on its way and the cards that are out. */
export const forgetDraft = (id: string): void => {
  draftOf(id).forget()
  open.delete(id)
  outbox.forget(id)
  removeInvitations(id)
  removeStrokes(id)
}

/** Every application with something of it on this phone. */
export const casesHere = (): readonly string[] =>
  [...new Set([...draftsKept(), ...outbox.cases()])].filter((id) => !isOfInvitation(id))

outbox.listen({
  done: (of, { change }) => {
    if (change.type === 'discard') forgetDraft(of)
  },
})

privateStorage.whenChangedElsewhere((key) => {
  const id = draftAt(key)
  if (id !== undefined) open.get(id)?.readAgain()
})

/** Puts what was typed into the queue and sends everything that waits, of every application and every card. */
export const sendEverything = async (): Promise<void> => {
  await privateStorage.open()
  for (const id of casesHere()) draftOf(id).enqueue()
  for (const queue of outbox.cases()) void outbox.retry(queue)
  pictures.pump(true)
}
