import '../support/with-phone-storage'
import type { PictureLook } from '../../domain/standards/card-pictures'
import { PictureLane } from '../../src/outbox/picture-lane'
import { outbox, pictureParts, pictures } from '../../src/outbox/this-phone'
import type { Picture } from '../../src/platform/pictures/take-picture'
import { Draft } from '../../src/store/draft'
import { isSendingPhotos, photoTask, sendPhoto } from '../../src/store/photos'
import { photoProblemsOf } from '../../src/store/reading'
import { aNewborn } from '../builders/family'
import { CloudInMemory } from '../support/cloud-in-memory'
import { kept as phone } from '../support/phone-storage'

const NOW = '2026-11-22T02:00:00.000Z'
let cloud = new CloudInMemory(NOW)

/** What lies on the shelf outlives the page. */
const shelf = new Map<string, Picture>()
/** Uploads that are on their way, by photo: the test says how they end. */
interface OnItsWay {
  readonly name: string
  readonly progress: (part: number) => void
  readonly arrive: () => void
  readonly breakOff: () => void
}
let uploads: OnItsWay[] = []
let isBlurred = false
let isSlow = false
/** What the cloud finds in every picture. */
let found: PictureLook | undefined
const inspected: string[] = []

jest.mock('../../src/platform/cloud/identity', () => ({ knownOpenid: () => 'oSampleMother' }))
jest.mock('../../src/platform/cloud/cloud', () => {
  class Unreachable extends Error {}
  const look = async ({ input }: { input: { photo: string } }) => {
    inspected.push(input.photo)
    const error = { code: 'photo-blurred', message: '照片太模糊，看不清字' }
    return isBlurred ? { ok: false, error } : { ok: true, data: { photo: input.photo, look: found } }
  }
  const callFunction = async (name: string, event: unknown) =>
    name === 'photo' ? look(event as { input: { photo: string } }) : cloud.call(event)
  return { Unreachable, callFunction }
})
jest.mock('../../src/platform/cloud/upload', () => ({
  upload: (_openid: string, name: string, _picture: unknown, progress: (part: number) => void) =>
    new Promise((resolve, reject) => {
      const { Unreachable } = jest.requireMock<{ Unreachable: new (text: string) => Error }>(
        '../../src/platform/cloud/cloud',
      )
      uploads.push({
        name,
        progress,
        arrive: () => resolve(`cloud://uploads/${name}`),
        breakOff: () => reject(new Unreachable('cut')),
      })
    }),
}))
jest.mock('../../src/platform/storage/saved-pictures', () => ({
  shelve: async (key: string, picture: Picture) => void shelf.set(key, picture),
  unshelve: async (key: string) => void shelf.delete(key),
  shelved: async (key: string) => shelf.get(key),
  shelvedKeys: async () => [...shelf.keys()],
}))
jest.mock('../../src/platform/pictures/shrink', () => ({
  isSlowNet: async () => isSlow,
  shrink: async (_picture: unknown, { longest }: { longest: number }) => ({ path: `small-${longest}`, bytes: 90_000 }),
}))

const picture = (bytes = 300_000) => ({ path: 'tmp://1', bytes })
const settle = async () => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}
/** Until this many uploads have begun. */
const begun = async (count: number) => {
  await settle()
  expect(uploads.length).toBe(count)
}

const opened = async (): Promise<Draft> => {
  const id = `case-${Math.random()}`
  cloud.put(id, aNewborn().answers())
  const draft = new Draft(id)
  await draft.open()
  return draft
}
const attached = (draft: Draft, material: string, part: string) => draft.materials[material]?.[part]

beforeEach(() => {
  phone.clear()
  shelf.clear()
  uploads = []
  inspected.length = 0
  isBlurred = false
  isSlow = false
  found = undefined
  cloud = new CloudInMemory(NOW)
})

