import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { ApplicationView } from '../../domain/casework/state/view'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import {
  aBlurredPicture,
  aClearPicture,
  aHugeFile,
  aPhonePhoto,
  aPictureBomb,
  aScript,
  aTinyPicture,
} from '../builders/pictures'
import { beginCase, draft, submitted } from '../support/cases'
import { bootSample, type Person, type Sample, uuid } from '../support/sample'

interface Seen {
  readonly photo: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

interface Pictures {
  readonly links: Readonly<Record<string, string>>
  readonly thumbnails: Readonly<Record<string, string>>
}

const photosOf = ({ materials }: ApplicationView): readonly string[] =>
  Object.values(materials).flatMap((parts) =>
    Object.values(parts).flatMap((part) => (part.kind === 'photo' ? [part.photo] : [])),
  )

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})

afterAll(() => sample?.close())

const albums = new Map<string, Promise<string>>()

/** A case of this person: pictures are looked at for a case. */
const albumOf = (person: Person): Promise<string> => {
  const album = albums.get(person.openid) ?? beginCase(person, newbornYuanling)
  albums.set(person.openid, album)
  return album
}

const show = async (person: Person, bytes: Buffer, photo = uuid()) => {
  const { fileID } = await person.upload(`${photo}.jpg`, bytes)
  return {
    photo,
    file: fileID,
    answer: await person.ask<Seen>('photo', 'inspect', { photo, application: await albumOf(person), file: fileID }),
  }
}

const stored = async (person: Person, photo: string): Promise<Buffer> => {
  const { links } = await person.get<{ links: Record<string, string> }>('photo', 'view', { photos: [photo] })
  return Buffer.from(await (await fetch(links[photo] ?? '')).arrayBuffer())
}

describe('a photo from a phone', () => {
  it('of several megabytes, lying on its side, is stored upright, smaller and without the place it was taken', async () => {
    const bytes = await aPhonePhoto()
    expect(bytes.length).toBeGreaterThan(4_500_000)
    expect((await sharp(bytes).metadata()).exif).toBeDefined()

    const { photo, answer } = await show(sample.mother, bytes)
    expect(answer.data).toMatchObject({ photo, width: 1500, height: 2000 })

    const picture = await stored(sample.mother, photo)
    const { format, width, height, exif, orientation } = await sharp(picture).metadata()
    expect({ format, width, height, exif, orientation }).toEqual({ format: 'jpeg', width: 1500, height: 2000 })
    expect(picture.length).toBeLessThan(bytes.length)
  })

  it('is looked at once: repeating the request gives the same answer, though the upload is gone', async () => {
    const { photo, file, answer } = await show(sample.mother, await aClearPicture())
    const application = await albumOf(sample.mother)
    expect(await sample.mother.ask('photo', 'inspect', { photo, application, file })).toEqual(answer)
  })

  it('is seen by its owner alone', async () => {
    const { photo, file } = await show(sample.mother, await aClearPicture())
    expect(await sample.father.get('photo', 'view', { photos: [photo] })).toEqual({ links: {} })
    const application = await albumOf(sample.father)
    expect((await sample.father.ask('photo', 'inspect', { photo, application, file })).error?.code).toBe(
      'photo-not-found',
    )
  })

  it("is not taken from another person's folder", async () => {
    const { fileID } = await sample.mother.upload('private.jpg', await aClearPicture())
    const application = await albumOf(sample.father)
    const answer = await sample.father.ask('photo', 'inspect', { photo: uuid(), application, file: fileID })
    expect(answer.error?.code).toBe('photo-not-found')
    expect((await sample.father.upload('forged.jpg', await aClearPicture(), sample.mother.openid)).status).toBe(403)
  })
})

describe('a photo for a case without consents', () => {
  it('is not looked at: there is no such case, and of nobody else', async () => {
    const { mother, father } = sample
    for (const application of [uuid(), await albumOf(father)]) {
      const photo = uuid()
      const { fileID } = await mother.upload(`${photo}.jpg`, await aClearPicture())
      const answer = await mother.ask('photo', 'inspect', { photo, application, file: fileID })
      expect(answer.error?.code).toBe('not-found')
      expect(await mother.get('photo', 'view', { photos: [photo] })).toEqual({ links: {} })
    }
  })
})

describe('what a list shows of a photo', () => {
  const smallOf = (photo: string): string =>
    join(sample.dataDir, 'files', encodeURIComponent(`photos/${photo}.small.jpg`))

  it('is a square of 132 pixels and of few bytes, made once, without what a camera writes beside it', async () => {
    const { photo } = await show(sample.mother, await aPhonePhoto())
    const small = readFileSync(smallOf(photo))
    const { format, width, height, exif } = await sharp(small).metadata()

    expect({ format, width, height, exif }).toEqual({ format: 'jpeg', width: 132, height: 132, exif: undefined })
    expect(small.length).toBeLessThan(12_000)
  })

  it('is what the desk is given beside the picture', async () => {
    const { id } = await submitted(sample, sample.mother)
    const view = await sample.clerk.get<ApplicationView & Pictures>('desk', 'read', { id })
    const photos = Object.keys(view.links)

    expect(photos.length).toBeGreaterThan(0)
    expect(Object.keys(view.thumbnails).sort()).toEqual([...photos].sort())
    for (const photo of photos) {
      expect(view.thumbnails[photo]).not.toBe(view.links[photo])
      expect((await fetch(view.thumbnails[photo] ?? '')).status).toBe(200)
    }
  })

  it('goes with the draft it was taken for', async () => {
    const person = sample.as('oThumbnailGoes')
    const { id } = await draft(sample, person)
    const photos = photosOf(await person.read(id))
    expect(photos.filter((photo) => existsSync(smallOf(photo)))).toEqual(photos)

    await person.get('application', 'discard', { id, command: uuid() })

    expect(photos.filter((photo) => existsSync(smallOf(photo)))).toEqual([])
  })

  it('is shown to nobody but who may see the picture: its owner is given links to the pictures alone', async () => {
    const { photo } = await show(sample.mother, await aClearPicture())
    const view = (person: Person) => person.get<Pictures>('photo', 'view', { photos: [photo] })

    expect(Object.keys(await view(sample.mother))).toEqual(['links'])
    expect(await view(sample.father)).toEqual({ links: {} })
  })
})

describe('a file that cannot be used', () => {
  it.each([
    ['out of focus', aBlurredPicture, 'photo-blurred', '重拍'],
    ['a thumbnail', aTinyPicture, 'photo-too-small', '请拍原件'],
    ['a PNG that claims 50,000 × 50,000 pixels', aPictureBomb, 'photo-too-many-pixels', '重新拍'],
    ['a script called .jpg', aScript, 'photo-not-image', '照片'],
    ['more than 10 MB', aHugeFile, 'photo-too-large', '10MB'],
  ])('%s is refused with what to do', async (_, make, code, words) => {
    const { photo, answer } = await show(sample.mother, await make())
    expect(answer).toMatchObject({ ok: false, error: { code } })
    expect(answer.error?.message).toContain(words)
    expect(await sample.mother.get('photo', 'view', { photos: [photo] })).toEqual({ links: {} })
  })
})
