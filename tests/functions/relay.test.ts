import { prunedWhenSaved } from '../../domain/definition/answer-states'
import { fillDerived } from '../../domain/intake/derived'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { TODAY } from '../builders/family'
import { accept, accepted, aFamily, payIfDue } from '../support/cases'
import type { Department, Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterEach(async () => {
  for (const name of DEPARTMENTS) await sample.department(name).mode('normal')
})
afterAll(() => sample.close())

const DEPARTMENTS: readonly Department[] = ['police', 'medical-insurance', 'tax']
const MINUTE = 60_000
const itemOf = (id: string) => {
  const item = newbornYuanling.items.find((one) => one.id === id)
  if (item === undefined) throw new Error(`no item ${id}`)
  return item
}

/** Everything a department was ever sent about one application. */
const received = async (department: Department, id: string) =>
  (await sample.department(department).log()).filter(({ body }) => body.request.startsWith(`${id}.`))

const completed = (id: string, owner = sample.mother) =>
  sample.until(
    id,
    ({ status }) => status === 'completed',
    (view) => payIfDue(sample, view),
    owner,
  )

describe('an accepted case goes to its departments', () => {
  it('one after the other, each exactly once, until everything is done', async () => {
    const { id } = await accepted(sample, sample.mother)
    const view = await completed(id)
    expect(Object.values(view.items).map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done'])
    for (const department of DEPARTMENTS) {
      const requests = await received(department, id)
      expect(requests.map(({ id: webhook, duplicates }) => ({ webhook, duplicates }))).toEqual([
        { webhook: `${id}.${requests[0]?.body.item}`, duplicates: 0 },
      ])
    }
  })

  it('and each gets only what its item needs', async () => {
    const answers = aFamily()
    const all = fillDerived(newbornYuanling, prunedWhenSaved({ answers }), TODAY)
    const { id } = await accepted(sample, sample.mother, answers)
    await completed(id)
    for (const department of DEPARTMENTS) {
      const [request] = await received(department, id)
      const { sends } = itemOf(request?.body.item ?? '')
      const fields = request?.body.fields ?? {}
      expect(sends.fields).toEqual(expect.arrayContaining(Object.keys(fields)))
      for (const [path, value] of Object.entries(fields)) expect(value).toEqual(all[path])
      expect(sends.results).toEqual(expect.arrayContaining(Object.keys(request?.body.results ?? {})))
      for (const { material } of request?.body.materials ?? []) expect(sends.materials).toContain(material)
    }
    const [tax] = await received('tax', id)
    expect(JSON.stringify(tax?.body)).not.toContain(String(answers['father.livingAddress']))
  })
})

describe('a department that cannot be reached', () => {
  it('is tried again, the family sees that it takes longer, and when it is back it does it once', async () => {
    await sample.department('police').mode('down')
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    const delayed = await sample.mother.read(id)
    expect(delayed.flags).toEqual(['delayed:police'])
    expect(delayed.items['household-registration']).toMatchObject({ status: 'queued', tries: 1 })
    expect(delayed.items['household-registration']?.reason).toMatch(/[一-鿿]/)

    await sample.relay()
    expect((await sample.mother.read(id)).items['household-registration']?.tries).toBe(1)
    await sample.passTime(60 * MINUTE)
    await sample.relay()
    expect((await sample.mother.read(id)).items['household-registration']?.tries).toBe(2)

    await sample.department('police').mode('normal')
    await sample.passTime(6 * 60 * MINUTE)
    const view = await completed(id)
    expect(view.flags).toEqual([])
    const done = view.journal.filter(({ type, item }) => type === 'item-done' && item === 'household-registration')
    expect(done).toHaveLength(1)
    expect(new Set((await received('police', id)).map(({ id: webhook }) => webhook)).size).toBe(1)
  })

  it('does not hold up a case that does not need it', async () => {
    await sample.department('tax').mode('down')
    const { id } = await accepted(sample, sample.mother)
    const view = await sample.until(id, ({ items }) => items['insurance-enrolment']?.status === 'done')
    expect(view.items['household-registration']?.status).toBe('done')
  })
})

describe('a department that refuses', () => {
  it('stops its item, and a person is called to look', async () => {
    await sample.department('police').mode('refuse')
    const { id } = await accepted(sample, sample.mother)
    const view = await sample.until(id, ({ flags }) => flags.includes('rejected'))
    expect(view.items['household-registration']?.status).toBe('rejected')
    expect(view.items['insurance-enrolment']?.status).toBe('waiting')
    expect(await received('medical-insurance', id)).toEqual([])
    await sample.passTime(60 * MINUTE)
    await sample.relay()
    expect((await sample.mother.read(id)).items['household-registration']?.status).toBe('rejected')
  })

  it('and once the family has corrected it, gets it as a new request', async () => {
    const { mother, clerk } = sample
    await sample.department('police').mode('refuse')
    const { id } = await accepted(sample, mother)
    await sample.until(id, ({ flags }) => flags.includes('rejected'))
    const place = { kind: 'material', material: 'household-register', part: 'head' }
    await clerk.get('desk', 'return-for-correction', {
      id,
      corrections: [{ place, message: '请重拍户主页' }],
      command: uuid(),
    })
    await mother.get('application', 'submit', { id, command: uuid() })
    await sample.department('police').mode('normal')
    await accept(sample, id)
    const view = await completed(id)
    expect(view.flags).toEqual([])
    const item = `${id}.household-registration`
    expect((await received('police', id)).map(({ id: webhook }) => webhook)).toEqual([item, `${item}.2`])
  })
})

describe('what a network does', () => {
  it('a department that answers done at once and calls back as well changes nothing twice', async () => {
    await sample.department('police').mode('done')
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    await sample.report('police', {
      request: `${id}.household-registration`,
      status: 'done',
      result: { page: '431222-9' },
    })
    const view = await completed(id)
    expect(
      view.journal.filter(({ type, item }) => type === 'item-done' && item === 'household-registration'),
    ).toHaveLength(1)
  })

  it('a timer that fires twice at once sends once', async () => {
    await sample.warm(() => sample.relay())
    const { id } = await accepted(sample, sample.mother)
    await Promise.all([sample.relay(), sample.relay(), sample.relay()])
    const requests = await received('police', id)
    expect(requests).toHaveLength(1)
    expect(requests[0]?.duplicates).toBe(0)
  })
})

describe('messages', () => {
  const sentTo = async (openid: string) => (await sample.messages()).filter((message) => message.touser === openid)

  it('reach a mother who asked for them, and say nothing personal', async () => {
    const answers = aFamily()
    const mother = sample.as('oRelayToldMother')
    await sample.subscribe(mother)
    const { id } = await accepted(sample, mother, answers)
    await completed(id, mother)
    await sample.relay()
    const messages = await sentTo(mother.openid)
    expect(messages.length).toBeGreaterThan(0)
    expect(JSON.stringify(messages)).toContain('已受理')
    expect(JSON.stringify(messages)).not.toContain(String(answers['newborn.name']))
  })

  it('are not owed to a father who did not, and nothing stops because of that', async () => {
    const { id } = await accepted(sample, sample.father)
    const view = await completed(id, sample.father)
    expect(view.status).toBe('completed')
    expect(await sentTo(sample.father.openid)).toEqual([])
  })
})
