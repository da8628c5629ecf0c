import type { PhotoStandardId } from '../../domain/standards/photo-standards'
import { Unreachable } from '../platform/cloud/cloud'
import { upload } from '../platform/cloud/upload'
import type { Picture } from '../platform/pictures/take-picture'
import { shelve, shelvedUnder, unshelve } from '../platform/storage/saved-pictures'
import { call } from './api'
import { newId } from './command-ids'
import type { Draft } from './draft'
import { Listeners } from './listeners'
import { me, meNow } from './me'
import { fitForTheNet } from './photo-size'

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

/** Under the person whose phone it is now. */
const shelfOf = (key: string) => `${meNow()}/${key}`

const put = (key: string, task: PhotoTask | undefined): void => {
  if (task === undefined) tasks.delete(key)
  else tasks.set(key, task)
  version += 1
  listeners.tell(ALL)
}

export const photoTask = (draft: Draft, material: string, part: string): PhotoTask | undefined =>
  tasks.get(keyOf(draft, material, part))

export const clearPhotoTask = (draft: Draft, material: string, part: string): void => {
  const key = keyOf(draft, material, part)
  put(key, undefined)
  void unshelve(shelfOf(key))
}

/** Of an application that is no longer on this phone. */
export const forgetPhotoTasks = (application: string): void => {
  for (const key of [...tasks.keys()]) if (key.startsWith(`${application}/`)) put(key, undefined)
  void shelvedUnder(shelfOf(`${application}/`)).then((there) => there.forEach(({ key }) => void unshelve(key)))
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

/** Which standard a photo of a person has to keep to; nothing for a paper. */
export const portraitAt = (draft: Draft, material: string, part: string): PhotoStandardId | undefined =>
  draft.service?.materials.find(({ id }) => id === material)?.parts.find(({ id }) => id === part)?.portrait

/** What is needed to go on with a picture after the page was loaded anew. */
interface Errand {
  readonly material: string
  readonly part: string
  /** Made once, so that a repeated try finds what the first one already did. */
  readonly photo: string
  readonly command: string
}

const AT_ONCE = 2
/** What waits on the phone is bounded; a picture beyond it is sent all the same, and only not found again. */
const MOST_BYTES = 40_000_000
const queue: (() => Promise<void>)[] = []
let running = 0

/** Two at a time: more would only make each of them slower. */
const inTurn = (errand: () => Promise<void>): void => {
  queue.push(errand)
  while (running < AT_ONCE && queue.length > 0) {
    const next = queue.shift()
    if (next === undefined) return
    running += 1
    void next().finally(() => {
      running -= 1
      const after = queue.shift()
      if (after !== undefined) inTurn(after)
    })
  }
}

/** Sends a picture to its slot, smaller where the net is slow. Kept on the phone until the cloud has it. */
export const sendPhoto = async (draft: Draft, material: string, part: string, taken: Picture): Promise<void> => {
  const key = keyOf(draft, material, part)
  put(key, { state: 'uploading', picture: taken, part: 0 })
  const standard = portraitAt(draft, material, part)
  // A portrait is cut already, and whoever prints it wants every pixel.
  const picture = standard === undefined ? await fitForTheNet(taken) : taken
  const errand: Errand = { material, part, photo: newId(), command: newId() }
  const waiting = [...tasks.values()].reduce((bytes, task) => bytes + task.picture.bytes, 0)
  if (waiting < MOST_BYTES) await shelve(shelfOf(key), errand, picture)
  inTurn(() => run(draft, errand, picture))
}

/** Goes on with what was on its way when the page or WeChat was closed. */
export const resumePhotos = async (draft: Draft): Promise<void> => {
  for (const { key, note, picture } of await shelvedUnder(shelfOf(`${draft.id}/`))) {
    const errand = note as Errand
    if (tasks.has(keyOf(draft, errand.material, errand.part))) continue
    if (!draft.isEditable) {
      await unshelve(key)
      continue
    }
    put(keyOf(draft, errand.material, errand.part), { state: 'uploading', picture, part: 0 })
    inTurn(() => run(draft, errand, picture))
  }
}

/** The net is back: what did not get through is sent again by itself. */
export const retryPhotos = (): void => {
  for (const task of [...tasks.values()]) if (task.state === 'failed') task.again()
}

/** What arrived need not be sent again, though the answer after it was lost. */
const arrived = new Map<string, string>()

const run = async (draft: Draft, errand: Errand, picture: Picture): Promise<void> => {
  const { material, part, photo, command } = errand
  const key = keyOf(draft, material, part)
  const failed = (message: string) =>
    put(key, { state: 'failed', picture, message, again: () => inTurn(() => run(draft, errand, picture)) })

  put(key, { state: 'uploading', picture, part: 0 })
  const openid = await me()
  if (openid === undefined) return failed('网络不太通畅，点这里再传一次')
  let file = arrived.get(photo)
  try {
    file ??= await upload(openid, `${photo}.jpg`, picture, (part) => put(key, { state: 'uploading', picture, part }))
    arrived.set(photo, file)
  } catch (error) {
    if (error instanceof Unreachable) return failed('没传上去，点这里再传一次')
    throw error
  }
  put(key, { state: 'checking', picture })
  const standard = portraitAt(draft, material, part)
  const looked = await call('photo', 'inspect', { photo, file, ...(standard === undefined ? {} : { as: standard }) })
  if (!looked.ok) {
    if (!looked.error.code.startsWith('photo-')) return failed(looked.error.message)
    await unshelve(shelfOf(key))
    return put(key, { state: 'wrong', picture, message: looked.error.message })
  }
  const attached = await draft.attach(material, part, { kind: 'photo', photo }, command)
  if (!attached.ok) return failed(attached.error.message)
  arrived.delete(photo)
  await unshelve(shelfOf(key))
  shown.set(photo, picture.path)
  put(key, undefined)
}
