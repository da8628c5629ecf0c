import type { Application } from './application'

/** A department rejected something of what the desk had accepted, and the desk has not sent the case back yet. */
export const hasRejection = ({ status, flags }: Pick<Application, 'status' | 'flags'>): boolean =>
  status === 'accepted' && flags.includes('rejected')
