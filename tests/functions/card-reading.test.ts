import type { ApplicationView } from '../../domain/casework/state/view'
import type { Reading } from '../../domain/intake/reading'
import { READING_CONSENT } from '../../domain/intake/reading-consent'
import { sha256 } from '../../domain/standards/sha256'
import type { MadePaper } from '../../local-cloud/sample/card-picture'
import { aCardBack, aCardFront, aClearPicture, aPhotoOf } from '../builders/pictures'
import { aFamily, consents } from '../support/cases'
import { bootSample, type Person, type Sample, uuid } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample({ PICTURE_READING: '{"perPersonADay":4}' })
})
afterAll(() => sample.close())
afterEach(() => sample.clearFaults())

type Front = Extract<MadePaper, { kind: 'portrait' }>
const FRONT = aCardFront() as Front
const AGREED = { version: READING_CONSENT.version, textHash: sha256(READING_CONSENT.text) }

let people = 0
/** Somebody nobody has read anything for today. */
const aPerson = (): Person => {
  people += 1
  return sample.as(`oReader${people}`)
}

interface Photographed {
  readonly person: Person
  readonly id: string
  readonly photo: string
  readonly place: { readonly id: string; readonly material: string; readonly part: string; readonly photo: string }
}

const photographed = async (
  { picture = aPhotoOf(FRONT), part = 'front', agreed = true, person = aPerson() } = {} as {
    readonly picture?: Promise<Buffer>
    readonly part?: string
    readonly agreed?: boolean
    readonly person?: Person
  },
): Promise<Photographed> => {
  const [id, photo] = [uuid(), uuid()]
  await person.get('application', 'start', {
    id,
    service: 'newborn-yuanling',
    answers: aFamily(),
    consents: consents(),
    command: uuid(),
  })
  if (agreed) await person.get('application', 'agree-to-reading', { id, consent: AGREED, command: uuid() })
  const { fileID } = await person.upload(`${photo}.jpg`, await picture)
  await person.get('photo', 'inspect', { photo, application: id, file: fileID })
  const place = { id, material: 'identity-mother', part }
  await person.get('application', 'attach', { ...place, content: { kind: 'photo', photo }, command: uuid() })
  return { person, id, photo, place: { ...place, photo } }
}

const read = ({ person, place }: Photographed, by: Person = person) =>
  by.ask<{ reading: Reading }>('photo', 'read', place)

const timesAsked = async (): Promise<number> => {
  const invocations = await sample.invocations()
  return invocations.reduce((sum, { calls }) => sum + calls.filter(({ action }) => action === 'wx.openApi').length, 0)
}

describe('a card that somebody photographed for their own draft', () => {
  it('is read twice, and each line has its place in the picture', async () => {
    const { data } = await read(await photographed())
    expect(data?.reading.facts).toMatchObject({
      name: { text: FRONT.name, second: FRONT.name },
      idNumber: { text: FRONT.id, second: FRONT.id },
      ethnicity: { text: FRONT.nationality, second: FRONT.nationality },
      address: { text: FRONT.addr, second: FRONT.addr },
    })
    const { left, top, right, bottom } = data?.reading.facts.idNumber?.box ?? { left: 1, top: 1, right: 0, bottom: 0 }
    expect([left < right, top < bottom, top > 0.6, bottom < 0.75]).toEqual([true, true, true, true])
    expect(data?.reading).toMatchObject({ sex: '女', birth: '1995-06-12' })
  })

  it('says on its other side how long it is valid', async () => {
    const { data } = await read(await photographed({ picture: aPhotoOf(aCardBack('20200105-长期')), part: 'back' }))
    expect(data?.reading.facts.validity).toMatchObject({ text: '20200105-长期', second: '20200105-长期' })
  })

  it('changes nothing: what was read is no answer', async () => {
    const there = await photographed()
    const before = await there.person.read(there.id)
    await read(there)
    const after = await there.person.read(there.id)
    expect([after.answers, after.revision]).toEqual([before.answers, before.revision])
  })

  it('is given to a reader once: repeated it is answered as before', async () => {
    const there = await photographed()
    const first = await read(there)
    const asked = await timesAsked()
    expect(await read(there)).toEqual(first)
    expect(await timesAsked()).toBe(asked)
  })

  it('comes as both readers had it, where one has read something else', async () => {
    const readAs = { ...FRONT, name: '李样例', printed: { name: '李样倒' } }
    const { data } = await read(await photographed({ picture: aPhotoOf(FRONT, readAs) }))
    expect(data?.reading.facts.name).toMatchObject({ text: '李样例', second: '李样倒' })
  })

  it('leaves nothing of it in a log', async () => {
    await read(await photographed())
    const logs = JSON.stringify(await sample.logs())
    for (const said of [FRONT.name, FRONT.id, FRONT.addr]) expect(logs).not.toContain(said)
  })
})

