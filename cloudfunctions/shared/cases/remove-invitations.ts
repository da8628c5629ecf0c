import { collection } from '../platform/database'

/** Every card that asks somebody to sign a part of this application. */
export const removeInvitations = (application: string): Promise<number> =>
  collection<{ readonly _id: string; readonly application: string }>('invitations').remove({ application })
