import type { ApplicationView } from '../../domain/casework/state/view'
import { sha256 } from '../../domain/standards/sha256'
import { type Answer, call, mayPass } from './api'
import { acknowledged, commandFor } from './command-ids'
import type { Draft } from './draft'

const flying = new Map<string, Promise<Answer<ApplicationView>>>()

/**
 * Hands an application in, once: the command id is on the phone before the call, and stays until the cloud has answered
 * for good, so that a double tap, a way back or a reload cannot hand in a second time.
 */
export const submit = (draft: Draft, consents: readonly string[]): Promise<Answer<ApplicationView>> => {
  const there = flying.get(draft.id)
  if (there !== undefined) return there
  const run = send(draft, consents).finally(() => flying.delete(draft.id))
  flying.set(draft.id, run)
  return run
}

const send = async (draft: Draft, consented: readonly string[]): Promise<Answer<ApplicationView>> => {
  if (!(await draft.save())) {
    const message =
      draft.saving.state === 'refused' ? draft.saving.message : '网络不太通畅，内容已存在手机上，请稍后再提交'
    return { ok: false, error: { code: 'unsaved', message } }
  }
  // Another round after a return is another submission, so the round is part of the purpose.
  const purpose = `submit:${draft.id}:${draft.view?.status === 'returned' ? draft.view.updatedAt : 'first'}`
  const command = commandFor(purpose)
  const consents = (draft.service?.consents ?? [])
    .filter(({ id }) => consented.includes(id))
    .map(({ id, version, text }) => ({ id, version, textHash: sha256(text) }))
  const answer = await call('application', 'submit', { id: draft.id, consents, command })
  if (answer.ok || !mayPass(answer.error)) acknowledged(purpose)
  if (answer.ok) draft.take(answer.data)
  return answer
}
