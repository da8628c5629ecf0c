import { Draft } from './draft'
import { forgetInk } from './ink-on-the-pad'
import { forgetInvitations } from './invitations'
import { forgetPhotoTasks } from './photo-tasks'

const open = new Map<string, Draft>()

/** One draft object an application, however many pages look at it. */
export const draftOf = (id: string): Draft => {
  const there = open.get(id)
  if (there !== undefined) return there
  const draft = new Draft(id)
  open.set(id, draft)
  return draft
}

/** Takes an application off this phone: what is open, what is kept, the pictures on their way and the cards that are out. */
export const forgetDraft = (id: string): void => {
  draftOf(id).forget()
  open.delete(id)
  forgetPhotoTasks(id)
  forgetInvitations(id)
  forgetInk(id)
}

export const putDraft = (draft: Draft): Draft => {
  open.set(draft.id, draft)
  return draft
}
