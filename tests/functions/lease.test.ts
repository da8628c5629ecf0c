import type { CaseRecord } from '../../cloudfunctions/shared/cases/case-record'
import { stored } from '../faults/database'
import { accepted } from '../support/cases'
import { bootSample, type Sample } from '../support/sample'

const MINUTE = 60_000

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterEach(() => sample.clear())
afterAll(() => sample.close())

const atThePolice = async (id: string) =>
  (await sample.department('police').log()).filter(({ body }) => body.request.startsWith(`${id}.`))

describe('a run of the relay', () => {
  it('that cannot take one case works on the others', async () => {
    const cases = [await accepted(sample, sample.mother), await accepted(sample, sample.mother)]
    await sample.fault({ action: 'database.modifyDocument', collection: 'applications', kind: 'error', count: 1 })
    await sample.relay()
    const sent = async () => (await Promise.all(cases.map(({ id }) => atThePolice(id)))).flat().length
    expect(await sent()).toBe(1)
    await sample.relay()
    expect(await sent()).toBe(2)
  })

  it('that took too long does not give back the lease of the one that came after it', async () => {
    await sample.warm(() => sample.relay())
    const { id } = await accepted(sample, sample.mother)
    const lease = () => stored<CaseRecord>(sample.dataDir, 'applications').find(({ _id }) => _id === id)?.leaseUntil
    /** A run whose request is on its way for so long. */
    const slow = async (ms: number) => {
      await sample.fault({ action: 'mount/departments', kind: 'delay', count: 1, ms })
      const run = sample.relay()
      while ((await sample.pendingFaults()).length > 0);
      return { run }
    }
    const late = await slow(2_500)
    await sample.passTime(MINUTE + 1_000)
    const next = await slow(4_500)
    await late.run
    expect(lease()).not.toBeNull()
    await next.run
    expect(lease()).toBeNull()
    expect(await atThePolice(id)).toMatchObject([{ duplicates: 1 }])
  })
})
