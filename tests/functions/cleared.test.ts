import { accept, submitted } from '../support/cases'
import { bootSample, type Sample } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

/** What somebody would notice of what was before. */
const remains = async () => ({
  cases: await sample.mother.list(),
  queue: (await sample.clerk.get<{ applications: readonly object[] }>('desk', 'queue', { which: 'submitted' }))
    .applications,
  police: await sample.department('police').log(),
  messages: await sample.messages(),
  faults: await sample.pendingFaults(),
  moved: sample.moved,
})

describe('a cloud that is cleared', () => {
  it('is as when it was started, and its people work on', async () => {
    const before = await remains()
    await sample.subscribe(sample.mother)
    const { id } = await submitted(sample, sample.mother)
    await accept(sample, id)
    await sample.relay()
    await sample.department('police').mode('gone')
    await sample.passTime(60_000)
    await submitted(sample, sample.mother)
    await sample.fault({ action: 'database.getDocument', kind: 'error', count: 1, collection: 'nowhere' })
    expect(await remains()).toMatchObject({
      cases: { length: 2 },
      queue: { length: 1 },
      police: { length: 1 },
      messages: { length: 1 },
      faults: { length: 1 },
      moved: 60_000,
    })

    await sample.clear()

    expect(await remains()).toEqual(before)
    const again = await submitted(sample, sample.mother)
    await accept(sample, again.id)
    await sample.relay()
    expect((await sample.mother.read(again.id)).items['household-registration']?.status).toBe('acknowledged')
  })
})
