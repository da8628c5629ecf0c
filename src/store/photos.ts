import { useStore } from 'zustand'
import type { Refusal } from '../../domain/casework/refusal'
import type { PhotoStandardId } from '../../domain/standards/photo-standards'
import type { Entry } from '../outbox/change'
import { newId } from '../outbox/new-id'
import { outbox, pictures } from '../outbox/this-phone'
import { isPictureOpen } from '../outbox/waits-for'
import type { Picture } from '../platform/pictures/take-picture'
import { call } from './api'
import type { Draft } from './draft'
import { PHONE_IS_FULL } from './phone-is-full'
import { fitForTheNet } from './photo-size'

/** What can be shown of a picture; `path` is missing until it was found on the phone again. */
interface Shown {
  readonly path?: string
  readonly bytes: number
}

/** A picture on its way: sent, looked at by the cloud, put into its slot. */
export type PhotoTask =
  | { readonly state: 'uploading'; readonly picture: Shown; readonly part: number }
  | { readonly state: 'checking'; readonly picture: Shown }
  /** The cloud looked and says no: another picture is needed. */
  | { readonly state: 'wrong'; readonly picture: Shown; readonly message: string }
  /** The net gave up: the same picture is sent again by itself, or at once by hand. */
  | { readonly state: 'failed'; readonly picture: Shown; readonly message: string; readonly again: () => void }

/** What waits on the phone is bounded; a picture beyond it is sent all the same, and only not found again. */
const MOST_BYTES = 40_000_000
const NOT_SENT = '没传上去，点这里再传一次'

const placeOf = (draft: Draft, material: string, part: string) => `${draft.id}/${material}.${part}`

const entryAt = (draft: Draft, material: string, part: string): Entry | undefined =>
  draft.entries.filter(({ change, picture }) => {
    const isPhoto = picture !== undefined && change.type === 'attach'
    return isPhoto && change.material === material && change.part === part
  })[0]

export const photoTask = (draft: Draft, material: string, part: string): PhotoTask | undefined => {
  const { uploading, preparing, shown } = pictures.store.getState()
  const taken = preparing[placeOf(draft, material, part)]
  if (taken !== undefined) return { state: 'uploading', picture: taken, part: 0 }
  const entry = entryAt(draft, material, part)
  if (entry?.picture === undefined || entry.change.type !== 'attach' || entry.change.content.kind !== 'photo')
    return undefined
  const path = shown[entry.change.content.photo]
  const picture = { bytes: entry.picture.bytes, ...(path === undefined ? {} : { path }) }
  if (entry.refusal !== undefined) return { state: 'wrong', picture, message: entry.refusal.message }
  const now = uploading[entry.id]
  if (now?.isChecking === true) return { state: 'checking', picture: now.picture }
  if (now !== undefined) return { state: 'uploading', picture: now.picture, part: now.part }
  const isHeldUp = entry.retryAt !== undefined || (isPictureOpen(entry) && entry.picture.retryAt !== undefined)
  if (isHeldUp) return { state: 'failed', picture, message: NOT_SENT, again: () => sendAgain(draft) }
  return isPictureOpen(entry) ? { state: 'uploading', picture, part: 0 } : { state: 'checking', picture }
}

const sendAgain = (draft: Draft): void => {
  void outbox.retry(draft.id)
  pictures.pump(true)
}

export const isSendingPhotos = (draft: Draft): boolean => {
  const isPreparing = Object.keys(pictures.store.getState().preparing).some((at) => at.startsWith(`${draft.id}/`))
  return isPreparing || draft.entries.some(({ picture, refusal }) => picture !== undefined && refusal === undefined)
}

/** Wakes the page when a picture moves on. */
export const usePhotos = (): void => {
  useStore(pictures.store)
}

/** Wakes the page when sending begins or ends, not at every byte. */
export const useSendingPhotos = (draft: Draft): boolean => useStore(pictures.store, () => isSendingPhotos(draft))

/** Where a picture can be looked at: the one just taken, or the cloud's temporary link. */
export const pictureOf = (photo: string): string | undefined => pictures.store.getState().shown[photo]

/** Asks for links to pictures taken earlier. They last for minutes, so they are kept in memory only. */
export const findPictures = async (photos: readonly string[]): Promise<void> => {
  const missing = photos.filter((photo) => pictureOf(photo) === undefined)
  if (missing.length === 0) return
  const answer = await call('photo', 'view', { photos: missing })
  if (answer.ok) pictures.show(answer.data.links)
}

/** Which standard a photo of a person has to keep to; nothing for a paper. */
export const portraitAt = (draft: Draft, material: string, part: string): PhotoStandardId | undefined =>
  draft.service?.materials.find(({ id }) => id === material)?.parts.find(({ id }) => id === part)?.portrait

/**
 * Puts a picture into the queue, smaller where the net is slow. It stays on the phone until the cloud has it. A refusal
 * when the phone is full.
 */
export const sendPhoto = async (
  draft: Draft,
  material: string,
  part: string,
  taken: Picture,
): Promise<Refusal | undefined> => {
  const place = placeOf(draft, material, part)
  pictures.prepare(place, taken)
  const standard = portraitAt(draft, material, part)
  // A portrait is cut already, and whoever prints it wants every pixel.
  const picture = standard === undefined ? await fitForTheNet(taken) : taken
  const photo = newId()
  await pictures.put(draft.id, photo, picture, bytesWaiting() < MOST_BYTES)
  const progress = { bytes: picture.bytes, tries: 0, ...(standard === undefined ? {} : { standard }) }
  const content = { kind: 'photo', photo } as const
  const entry = outbox.add(draft.id, { type: 'attach', material, part, content }, progress)
  pictures.prepare(place, undefined)
  if (entry === undefined) return PHONE_IS_FULL
  pictures.pump()
  return undefined
}

const bytesWaiting = (): number =>
  outbox
    .cases()
    .flatMap((id) => outbox.entriesOf(id))
    .reduce((bytes, { picture }) => bytes + (picture?.bytes ?? 0), 0)
