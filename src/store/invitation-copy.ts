import { privateStorage } from '../platform/storage/private-storage'
import { meNow } from './me'

/** A link for one person's own part. Only this phone has its token; the cloud keeps a hash. */
export interface Invitation {
  readonly token: string
  readonly expiresAt: string
  /** It has been handed to WeChat or copied. */
  readonly isOut?: boolean
}

export type Invitations = Readonly<Record<string, Invitation>>

const keyOf = (application: string) => `${meNow()}:invitations:${application}`

/** By participant. */
export const readInvitations = (application: string): Invitations =>
  privateStorage.read<Invitations>(keyOf(application)) ?? {}

export const writeInvitations = (application: string, all: Invitations): void =>
  void privateStorage.write(keyOf(application), all)

export const removeInvitations = (application: string): void => privateStorage.remove(keyOf(application))
