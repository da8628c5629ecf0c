import type { ApplicationView } from '../../domain/casework/state/view'
import { aFamily, consents, contentOf, draft, papersOf, submitted } from '../support/cases'
import type { Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterEach(() => sample.clearFaults())
afterAll(() => sample.close())

const start = (answers: object, id = uuid(), command = uuid()) => ({
  id,
  service: 'newborn-yuanling',
  answers,
  consents: consents(),
  command,
})
const times = (view: ApplicationView, type: string) => view.journal.filter((entry) => entry.type === type).length

describe('a request that is repeated', () => {
  it('gets the same answer and has no second effect', async () => {
    const { mother } = sample
    const answers = aFamily()
    const begin = start(answers)
    const { id } = begin
    const twice = async <T>(action: string, input: object): Promise<T> => {
      const first = await mother.ask<T>('application', action, input)
      const second = await mother.ask<T>('application', action, input)
      expect(first.ok).toBe(true)
      expect({ action, answer: second }).toEqual({ action, answer: first })
      return first.data as T
    }
    await twice('start', begin)
    await twice('save', { id, answers: { 'mother.employer': '沅陵县第一中学' }, command: uuid() })
    for (const paper of papersOf(answers)) {
      const content = await contentOf(sample, mother, answers, paper)
      await twice('attach', { id, material: paper.material, part: paper.part, content, command: uuid() })
    }
    const extra = papersOf(answers)[0]
    if (extra === undefined) throw new Error('a family has papers')
    const content = await contentOf(sample, mother, answers, extra)
    const place = { id, material: extra.material, part: extra.part }
    await twice('detach', { ...place, command: uuid() })
    await twice('attach', { ...place, content, command: uuid() })
    await twice('submit', { id, command: uuid() })
    const withdrawn = await twice<ApplicationView>('withdraw', { id, command: uuid() })
    expect([times(withdrawn, 'started'), times(withdrawn, 'submitted'), times(withdrawn, 'withdrawn')]).toEqual([
      1, 1, 1,
    ])
    expect((await mother.read(id)).revision).toBe(withdrawn.revision)
  })
})

describe('a function that dies while it works', () => {
  const dying = { kind: 'kill-after', count: 1 } as const

  it('after writing, but before it could answer: asking again gets the answer', async () => {
    const { mother } = sample
    const { id } = await draft(sample, mother)
    const input = { id, command: uuid() }
    await sample.fault({ ...dying, action: 'database.modifyDocument', collection: 'applications' })
    const lost = await mother.ask('application', 'submit', input)
    expect(lost).toMatchObject({ ok: false, error: { message: expect.stringMatching(/[一-鿿]/) } })
    const again = await mother.get('application', 'submit', input)
    expect(again.status).toBe('submitted')
    expect(times(again, 'submitted')).toBe(1)
  })

  it('between claiming the newborn and writing: the family submits again and is not its own rival', async () => {
    const { mother } = sample
    const { id } = await draft(sample, mother)
    await sample.fault({ ...dying, action: 'database.insertDocument', collection: 'claims' })
    await mother.ask('application', 'submit', { id, command: uuid() })
    expect((await mother.read(id)).status).toBe('draft')
    const again = await mother.get('application', 'submit', { id, command: uuid() })
    expect(times(again, 'submitted')).toBe(1)
  })

  it('and leaves the other parent’s way free, once it is sure that nobody is still at work', async () => {
    const { mother, father } = sample
    const answers = aFamily()
    const first = await draft(sample, mother, answers)
    const second = await draft(sample, father, answers)
    await sample.fault({ ...dying, action: 'database.insertDocument', collection: 'claims' })
    await mother.ask('application', 'submit', { id: first.id, command: uuid() })
    const his = () => father.ask('application', 'submit', { id: second.id, command: uuid() })
    expect(await his()).toMatchObject({ ok: false, error: { code: 'duplicate' } })
    await sample.passTime(2 * 60_000)
    expect(await his()).toMatchObject({ ok: true, data: { status: 'submitted' } })
  })
})

describe('two things at the same time', () => {
  beforeAll(() => sample.warm(() => sample.mother.list()))

  it('lose nothing: 20 fields saved at once are all there', async () => {
    const { mother } = sample
    const { id, revision } = await mother.get('application', 'start', start({ applicant: 'mother' }))
    const fields = Object.entries(aFamily())
      .filter(([path, value]) => /^(mother|father|newborn)\./.test(path) && typeof value === 'string')
      .slice(0, 20)
    expect(fields).toHaveLength(20)
    const answers = await Promise.all(
      fields.map(([path, value]) =>
        mother.ask('application', 'save', { id, answers: { [path]: value }, command: uuid() }),
      ),
    )
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    const read = await mother.read(id)
    expect(read.answers).toMatchObject(Object.fromEntries(fields))
    expect(read.revision).toBe(revision + 20)
  })

  it('submit once, whether the phone repeats itself or the finger does', async () => {
    const { mother } = sample
    const { id } = await draft(sample, mother)
    const same = uuid()
    const answers = await Promise.all(
      [same, same, uuid()].map((command) => mother.ask('application', 'submit', { id, command })),
    )
    expect(answers.some(({ ok }) => ok)).toBe(true)
    for (const { ok, error } of answers) if (!ok) expect(error?.code).toBe('not-allowed-now')
    expect(times(await mother.read(id), 'submitted')).toBe(1)
  })

  it('two applications for one newborn submitted at once: one is taken', async () => {
    const { mother, father } = sample
    const answers = aFamily()
    const first = await draft(sample, mother, answers)
    const second = await draft(sample, father, answers)
    const [hers, his] = await Promise.all([
      mother.ask('application', 'submit', { id: first.id, command: uuid() }),
      father.ask('application', 'submit', { id: second.id, command: uuid() }),
    ])
    expect([hers?.ok, his?.ok].filter(Boolean)).toHaveLength(1)
    expect([hers, his].find((answer) => !answer?.ok)?.error?.code).toBe('duplicate')
  })
})

describe('a newborn is registered once', () => {
  it('so a second live application is refused, until the first is withdrawn', async () => {
    const { mother, father } = sample
    const answers = aFamily()
    const first = await submitted(sample, mother, answers)
    const second = await draft(sample, father, answers)
    const submit = () => father.ask('application', 'submit', { id: second.id, command: uuid() })
    expect(await submit()).toMatchObject({ ok: false, error: { code: 'duplicate' } })
    expect((await father.read(second.id)).status).toBe('draft')
    await mother.get('application', 'withdraw', { id: first.id, command: uuid() })
    expect(await submit()).toMatchObject({ ok: true, data: { status: 'submitted' } })
  })
})
