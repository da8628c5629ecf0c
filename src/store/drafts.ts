import { Draft } from './draft'

const open = new Map<string, Draft>()

/** One draft object an application, however many pages look at it. */
export const draftOf = (id: string): Draft => {
  const there = open.get(id)
  if (there !== undefined) return there
  const draft = new Draft(id)
  open.set(id, draft)
  return draft
}

export const putDraft = (draft: Draft): Draft => {
  open.set(draft.id, draft)
  return draft
}