describe('nothing is read', () => {
  const codeOf = async (there: Photographed, by?: Person) => (await read(there, by)).error?.code

  it('for somebody else, who learns only that there is no such picture', async () => {
    const there = await photographed()
    expect(await codeOf(there, sample.father)).toBe('photo-not-found')
    const own = await photographed({ person: sample.as('oThief') })
    const stolen = { ...own, place: { ...own.place, photo: there.photo } }
    expect(await codeOf(stolen)).toBe('photo-not-found')
  })

  it('without consent, with a consent to other words, and after it was taken back', async () => {
    const there = await photographed({ agreed: false })
    expect(await codeOf(there)).toBe('reading-not-agreed')
    const agree = (consent?: object) =>
      there.person.ask('application', 'agree-to-reading', {
        id: there.id,
        command: uuid(),
        ...(consent ? { consent } : {}),
      })
    expect((await agree({ ...AGREED, textHash: sha256('other words') })).error?.code).toBe('consent-outdated')
    expect(await codeOf(there)).toBe('reading-not-agreed')
    await agree(AGREED)
    expect((await read(there)).ok).toBe(true)
    await agree()
    expect(await codeOf(there)).toBe('reading-not-agreed')
    expect(((await there.person.read(there.id)) as ApplicationView).readingConsent).toBeUndefined()
  })

  it.each([
    ['the day’s quota is used up', '45009', 'reading-used-up'],
    ['the bought quota is used up', '101002', 'reading-used-up'],
    ['the reader is busy', '-1', 'reader-busy'],
    ['the picture is not taken', '101000', 'reading-unclear'],
    ['the picture is none of a card', '87009', 'reading-unclear'],
  ])('when %s, and a family is told to type', async (_, code, told) => {
    const there = await photographed()
    await sample.fault({ action: 'wx.openApi', kind: 'error', code, count: 2 })
    const { error } = await read(there)
    expect(error?.code).toBe(told)
    expect(error?.message).toContain('直接填写')
    expect(error?.message).not.toMatch(/rid|local|\d{5}/)
  })

  it('of the wrong side of a card, or of what is no card', async () => {
    expect(await codeOf(await photographed({ picture: aPhotoOf(FRONT, aCardBack()) }))).toBe('reading-other-side')
    expect(await codeOf(await photographed({ picture: aClearPicture() }))).toBe('reading-unclear')
  })

  it('more than three times of one picture, nor more often a day than is agreed', async () => {
    const there = await photographed({ picture: aClearPicture() })
    for (let time = 0; time < 3; time += 1) await read(there)
    const asked = await timesAsked()
    expect(await codeOf(there)).toBe('reading-unclear')
    expect(await timesAsked()).toBe(asked)

    const { person } = there
    expect((await read(await photographed({ person }))).ok).toBe(true)
    expect(await codeOf(await photographed({ person }))).toBe('reading-used-up')
  })

  it('of a paper that gives no answers', async () => {
    const there = await photographed()
    const place = { ...there.place, material: 'marriage-certificate', part: 'inside' }
    const content = { kind: 'photo', photo: there.photo }
    const { material, part } = place
    await there.person.get('application', 'attach', { id: there.id, material, part, content, command: uuid() })
    expect(await codeOf({ ...there, place })).toBe('bad-request')
  })

  it('where the county has not asked for it', async () => {
    const other = await bootSample({ PICTURE_READING: '' })
    try {
      expect(await other.mother.get('photo', 'reading-offered', {})).toEqual({ offered: false })
      const place = { id: uuid(), material: 'identity-mother', part: 'front', photo: uuid() }
      expect((await other.mother.ask('photo', 'read', place)).error?.code).toBe('reading-off')
    } finally {
      await other.close()
    }
    expect(await sample.mother.get('photo', 'reading-offered', {})).toEqual({ offered: true })
  })
})
