import { accept, aFamily, draft, payIfDue, submitted } from '../support/cases'
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

  it('in the middle of saving, an answer that was given is an answer that is kept', async () => {
    const { id } = await sample.mother.get('application', 'start', {
      id: uuid(),
      service: 'newborn-yuanling',
      answers: { applicant: 'mother' },
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
