import type { Answers } from '../../domain/definition/answers'
import { forget, keep, kept } from '../platform/storage/storage'
import type { AsReturned } from './as-returned'
import { meNow } from './me'

/** What of a draft is kept on the phone, under the person whose it is. */
export interface DraftCopy {
  readonly service: string
  /** As typed here. */
  readonly answers: Answers
  /** As the cloud has it, as far as we know. */
  readonly known: Answers
  /** Sent, and no answer yet: the same command will be sent again. */
  readonly sent?: { readonly command: string; readonly patch: Answers }
  readonly asReturned?: AsReturned
  /** Not known to the cloud at all yet. */
  readonly start?: { readonly command: string; readonly answers: Answers }
}

const keyOf = (id: string) => `draft:${meNow()}:${id}`
const indexKey = () => `drafts:${meNow()}`

export const draftsKept = (): readonly string[] => kept<readonly string[]>(indexKey()) ?? []

export const keepCopy = (id: string, copy: DraftCopy): void => {
  keep(keyOf(id), copy)
  if (!draftsKept().includes(id)) keep(indexKey(), [...draftsKept(), id])
}

export const copyOf = (id: string): DraftCopy | undefined => kept<DraftCopy>(keyOf(id))

/** Once handed in, nothing personal stays on the phone. */
export const forgetCopy = (id: string): void => {
  forget(keyOf(id))
  keep(
    indexKey(),
    draftsKept().filter((other) => other !== id),
  )
}
