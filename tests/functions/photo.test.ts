import sharp from 'sharp'
import {
  aBlurredPicture,
  aClearPicture,
  aHugeFile,
  aPhonePhoto,
  aPictureBomb,
  aScript,
  aTinyPicture,
} from '../builders/pictures'
import { bootSample, type Person, type Sample, uuid } from '../support/sample'

interface Seen {
  readonly photo: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})

afterAll(() => sample?.close())

const show = async (person: Person, bytes: Buffer, photo = uuid()) => {
  const { fileID } = await person.upload(`${photo}.jpg`, bytes)
  return { photo, file: fileID, answer: await person.ask<Seen>('photo', 'inspect', { photo, file: fileID }) }
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
    expect(await sample.mother.ask('photo', 'inspect', { photo, file })).toEqual(answer)
  })

  it('is seen by its owner alone', async () => {
    const { photo, file } = await show(sample.mother, await aClearPicture())
    expect(await sample.father.get('photo', 'view', { photos: [photo] })).toEqual({ links: {} })
    expect((await sample.father.ask('photo', 'inspect', { photo, file })).error?.code).toBe('photo-not-found')
  })

  it("is not taken from another person's folder", async () => {
    const { fileID } = await sample.mother.upload('private.jpg', await aClearPicture())
    const answer = await sample.father.ask('photo', 'inspect', { photo: uuid(), file: fileID })
    expect(answer.error?.code).toBe('photo-not-found')
    expect((await sample.father.upload('forged.jpg', await aClearPicture(), sample.mother.openid)).status).toBe(403)
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
