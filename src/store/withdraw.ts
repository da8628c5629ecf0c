import type { ApplicationView } from '../../domain/casework/state/view'
import { outbox } from '../outbox/this-phone'
import { type Answer, noAnswer } from './api'
import { draftOf } from './drafts'

/** Takes an application back, once. Answers how the first try went; the queue goes on by itself. */
export const withdrawApplication = async (id: string): Promise<Answer<ApplicationView>> => {
  const draft = draftOf(id)
  const find = () => draft.entries.find(({ change }) => change.type === 'withdraw')
  if (find() === undefined) outbox.add(id, { type: 'withdraw' })
  await outbox.retry(id)
  const left = find()
  const { view } = draft
  if (left === undefined && view !== undefined) return { ok: true, data: view }
  if (left?.refusal === undefined) return noAnswer()
  outbox.drop(id, left)
  return { ok: false, error: left.refusal }
}
