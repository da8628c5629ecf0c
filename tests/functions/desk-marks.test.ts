import type { Correction } from '../../domain/casework/state/application'
import type { ApplicationView } from '../../domain/casework/state/view'
import { stored } from '../faults/database'
import { accept, aFamily, submitted } from '../support/cases'
import type { Person } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

const DAY = 86_400_000
const ADDRESS: Correction = {
  place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' },
  message: '请写到门牌号',
}
const PHOTO: Correction = {
  place: { kind: 'material', material: 'identity-mother', part: 'back' },
  message: '照片反光，看不清有效期',
}

let sample: Awaited<ReturnType<typeof bootSample>>
let colleague: Person
let elsewhere: Person

beforeAll(async () => {
  sample = await bootSample()
  await sample.seed('staff', [
    { _id: 'oSecondClerk', role: 'clerk', desk: 'yl-people-hospital', name: '同一窗口' },
    { _id: 'oClerkElsewhere', role: 'clerk', desk: 'yl-ps-elsewhere', name: '别处窗口' },
  ])
  colleague = sample.as('oSecondClerk')
  elsewhere = sample.as('oClerkElsewhere')
})
afterAll(() => sample.close())

const marksOf = async (clerk: Person, id: string) =>
  (await clerk.get<ApplicationView & { marks: readonly Correction[] }>('desk', 'read', { id })).marks
const save = (clerk: Person, id: string, corrections: unknown) => clerk.ask('desk', 'save-marks', { id, corrections })
const inTheDatabase = () => stored<{ readonly _id: string }>(sample.dataDir, 'marks')
const ofCase = (id: string) => inTheDatabase().filter(({ _id }) => _id.startsWith(id))
const sendBack = (id: string, corrections: readonly Correction[], more: object = {}) =>
  sample.clerk.ask<ApplicationView>('desk', 'return-for-correction', { id, corrections, command: uuid(), ...more })

describe('what a clerk has marked', () => {
  let id = ''
  beforeAll(async () => {
    id = (await submitted(sample, sample.mother)).id
  })
  afterEach(async () => {
    for (const clerk of [sample.clerk, colleague]) await save(clerk, id, [])
  })

  it('is there again when the page is, with half-written words, and takes the newest form', async () => {
    expect(await marksOf(sample.clerk, id)).toEqual([])
    await save(sample.clerk, id, [ADDRESS])
    await save(sample.clerk, id, [ADDRESS, { ...PHOTO, message: '' }])
    expect(await marksOf(sample.clerk, id)).toEqual([ADDRESS, { ...PHOTO, message: '' }])
    await save(sample.clerk, id, [])
    expect(await marksOf(sample.clerk, id)).toEqual([])
    expect(ofCase(id)).toEqual([])
  })

  it('changes nothing of the case, and the family hears nothing of it', async () => {
    const before = await sample.mother.read(id)
    await save(sample.clerk, id, [ADDRESS])
    const read = await sample.mother.read(id)
    expect(read).toEqual(before)
    expect(JSON.stringify(read)).not.toContain('门牌号')
  })

  it('is seen by no other clerk, of this desk or of another', async () => {
    await save(sample.clerk, id, [ADDRESS])
    expect(await marksOf(colleague, id)).toEqual([])
    await save(colleague, id, [PHOTO])
    expect(await marksOf(sample.clerk, id)).toEqual([ADDRESS])
    for (const stranger of [elsewhere, sample.mother, sample.as('oNobody')]) {
      expect((await save(stranger, id, [PHOTO])).error?.code).toBe(stranger === elsewhere ? 'not-found' : 'forbidden')
    }
    expect(ofCase(id)).toHaveLength(2)
  })

  it('is sealed, and stands in no log', async () => {
    const message = '林秋月的地址不对，电话 13807450001'
    await save(sample.clerk, id, [{ ...ADDRESS, message }])
    expect(await marksOf(sample.clerk, id)).toEqual([{ ...ADDRESS, message }])
    for (const place of [inTheDatabase(), await sample.logs(), await sample.invocations()]) {
      expect(JSON.stringify(place)).not.toMatch(/林秋月|13807450001/)
    }
  })

  it.each([
    ['markup', '<img src=x onerror=alert(1)>{{}}'],
    ['characters of control and of right to left', '\u202e\u0000\u0007 请改'],
    ['a query', '{"$ne":""}'],
  ])('is text and nothing else: %s', async (_what, message) => {
    await save(sample.clerk, id, [{ ...ADDRESS, message }])
    expect(await marksOf(sample.clerk, id)).toEqual([{ ...ADDRESS, message }])
  })

  it('has an end: not a thousand marks, not a book in one, not at a place the form does not have', async () => {
    const nowhere = { place: { kind: 'field', section: 'mother', field: '__proto__' }, message: '请改' }
    for (const corrections of [
      Array(1000).fill(ADDRESS),
      [{ ...ADDRESS, message: '改'.repeat(100_000) }],
      [nowhere],
      [{ ...ADDRESS, place: { kind: 'none' } }],
      { $gt: '' },
      'x',
    ]) {
      expect(['bad-request', 'too-large']).toContain((await save(sample.clerk, id, corrections)).error?.code)
    }
    expect(ofCase(id)).toEqual([])
  })
})

