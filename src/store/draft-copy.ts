import type { LastReturn } from '../../domain/casework/state/last-return'
import type { Answers } from '../../domain/definition/answers'
import type { HandedIn } from '../../domain/intake/materials'
import { privateStorage } from '../platform/storage/private-storage'
import { meNow } from './me'

/** What of a draft is kept on the phone, under the person whose it is. */
export interface DraftCopy {
  readonly service: string
  /** As typed here. */
  readonly answers: Answers
  /** As the cloud has it, as far as we know. */
  readonly known: Answers
  readonly materials?: HandedIn
  readonly returned?: LastReturn
}

const prefix = () => `${meNow()}:draft:`
const keyOf = (id: string) => `${prefix()}${id}`

export const draftsKept = (): readonly string[] =>
  privateStorage.keys(prefix()).map((key) => key.slice(prefix().length))

export const writeCopy = (id: string, copy: DraftCopy): void => void privateStorage.write(keyOf(id), copy)

export const copyOf = (id: string): DraftCopy | undefined => privateStorage.read<DraftCopy>(keyOf(id))

/** Once handed in, nothing personal stays on the phone. */
export const removeCopy = (id: string): void => privateStorage.remove(keyOf(id))

/** The draft whose copy this key is; nothing for other keys. */
export const draftAt = (key: string): string | undefined =>
  key.startsWith(prefix()) ? key.slice(prefix().length) : undefined
