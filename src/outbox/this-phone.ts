import { Unreachable } from '../platform/cloud/cloud'
import { upload } from '../platform/cloud/upload'
import type { Picture } from '../platform/pictures/take-picture'
import { oneAtATime, unlessRunning } from '../platform/storage/one-at-a-time'
import { privateStorage } from '../platform/storage/private-storage'
import { shelve, shelved, unshelve } from '../platform/storage/saved-pictures'
import { call, mayPass } from '../store/api'
import { me, meNow } from '../store/me'
import { isOfInvitation, tokenOf } from './invitation-queue'
import { newId } from './new-id'
import { Outbox } from './outbox'
import { PictureLane, type PictureParts } from './picture-lane'
import { sendEntry, sendInvited } from './send-entry'

const later = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** The queue of this phone. */
export const outbox = new Outbox({
  storage: privateStorage,
  person: meNow,
  send: (of, entry) => (isOfInvitation(of) ? sendInvited(of, entry) : sendEntry(of, entry)),
  mayPass,
  oneAtATime,
  now: Date.now,
  later,
  newId,
})

const uploadFor = async (name: string, picture: Picture, hear: (part: number) => void): Promise<string | undefined> => {
  const openid = await me()
  if (openid === undefined) return undefined
  try {
    return await upload(openid, name, picture, hear)
  } catch (error) {
    if (error instanceof Unreachable) return undefined
    throw error
  }
}

export const pictureParts: PictureParts = {
  shelf: { put: shelve, get: shelved, remove: unshelve },
  person: meNow,
  upload: uploadFor,
  inspect: (of, photo, file, { picture }) => {
    const as = picture?.standard === undefined ? {} : { as: picture.standard }
    return call('photo', 'inspect', {
      photo,
      file,
      ...as,
      ...(isOfInvitation(of) ? { invitation: tokenOf(of) } : { application: of }),
    })
  },
  unlessRunning,
  now: Date.now,
  later,
}

export const pictures = new PictureLane(outbox, pictureParts)
