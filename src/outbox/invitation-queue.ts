import { sha256 } from '../../domain/standards/sha256'
import { privateStorage } from '../platform/storage/private-storage'
import { meNow } from '../store/me'

const PREFIX = 'invited-'

/** What one fills in for others has a queue a link. The token opens the link, so it does not stand in a key. */
export const queueOfInvitation = (token: string): string => `${PREFIX}${sha256(token).slice(0, 32)}`

/** Is this the queue of a link, and not of a case of one's own? */
export const isOfInvitation = (queue: string): boolean => queue.startsWith(PREFIX)

const keyOf = (queue: string): string => `${meNow()}:token:${queue}`

/** The token stays on this phone, sealed, as long as something of its queue may be to send. */
export const keepToken = (token: string): void => void privateStorage.write(keyOf(queueOfInvitation(token)), token)

export const tokenOf = (queue: string): string => privateStorage.read<string>(keyOf(queue)) ?? ''

/** Links that were opened on this phone. */
export const invitationsHere = (): readonly string[] => {
  const prefix = keyOf('')
  return privateStorage.keys(prefix).map((key) => key.slice(prefix.length))
}

export const removeToken = (queue: string): void => privateStorage.remove(keyOf(queue))
