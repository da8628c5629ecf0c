import type { ApplicationView } from '../../domain/casework/state/view'
import { retention } from '../../domain/services/blocks/retention'
import { accepted, draft, insuredThisYear, payIfDue, submitted } from '../support/cases'
import type { Person, Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

const DAY = 86_400_000
let sample: Sample

// The clock of a cloud does not go back, so each promise has its own.
beforeAll(async () => {
  sample = await bootSample()
})
afterEach(() => sample.clear())
afterAll(() => sample.close())

const photosOf = ({ materials }: ApplicationView): readonly string[] =>
  Object.values(materials).flatMap((parts) =>
    Object.values(parts).flatMap((part) => (part.kind === 'photo' ? [part.photo] : [])),
  )
const linksTo = async (person: Person, photos: readonly string[]) =>
  Object.values((await person.get<{ links: Record<string, string> }>('photo', 'view', { photos })).links)
const isThere = async (person: Person, id: string) => (await person.ask('application', 'read', { id })).ok

const pass = async (days: number) => {
  await sample.passTime(days * DAY)
  await sample.retention()
}

describe('what the consents promise to delete', () => {
  it('a draft goes after its days, with its pictures, and not a day before', async () => {
    const { mother } = sample
    const { id } = await draft(sample, mother)
    const photos = photosOf(await mother.read(id))
    await pass(retention.draft - 1)
    expect(await isThere(mother, id)).toBe(true)
    await pass(1)
    expect(await isThere(mother, id)).toBe(false)
    expect(await linksTo(mother, photos)).toEqual([])
  })

  it('a draft that is worked on stays, counted from the last change', async () => {
    const { mother } = sample
    const { id } = await draft(sample, mother)
    await pass(retention.draft - 1)
    await mother.get('application', 'save', { id, answers: { 'mother.employer': '沅陵县第二中学' }, command: uuid() })
    await pass(retention.draft - 1)
    expect(await isThere(mother, id)).toBe(true)
  })

  it('what was taken back goes, and the newborn may be registered by another form', async () => {
    const { mother, father } = sample
    const { id, answers } = await submitted(sample, mother)
    await mother.get('application', 'withdraw', { id, command: uuid() })
    await pass(retention.closed)
    expect(await isThere(mother, id)).toBe(false)
    expect((await submitted(sample, father, insuredThisYear(sample, answers))).view.status).toBe('submitted')
  })

  it('what is with an office stays, however long that takes', async () => {
    const { id } = await submitted(sample, sample.mother)
    await pass(400)
    expect((await sample.mother.read(id)).status).toBe('submitted')
  })

  it('of what is done the pictures go and the result stays', async () => {
    const { mother } = sample
    const { id } = await accepted(sample, mother)
    const done = await sample.until(
      id,
      (view) => view.status === 'completed' && view.deliveries['household-registration'] !== undefined,
      (view) => payIfDue(sample, view),
    )
    const photos = photosOf(done)
    expect(await linksTo(mother, photos)).not.toEqual([])
    await pass(retention.picturesAfterwards)
    expect(await linksTo(mother, photos)).toEqual([])
    expect((await mother.read(id)).status).toBe('completed')
    // Once: nothing is looked for again.
    await pass(1)
    expect((await mother.read(id)).revision).toBe(done.revision + 1)
  })

  it('a picture that stands in two applications goes with the last of them', async () => {
    const { mother } = sample
    const first = await draft(sample, mother)
    await sample.passTime(20 * DAY)
    await draft(sample, mother)
    const photos = photosOf(await mother.read(first.id))
    await pass(retention.draft - 20)
    expect(await isThere(mother, first.id)).toBe(false)
    expect(await linksTo(mother, photos)).not.toEqual([])
  })

  it('only the timer takes away', async () => {
    expect((await sample.mother.ask('retention', 'tick', {})).error?.code).toBe('forbidden')
  })
})