describe('a picture on its way', () => {
  it('tells its bytes, is looked at, and stands in its slot', async () => {
    const draft = await opened()
    void sendPhoto(draft, 'identity-mother', 'front', picture())
    await begun(1)
    uploads[0]?.progress(0.5)
    expect(photoTask(draft, 'identity-mother', 'front')).toMatchObject({ state: 'uploading', part: 0.5 })
    expect(isSendingPhotos(draft)).toBe(true)
    uploads[0]?.arrive()
    await settle()
    expect(photoTask(draft, 'identity-mother', 'front')).toBeUndefined()
    expect(attached(draft, 'identity-mother', 'front')).toMatchObject({ kind: 'photo', photo: inspected[0] })
    expect(shelf.size).toBe(0)
  })

  it('is told to be of the wrong side of the card as soon as the cloud has looked at it', async () => {
    const draft = await opened()
    found = { print: 'a'.repeat(64), side: 'emblem' }
    void sendPhoto(draft, 'identity-mother', 'front', picture())
    await begun(1)
    expect(photoProblemsOf(draft, 'identity-mother')).toEqual([])
    uploads[0]?.arrive()
    await settle()
    expect(photoProblemsOf(draft, 'identity-mother')).toMatchObject([
      { code: 'photo-wrong-side', message: '拍成了国徽面，这里要人像面', remedy: '请把身份证翻过来，重拍人像面' },
    ])
  })

  it('waits while two others are sent', async () => {
    const draft = await opened()
    for (const part of ['front', 'back']) {
      void sendPhoto(draft, 'identity-mother', part, picture())
      void sendPhoto(draft, 'identity-father', part, picture())
    }
    await begun(2)
    uploads[0]?.arrive()
    await begun(3)
    for (const upload of uploads) upload.arrive()
    await begun(4)
    uploads[3]?.arrive()
    await settle()
    expect(isSendingPhotos(draft)).toBe(false)
  })

  it('cut off half-way is sent again when the net is back, as the same picture', async () => {
    const draft = await opened()
    void sendPhoto(draft, 'identity-mother', 'front', picture())
    await begun(1)
    uploads[0]?.breakOff()
    await settle()
    expect(photoTask(draft, 'identity-mother', 'front')).toMatchObject({ state: 'failed' })
    expect(shelf.size).toBe(1)
    pictures.pump(true)
    await begun(2)
    expect(uploads[1]?.name).toBe(uploads[0]?.name)
    uploads[1]?.arrive()
    await settle()
    expect(attached(draft, 'identity-mother', 'front')).toBeDefined()
  })

  it('is found on the phone after the page was loaded anew, and goes on', async () => {
    const draft = await opened()
    void sendPhoto(draft, 'identity-mother', 'front', picture())
    await begun(1)
    // The page is gone: nothing of it is in memory, the shelf and the queue are.
    new PictureLane(outbox, pictureParts).pump(true)
    await begun(2)
    expect(uploads[1]?.name).toBe(uploads[0]?.name)
    uploads[1]?.arrive()
    await settle()
    expect(attached(draft, 'identity-mother', 'front')).toBeDefined()
    expect(shelf.size).toBe(0)
    uploads[0]?.breakOff()
    await settle()
  })

  it('that cannot be read says so and is not kept; the next one takes its place', async () => {
    const draft = await opened()
    isBlurred = true
    void sendPhoto(draft, 'identity-mother', 'front', picture())
    await begun(1)
    uploads[0]?.arrive()
    await settle()
    expect(photoTask(draft, 'identity-mother', 'front')).toMatchObject({
      state: 'wrong',
      message: '照片太模糊，看不清字',
    })
    expect(shelf.size).toBe(0)
    isBlurred = false
    void sendPhoto(draft, 'identity-mother', 'front', picture())
    await begun(2)
    expect(uploads[1]?.name).not.toBe(uploads[0]?.name)
    uploads[1]?.arrive()
    await settle()
    expect(attached(draft, 'identity-mother', 'front')).toBeDefined()
  })

  it('leaves nothing on the phone when it is deleted', async () => {
    const draft = await opened()
    void sendPhoto(draft, 'identity-mother', 'front', picture())
    await begun(1)
    void draft.detach('identity-mother', 'front')
    await settle()
    expect(shelf.size).toBe(0)
    uploads[0]?.breakOff()
    await settle()
    void draft.detach('identity-mother', 'front')
  })

  it.each([
    ['a large one over a quick net, a little', 6_000_000, false, 'small-2400'],
    ['one over a slow net, more', 800_000, true, 'small-1600'],
    ['a small one over a quick net, not at all', 800_000, false, 'tmp://1'],
  ])('is made smaller: %s', async (_what, bytes, slow, path) => {
    isSlow = slow
    const draft = await opened()
    void sendPhoto(draft, 'identity-mother', 'front', picture(bytes))
    await begun(1)
    expect(photoTask(draft, 'identity-mother', 'front')?.picture.path).toBe(path)
    uploads[0]?.arrive()
    await settle()
  })
})
