import { accept, accepted, aFamily, consents, draft, payIfDue, submitted } from '../support/cases'
import { uuid } from '../support/sample'
import { SampleProcess } from '../support/sample-process'

let sample: SampleProcess

beforeAll(async () => {
  sample = await SampleProcess.boot()
})
afterAll(() => sample.close())

describe('when everything dies at once', () => {
  it('what was accepted goes to its departments once, and what was being filled in is still there', async () => {
    const answers = aFamily()
    const kept = await draft(sample, sample.mother, aFamily())
    const { id } = await submitted(sample, sample.mother, answers)
    await accept(sample, id)
    const before = await sample.mother.read(id)
    const draftBefore = await sample.mother.read(kept.id)

    await sample.killAndRestart()
    expect(await sample.mother.read(id)).toEqual(before)
    expect(await sample.mother.read(kept.id)).toEqual(draftBefore)

    const view = await sample.until(
      id,
      ({ status }) => status === 'completed',
      (view) => payIfDue(sample, view),
    )
    for (const item of ['household-registration', 'insurance-enrolment']) {
      expect(view.journal.filter((entry) => entry.type === 'item-done' && entry.item === item)).toHaveLength(1)
    }
    for (const department of ['police', 'medical-insurance', 'tax'] as const) {
      const requests = (await sample.department(department).log()).filter(({ body }) =>
        body.request.startsWith(`${id}.`),
      )
      expect(requests).toHaveLength(1)
      expect(requests[0]?.duplicates).toBe(0)
    }
  })

  it('after asking a department, it is asked again under the same id, and does it once', async () => {
    await sample.department('police').mode('done')
    await sample.relay()
    const { id } = await accepted(sample, sample.mother)
    const registration = `${id}.household-registration`
    const asked = async () =>
      (await sample.department('police').log()).filter(({ body }) => body.request === registration)
    // The first write takes the case, the second says what became of it: that one never happens.
    const write = { action: 'database.modifyDocument', collection: 'applications', count: 1 }
    await sample.fault({ ...write, kind: 'delay', ms: 0 })
    await sample.fault({ ...write, kind: 'kill' })
    await sample.relay().catch(() => undefined)
    await sample.killAndRestart()
    expect((await sample.mother.read(id)).items['household-registration']?.status).toBe('queued')
    expect(await asked()).toMatchObject([{ duplicates: 0 }])

    await sample.passTime(2 * 60_000)
    await sample.relay()
    const view = await sample.mother.read(id)
    expect(
      view.journal.filter(({ type, item }) => type === 'item-done' && item === 'household-registration'),
    ).toHaveLength(1)
    expect(await asked()).toMatchObject([{ id: registration, duplicates: 1 }])
  })

  it('in the middle of saving, an answer that was given is an answer that is kept', async () => {
    const { id } = await sample.mother.get('application', 'start', {
      id: uuid(),
      service: 'newborn-yuanling',
      answers: { applicant: 'mother' },
      consents: consents(),
      command: uuid(),
    })
    const fields = Object.entries(aFamily()).filter(
      ([path, value]) => /^(mother|father)\./.test(path) && typeof value === 'string',
    )
    const saves = fields.map(async ([path, value]) => {
      const answer = await sample.mother
        .ask('application', 'save', { id, answers: { [path]: value }, command: uuid() })
        .catch(() => undefined)
      return answer?.ok === true ? [[path, value] as const] : []
    })
    await Promise.race(saves)
    await sample.killAndRestart()
    const promised = Object.fromEntries((await Promise.all(saves)).flat())
    expect(Object.keys(promised).length).toBeGreaterThan(0)
    expect((await sample.mother.read(id)).answers).toMatchObject(promised)
  })
})
