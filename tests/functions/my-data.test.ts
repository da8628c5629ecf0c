import type { ApplicationSummary, ApplicationView } from '../../domain/casework/state/view'
import { TODAY } from '../builders/family'
import { accept, accepted, aFamily, CERTIFICATE, consents, draft, submitted } from '../support/cases'
import type { Person, Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

const DAY = 86_400_000

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

interface Access {
  readonly at: string
  readonly who: string
  readonly what: string
}

const accessesTo = async (id: string) =>
  (await sample.mother.get<{ accesses: Access[] }>('application', 'access-log', { id })).accesses
const fileOf = async (person: Person, id: string) =>
  (await person.get<{ file: Readonly<Record<string, unknown>> }>('application', 'export', { id })).file
const discard = (person: Person, id: string, command = uuid()) => person.ask('application', 'discard', { id, command })
const linksTo = async (person: Person, photos: readonly string[]) =>
  (await person.get<{ links: Record<string, string> }>('photo', 'view', { photos })).links

const photosOf = ({ materials }: ApplicationView): readonly string[] =>
  Object.values(materials).flatMap((parts) =>
    Object.values(parts).flatMap((part) => (part.kind === 'photo' ? [part.photo] : [])),
  )

describe('deleting a draft', () => {
  it('leaves nothing of it: no line in the list, no answer, no picture', async () => {
    const person = sample.as('oDeletingMother')
    const { id, answers } = await draft(sample, person)
    const photos = photosOf(await person.read(id))
    const link = Object.values(await linksTo(person, photos))[0] ?? ''
    expect((await fetch(link)).status).toBe(200)

    expect(await discard(person, id)).toMatchObject({ ok: true, data: { discarded: true } })
    expect(await person.list()).toEqual([])
    expect((await person.ask('application', 'read', { id })).error?.code).toBe('not-found')
    expect((await person.ask('application', 'export', { id })).error?.code).toBe('not-found')
    expect(await linksTo(person, photos)).toEqual({})
    expect((await fetch(link)).status).not.toBe(200)

    const again = await person.get('application', 'start', {
      id,
      service: 'newborn-yuanling',
      answers,
      consents: consents(),
      command: uuid(),
    })
    expect(again).toMatchObject({ status: 'closed', flags: ['discarded'], answers: {}, materials: {} })
    expect((await person.ask('application', 'save', { id, answers, command: uuid() })).ok).toBe(false)
  })

  it('is the same when the tap is repeated, also after a picture could not be removed at first', async () => {
    const person = sample.as('oImpatientMother')
    const { id } = await draft(sample, person)
    const photos = photosOf(await person.read(id))
    const command = uuid()
    await sample.fault({ action: 'storage.batchDeleteFile', kind: 'error', count: 1 })
    expect((await discard(person, id, command)).ok).toBe(false)
    await sample.clearFaults()
    expect(Object.keys(await linksTo(person, photos))).not.toHaveLength(0)
    expect((await discard(person, id, command)).ok).toBe(true)
    expect(await linksTo(person, photos)).toEqual({})
    expect((await discard(person, id, command)).ok).toBe(true)
    expect((await discard(person, id)).ok).toBe(true)
  })

  it('leaves a picture that stands in another application too', async () => {
    const person = sample.as('oMotherOfTwins')
    const [one, other] = [await draft(sample, person), await draft(sample, person)]
    const photos = photosOf(await person.read(other.id))
    await discard(person, one.id)
    expect(Object.keys(await linksTo(person, photos)).sort()).toEqual([...new Set(photos)].sort())
  })

  it('is for its owner, and for a draft only', async () => {
    const { id } = await draft(sample, sample.mother)
    expect((await discard(sample.father, id)).error?.code).toBe('not-found')
    const handedIn = await submitted(sample, sample.mother)
    expect((await discard(sample.mother, handedIn.id)).error).toMatchObject({
      code: 'not-allowed-now',
      message: expect.stringContaining('撤回'),
    })
    expect((await sample.mother.read(id)).status).toBe('draft')
  })
})

describe('a copy of what is kept', () => {
  it('has every answer in words, the pictures by number, the signatures, and what came back', async () => {
    const { mother } = sample
    const { id, answers } = await accepted(sample, mother)
    const file = await fileOf(mother, id)
    const text = JSON.stringify(file)
    for (const value of Object.values(answers)) if (typeof value === 'string') expect(text).toContain(value)
    expect(text).toContain(CERTIFICATE)
    expect(text).toContain('沅陵县人民医院')
    expect(file.pictures).toMatchObject({ count: photosOf(await mother.read(id)).length })
    expect(text).not.toMatch(/https?:|cloud:|uploads/)
    expect(text).not.toContain('oSampleClerk')
    expect(text.length).toBeLessThan(1_000_000)
  })

  it('has what was told, and how many messages may still be sent', async () => {
    const person = sample.as('oReadingMother')
    const { id } = await submitted(sample, person)
    await person.get('application', 'subscribed', { accepted: ['progress'] })
    const { readUntil } = await person.get<{ readUntil: string }>('application', 'inbox-read', {
      until: '2026-01-01T00:00:00.000Z',
    })
    expect(await fileOf(person, id)).toMatchObject({
      notices: [{ kind: 'submitted' }],
      person: { readUntil, messagesAllowed: { progress: 1, todo: 0 } },
    })
  })

  it('has nothing of another person’s application', async () => {
    const secret = '欧阳某某某'
    const other = await draft(sample, sample.father, { ...aFamily(), 'mother.name': secret })
    const { id } = await draft(sample, sample.mother)
    const text = JSON.stringify(await fileOf(sample.mother, id))
    expect(text).not.toContain(secret)
    expect(text).not.toContain(other.id)
    expect((await sample.mother.ask('application', 'export', { id: other.id })).error?.code).toBe('not-found')
  })
})

describe('who looked at it', () => {
  it('is told by office and day, and names no clerk', async () => {
    const { mother, clerk } = sample
    const { id } = await submitted(sample, mother)
    expect(await accessesTo(id)).toEqual([])
    await clerk.get('desk', 'read', { id })
    await clerk.get('desk', 'read', { id })
    const accesses = await accessesTo(id)
    expect(accesses.map(({ what }) => what).sort()).toEqual(['pictures', 'read'])
    expect(new Set(accesses.map(({ who }) => who))).toEqual(new Set(['沅陵县人民医院']))
    expect(JSON.stringify(accesses)).not.toContain('样例窗口')
    expect((await sample.father.ask('application', 'access-log', { id })).error?.code).toBe('not-found')
    const lines: readonly ApplicationSummary[] = await mother.list()
    expect(lines.some((line) => line.id === id)).toBe(true)
  })

  it('does not hold up a clerk when it cannot be written down', async () => {
    const { id } = await submitted(sample, sample.mother)
    await sample.fault({ action: 'database.insertDocument', kind: 'error', count: 2 })
    const read = await sample.clerk.ask<ApplicationView>('desk', 'read', { id })
    await sample.clearFaults()
    expect(read).toMatchObject({ ok: true, data: { id } })
    expect(await accessesTo(id)).toEqual([])
    expect((await accept(sample, id)).status).toBe('accepted')
  })

  // Last: the clock of this cloud does not go back.
  it('is forgotten after half a year', async () => {
    const { id } = await submitted(sample, sample.mother)
    await sample.clerk.get('desk', 'read', { id })
    await sample.passTime(184 * DAY)
    expect(await accessesTo(id)).toHaveLength(2)
    await sample.clerk.get('desk', 'read', { id })
    const accesses = await accessesTo(id)
    expect(accesses).toHaveLength(2)
    expect(accesses[0]?.at.slice(0, 10)).not.toBe(TODAY)
  })
})
