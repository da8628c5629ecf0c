import type { Answers } from '../../domain/definition/answers'
import { forget, keep, kept } from '../platform/storage/storage'
import type { Answer } from './api'
import { newId } from './command-ids'
import { Draft } from './draft'
import { forgetCopy, keepCopy } from './draft-copy'
import { putDraft } from './drafts'

interface Started {
  readonly id: string
  readonly command: string
}

/**
 * Starts an application and answers its id. The id is written down first, so that two taps start one application; without
 * a net it starts on the phone and reaches the cloud later.
 */
export const startApplication = async (service: string, answers: Answers): Promise<Answer<{ readonly id: string }>> => {
  const key = `start:${service}`
  const { id, command } = kept<Started>(key) ?? { id: newId(), command: newId() }
  keep(key, { id, command })
  keepCopy(id, { service, answers, known: {}, start: { command, answers } })
  const draft = putDraft(new Draft(id))
  await draft.save()
  forget(key)
  if (draft.saving.state !== 'refused') return { ok: true, data: { id } }
  forgetCopy(id)
  return { ok: false, error: { code: 'refused', message: draft.saving.message } }
}
