import * as z from 'zod'
import { isConsented } from '../../domain/casework/consents'
import type { Refusal } from '../../domain/casework/refusal'
import { refusals } from '../../domain/casework/refusals'
import type { PictureLook } from '../../domain/standards/card-pictures'
import { PHOTO_STANDARDS, type PhotoStandardId } from '../../domain/standards/photo-standards'
import { readCase, serviceOf } from '../shared/cases/case-store'
import { findInvited, hasJoined } from '../shared/cases/invitations'
import type { Citizen } from '../shared/rpc/callers'
import { citizen } from '../shared/rpc/callers'
import * as shape from '../shared/rpc/inputs'
import type { Outcome, Procedures } from '../shared/rpc/procedure'
import { failure, procedureFor, router, success } from '../shared/rpc/procedure'
import { linksTo } from '../shared/storage/photos'
import { download, remove, store } from './files'
import { inspect } from './inspect'
import { lookOf } from './look'
import { readingProcedures } from './read-card'
import { NOT_FOUND, type PhotoRecord, photos } from './records'
import { thumbnailOf } from './thumbnail'

/** The door for pictures: nobody trusts an upload before it was looked at here. */
const procedure = procedureFor<Citizen>()

const STANDARDS = Object.keys(PHOTO_STANDARDS) as [PhotoStandardId, ...PhotoStandardId[]]

interface Seen {
  readonly photo: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** So that the phone says at once what the cloud will say: the wrong side of a card, twice the same. */
  readonly look?: PictureLook
}

/** `cloud://<env>.<bucket>/uploads/<openid>/<name>`: one's own folder, one plain name. */
const isOwnUpload = (file: string, openid: string): boolean => {
  const [, folder, owner, name, ...more] = file.replace(/^cloud:\/\//, '').split('/')
  return folder === 'uploads' && owner === openid && name !== undefined && name !== '' && more.length === 0
}

/** No picture is looked at for a case whose consents are not given (PIPL 29). */
const consentRefusal = async (openid: string, { application, invitation }: Purpose): Promise<Refusal | undefined> => {
  if (invitation !== undefined) {
    const found = await findInvited(invitation, openid)
    if (!found.ok) return found.refusal
    return hasJoined(found.invited) ? undefined : refusals.noConsent()
  }
  const found = application === undefined ? undefined : await readCase({ role: 'citizen', openid }, application)
  if (found === undefined) return refusals.notFound()
  return isConsented(serviceOf(found.record), found.application.consents) ? undefined : refusals.noConsent()
}

/** A case of one's own, or what somebody was invited to. */
interface Purpose {
  readonly application?: string | undefined
  readonly invitation?: string | undefined
}

const seen = ({ _id, width, height, bytes, look }: PhotoRecord): Seen => ({
  photo: _id,
  width,
  height,
  bytes,
  ...(look === undefined ? {} : { look }),
})

const known = (record: PhotoRecord, openid: string): Outcome<Seen> =>
  record.owner === openid ? success(seen(record)) : NOT_FOUND

const procedures = {
  /** Repeated with the same photo id it answers as before: the upload may be gone by then. */
  inspect: procedure({
    input: z.object({
      photo: shape.id,
      /** What it is for: a case of one's own, or what somebody was invited to. */
      application: z.optional(shape.id),
      invitation: shape.token.optional(),
      file: z.string().max(500),
      as: z.enum(STANDARDS).optional(),
    }),
    run: async ({ photo, file, as, ...purpose }, { openid }): Promise<Outcome<Seen>> => {
      const before = await photos().get(photo)
      if (before !== undefined) return known(before, openid)
      if (!isOwnUpload(file, openid)) return NOT_FOUND
      const refusal = await consentRefusal(openid, purpose)
      if (refusal !== undefined) {
        await remove(file)
        return failure(refusal)
      }
      const bytes = await download(file)
      if (bytes === undefined) return NOT_FOUND
      const inspection = await inspect(bytes, as === undefined ? undefined : PHOTO_STANDARDS[as])
      if (!inspection.ok) {
        await remove(file)
        return failure(inspection.error)
      }
      const { jpeg, width, height } = inspection.picture
      const record: PhotoRecord = {
        _id: photo,
        owner: openid,
        file: await store(`photos/${photo}.jpg`, jpeg),
        small: await store(`photos/${photo}.small.jpg`, await thumbnailOf(jpeg)),
        width,
        height,
        bytes: jpeg.length,
        createdAt: new Date().toISOString(),
        ...(as === undefined ? { look: await lookOf(jpeg) } : { as }),
      }
      const isFirst = await photos().insert(record)
      await remove(file)
      if (isFirst) return success(seen(record))
      const other = await photos().get(photo)
      return other === undefined ? NOT_FOUND : known(other, openid)
    },
  }),

  /** Links to one's own pictures, good for ten minutes; others' are left out without a word. */
  view: procedure({
    input: z.object({ photos: z.array(shape.id).max(50) }),
    run: async (input, { openid }) => {
      if (input.photos.length === 0) return success({ links: {} as Readonly<Record<string, string>> })
      const own = await photos().find({
        where: { _id: { in: input.photos }, owner: openid },
        limit: 50,
        fields: ['_id'],
      })
      return success({ links: await linksTo(own.map(({ _id }) => _id)) })
    },
  }),
  ...readingProcedures,
}

export type PhotoApi = Procedures<typeof procedures>

export const main = router('photo', citizen, procedures)
