import { Unreachable } from '../platform/cloud'
import type { Picture } from '../platform/picture'
import { upload } from '../platform/upload'
import { call } from './api'
import { newId } from './command-ids'
import type { Draft } from './draft'
import { Listeners } from './listeners'
import { me } from './me'

/** A picture on its way: sent, looked at by the cloud, put into its slot. */
export type PhotoTask =
  | { readonly state: 'uploading'; readonly picture: Picture; readonly part: number }
  | { readonly state: 'checking'; readonly picture: Picture }
  /** The cloud looked and says no: another picture is needed. */
  | { readonly state: 'wrong'; readonly picture: Picture; readonly message: string }
  /** The net gave up: the same picture can be sent again. */
  | { readonly state: 'failed'; readonly picture: Picture; readonly message: string; readonly again: () => void }

const tasks = new Map<string, PhotoTask>()
const shown = new Map<string, string>()
const listeners = new Listeners()
const ALL = '*'
let version = 0

const keyOf = (draft: Draft, material: string, part: string) => `${draft.id}/${material}.${part}`

const put = (key: string, task: PhotoTask | undefined): void => {
  if (task === undefined) tasks.delete(key)
  else tasks.set(key, task)
  version += 1
  listeners.tell(ALL)
}

export const photoTask = (draft: Draft, material: string, part: string): PhotoTask | undefined =>
  tasks.get(keyOf(draft, material, part))

export const clearPhotoTask = (draft: Draft, material: string, part: string): void =>
  put(keyOf(draft, material, part), undefined)

/** Of an application that is no longer on this phone. */
export const forgetPhotoTasks = (application: string): void => {
  for (const key of [...tasks.keys()]) if (key.startsWith(`${application}/`)) put(key, undefined)
}

export const watchPhotos = (listener: () => void): (() => void) => listeners.add(ALL, listener)
export const photosVersion = (): number => version
export const isSendingPhotos = (draft: Draft): boolean =>
  [...tasks].some(
    ([key, { state }]) => key.startsWith(`${draft.id}/`) && (state === 'uploading' || state === 'checking'),
  )

/** Where a picture can be looked at: the one just taken, or the cloud's temporary link. */
export const pictureOf = (photo: string): string | undefined => shown.get(photo)

/** Asks for links to pictures taken earlier. They last for minutes, so they are kept in memory only. */
export const findPictures = async (photos: readonly string[]): Promise<void> => {
  const missing = photos.filter((photo) => !shown.has(photo))
  if (missing.length === 0) return
  const answer = await call('photo', 'view', { photos: missing })
  if (!answer.ok) return
  for (const [photo, link] of Object.entries(answer.data.links)) shown.set(photo, link)
  version += 1
  listeners.tell(ALL)
}

/**
 * Sends a picture to its slot. The photo id and the command are made once, so a repeated try finds what the first one
 * already did.
 */
export const sendPhoto = (draft: Draft, material: string, part: string, picture: Picture): Promise<void> => {
  const key = keyOf(draft, material, part)
  const photo = newId()
  const command = newId()
  let file: string | undefined

  const failed = (message: string) => put(key, { state: 'failed', picture, message, again: () => void run() })

  const run = async (): Promise<void> => {
    put(key, { state: 'uploading', picture, part: 0 })
    const openid = await me()
    if (openid === undefined) return failed('网络不太通畅，点这里再传一次')
    try {
      file ??= await upload(openid, `${photo}.jpg`, picture, (part) => put(key, { state: 'uploading', picture, part }))
    } catch (error) {
      if (error instanceof Unreachable) return failed('没传上去，点这里再传一次')
      throw error
    }
    put(key, { state: 'checking', picture })
    const looked = await call('photo', 'inspect', { photo, file })
    if (!looked.ok) {
      if (looked.error.code.startsWith('photo-'))
        return put(key, { state: 'wrong', picture, message: looked.error.message })
      return failed(looked.error.message)
    }
    const attached = await draft.attach(material, part, { kind: 'photo', photo }, command)
    if (!attached.ok) return failed(attached.error.message)
    shown.set(photo, picture.path)
    put(key, undefined)
  }
  return run()
}
