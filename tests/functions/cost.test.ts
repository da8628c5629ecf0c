import { draft, submitted } from '../support/cases'
import type { Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

/** How many requests to the database the last invocation of an action made. */
const roundTrips = async (action: string): Promise<number> => {
  const last = (await sample.invocations())
    .filter((one) => one.function === 'application' && one.action === action)
    .at(-1)
  if (last === undefined) throw new Error(`${action} was not invoked`)
  return last.database
}

describe('what a request costs the database', () => {
  it('submitting takes three round trips at most: the claim, the case, and its one write', async () => {
    const { mother } = sample
    const { id } = await draft(sample, mother)
    await mother.get('application', 'submit', { id, command: uuid() })
    const cost = await roundTrips('submit')
    expect(cost).toBeGreaterThan(0)
    expect(cost).toBeLessThanOrEqual(3)
  })

  it('reading how it stands takes one', async () => {
    const { id } = await submitted(sample, sample.mother)
    await sample.mother.read(id)
    expect(await roundTrips('read')).toBe(1)
  })

  it('the list of one’s applications takes one, however many there are', async () => {
    await sample.mother.list()
    expect(await roundTrips('list')).toBe(1)
  })

  it('saving a draft takes two: the case and its one write', async () => {
    const { mother } = sample
    const { id } = await draft(sample, mother)
    await mother.get('application', 'save', { id, answers: { 'mother.employer': '沅陵县第一中学' }, command: uuid() })
    expect(await roundTrips('save')).toBeLessThanOrEqual(2)
  })
})
