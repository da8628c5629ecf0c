import sharp from 'sharp'
import { yiyangSocialCard } from '../../domain/services/yiyang-social-card'
import { PHOTO_STANDARDS, type PhotoStandardId } from '../../domain/standards/photo-standards'
import { aClearPicture, aPortrait, type Portrait } from '../builders/pictures'
import { photograph } from '../journeys/gateway/steps'
import { beginCase, consentsTo } from '../support/cases'
import { bootSample, type Sample, uuid } from '../support/sample'

let sample: Sample
let application: string

beforeAll(async () => {
  sample = await bootSample()
  application = await beginCase(sample.mother, yiyangSocialCard)
})
afterAll(() => sample.close())

const shown = (picture: Buffer, as: PhotoStandardId) =>
  photograph({ owner: sample.mother, id: application }, picture, as)
const kept = async (photo: string): Promise<Buffer> => {
  const { links } = await sample.mother.get<{ links: Record<string, string> }>('photo', 'view', { photos: [photo] })
  return Buffer.from(await (await fetch(links[photo] ?? '')).arrayBuffer())
}

const standards = Object.values(PHOTO_STANDARDS)
const SHAPES: Readonly<Record<PhotoStandardId, Portrait>> = {
  'social-card': {},
  'one-inch': { width: 590, height: 826, background: '#3f7fd0' },
  'two-inch': { width: 826, height: 1158, background: '#ffffff' },
}

describe('a photo of a person', () => {
  it.each(standards)('$title is written as whoever prints it wants it', async ({ id, width, height, dpi, bytes }) => {
    const { photo, answer } = await shown(await aPortrait(SHAPES[id]), id)
    expect(answer).toMatchObject({ ok: true, data: { width, height } })
    const file = await kept(photo)
    expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width, height, density: dpi })
    expect(file.length).toBeLessThanOrEqual(bytes?.to ?? Number.POSITIVE_INFINITY)
    expect(file.length).toBeGreaterThanOrEqual(bytes?.from ?? 0)
  })

  const card = PHOTO_STANDARDS['social-card'].title
  it.each([
    ['before a blue wall', () => aPortrait({ background: '#4a86d8' }), 'photo-background', '白色背景'],
    ['before a grey wall', () => aPortrait({ background: '#b9b9b9' }), 'photo-background', '白色背景'],
    [
      'in black and white',
      async () =>
        sharp(await aPortrait())
          .greyscale()
          .jpeg()
          .toBuffer(),
      'photo-not-colour',
      '彩色',
    ],
    ['taken across', () => aPortrait({ width: 900, height: 700 }), 'photo-shape', card],
    [
      'out of focus',
      async () =>
        sharp(await aPortrait())
          .blur(14)
          .jpeg()
          .toBuffer(),
      'photo-blurred',
      '模糊',
    ],
    ['as a thumbnail', () => aPortrait({ width: 200, height: 246 }), 'photo-too-small', '358×441'],
  ])('%s is refused, and told what to do', async (_what, picture, code, words) => {
    const { answer } = await shown(await picture(), 'social-card')
    expect(answer.error?.code).toBe(code)
    expect(answer.error?.message).toContain(words)
  })

  it('before a blue wall is good enough where nobody asks for white', async () => {
    expect((await shown(await aPortrait(SHAPES['one-inch']), 'one-inch')).answer.ok).toBe(true)
  })

  it('is asked for where it belongs: a photo of a paper does not pass for one', async () => {
    const { mother } = sample
    const id = uuid()
    const answers = { items: ['card'], applicant: 'self' }
    await mother.get('application', 'start', {
      id,
      service: yiyangSocialCard.id,
      answers,
      consents: consentsTo(yiyangSocialCard),
      command: uuid(),
    })
    const { photo } = await photograph({ owner: mother, id }, await aClearPicture())
    const content = { kind: 'photo', photo }
    const place = { id, material: 'photo', part: 'digital' }
    const refused = await mother.ask('application', 'attach', { ...place, content, command: uuid() })
    expect(refused.error?.message).toBe(`这里要传${card}，请重新拍照上传`)
    const portrait = await shown(await aPortrait(), 'social-card')
    const right = { ...place, content: { kind: 'photo', photo: portrait.photo }, command: uuid() }
    expect((await mother.ask('application', 'attach', right)).ok).toBe(true)
  })
})