describe('marks go', () => {
  it('with the decision, whoever made them', async () => {
    const { id } = await submitted(sample, sample.mother)
    await save(sample.clerk, id, [ADDRESS])
    await save(colleague, id, [PHOTO])
    expect((await sendBack(id, [ADDRESS])).ok).toBe(true)
    expect(ofCase(id)).toEqual([])
    expect((await save(sample.clerk, id, [ADDRESS])).error?.code).toBe('not-allowed-now')

    const other = await submitted(sample, sample.mother)
    await save(sample.clerk, other.id, [PHOTO])
    await accept(sample, other.id)
    expect(ofCase(other.id)).toEqual([])
  })

  it('out of sight with the handing in that was looked at', async () => {
    const { id } = await submitted(sample, sample.mother)
    await save(sample.clerk, id, [ADDRESS])
    const [left] = ofCase(id)
    await sendBack(id, [ADDRESS])
    await sample.passTime(60_000)
    await sample.mother.get('application', 'submit', { id, command: uuid() })
    // As if the function had died before it took them away.
    if (left !== undefined) sample.seed('marks', [left])
    expect(await marksOf(sample.clerk, id)).toEqual([])
  })
})

describe('a second return', () => {
  const handedInAgain = async () => {
    const { id } = await submitted(sample, sample.mother, aFamily())
    await sendBack(id, [ADDRESS])
    const answers = { 'mother.livingAddress': '湖南省沅陵县沅陵镇样例路8号' }
    await sample.mother.get('application', 'save', { id, answers, command: uuid() })
    await sample.mother.get('application', 'submit', { id, command: uuid() })
    return id
  }

  it('of what stood there the first time is refused in plain words, until a reason is chosen', async () => {
    const id = await handedInAgain()
    const refused = await sendBack(id, [PHOTO])
    expect(refused.error).toMatchObject({ code: 'reason-needed', message: expect.stringContaining('一次性告知') })
    expect((await sendBack(id, [PHOTO], { late: 'because' })).error?.code).toBe('bad-request')
    expect((await sample.mother.read(id)).status).toBe('submitted')

    const sent = await sendBack(id, [PHOTO], { late: 'overlooked' })
    expect(sent.data?.status).toBe('returned')
    expect((await sample.mother.read(id)).journal.at(-1)).toMatchObject({ type: 'returned', reason: 'late-overlooked' })
  })

  it('shows the desk what it saw before, with the picture that was replaced, and keeps it sealed', async () => {
    const id = await handedInAgain()
    const { lastReturn, links } = await sample.clerk.get<ApplicationView & { links: object }>('desk', 'read', { id })
    expect(lastReturn).toMatchObject({ corrections: [ADDRESS], answers: { 'newborn.hospital': 'yl-people-hospital' } })
    const before = Object.values(lastReturn?.parts ?? {}).flatMap((part) => (part.kind === 'photo' ? [part.photo] : []))
    expect(Object.keys(links)).toEqual(expect.arrayContaining(before))
    const record = stored<{ readonly _id: string }>(sample.dataDir, 'applications').find(({ _id }) => _id === id)
    expect(JSON.stringify(record)).not.toContain('门牌号')
    await accept(sample, id)
    expect(await sample.mother.read(id)).not.toHaveProperty('lastReturn')
  })
})

describe('in the end', () => {
  it('marks that nobody touches for a month go, and those of a case with the case', async () => {
    const kept = await submitted(sample, sample.mother)
    await save(sample.clerk, kept.id, [ADDRESS])
    await sample.passTime(29 * DAY)
    await sample.retention()
    expect(ofCase(kept.id)).toHaveLength(1)
    const { id } = await submitted(sample, sample.mother)
    await save(sample.clerk, id, [ADDRESS])
    await sample.mother.get('application', 'withdraw', { id, command: uuid() })
    await sample.passTime(2 * DAY)
    await sample.retention()
    expect([ofCase(kept.id).length, ofCase(id).length]).toEqual([0, 1])
    await sample.passTime(100 * DAY)
    await sample.retention()
    expect(inTheDatabase()).toEqual([])
  })
})
