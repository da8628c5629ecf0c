import { type Said, SystemDouble } from '../../local-cloud/doubles/system-double'
import { accepted } from '../support/cases'
import { promisedFalsely } from '../support/promised'
import { bootSample, type Person, type Sample, uuid } from '../support/sample'

const HOUR = 60 * 60_000
const SECRET = `whsec_${Buffer.from('the register of the tests').toString('base64')}`
const RECORDED = { status: 200, body: { status: 'recorded' } }
const FOUND = '户籍地回函：本人已再婚，另有一个孩子'

let register: SystemDouble
let sample: Sample
let village: Person

beforeAll(async () => {
  register = await SystemDouble.open()
  sample = await bootSample({ CREDIT_REGISTER: JSON.stringify({ url: register.url, secret: SECRET }) })
  village = sample.as('oSampleVillage')
})
afterAll(async () => {
  await sample.close()
  await register.close()
})

const answers = (...said: readonly Said[]) => {
  const left = [...said]
  register.answer = () => left.shift() ?? RECORDED
}

const promised = (isAccepted = true) => promisedFalsely(sample, isAccepted)

const breach = (id: string, more: object = {}) =>
  village.ask('desk', 'commitment-false', { id, person: 'person', reason: FOUND, command: uuid(), ...more })
const heardOf = (id: string) =>
  register.heard.filter(({ body }) => body.includes(id)).map(({ body }) => JSON.parse(body.toString()))
const later = async (ms = HOUR) => {
  await sample.passTime(ms)
  await sample.relay()
}

describe('a commitment that was found to be false', () => {
  it('is told to the person and goes into the credit register, once', async () => {
    answers()
    const { id, answers: given } = await promised()
    expect((await breach(id)).ok).toBe(true)
    expect((await breach(id)).ok).toBe(true)
    await sample.relay()
    await later()
    const [told] = heardOf(id)
    expect(heardOf(id)).toHaveLength(1)
    expect(told).toMatchObject({
      request: `${id}.credit`,
      person: { name: given['person.name'], idNumber: given['person.idNumber'] },
      reason: FOUND,
      basis: '渝卫发〔2019〕69号',
    })
    const view = await sample.mother.read(id)
    expect(view.breach).toMatchObject({ reason: FOUND, recordedAt: expect.any(String) })
    expect(view.journal.filter(({ type }) => type === 'credit-recorded')).toHaveLength(1)
    const { notices } = await sample.mother.get<{ notices: { title: string }[] }>('application', 'inbox', {})
    expect(notices.map(({ title }) => title)).toContain('窗口核实，承诺的内容不实')
  })

  it('is told again and again until the register has it, under one id', async () => {
    answers({ status: 503 }, { status: 202, body: { status: 'accepted' } }, RECORDED)
    const { id } = await promised()
    await breach(id)
    await sample.relay()
    for (let round = 0; round < 4; round += 1) await later()
    expect(new Set(heardOf(id).map(({ request }) => request))).toEqual(new Set([`${id}.credit`]))
    expect((await sample.mother.read(id)).breach?.recordedAt).toBeDefined()
  })

  it('that the register does not take waits for the desk', async () => {
    answers({ status: 422, body: { reason: '缺少处理依据' } })
    const { id } = await promised()
    await breach(id)
    await sample.relay()
    const { cases } = await village.get<{ cases: { application: { id: string }; letters: { why: string }[] }[] }>(
      'desk',
      'failed',
      {},
    )
    expect(cases.find(({ application }) => application.id === id)?.letters[0]?.why).toContain('缺少处理依据')
    await village.get('desk', 'replay', { id, command: uuid() })
    await sample.relay()
    expect((await sample.mother.read(id)).breach?.recordedAt).toBeDefined()
  })
})

describe('nothing is recorded', () => {
  it('of whom nobody accepted, of somebody else, and without what was found', async () => {
    const waiting = await promised(false)
    expect((await breach(waiting.id)).error?.code).toBe('not-allowed-now')
    const { id } = await promised()
    expect((await breach(id, { person: 'newborn' })).error?.code).toBe('bad-request')
    expect((await breach(id, { reason: '  ' })).error?.code).toBe('bad-request')
    expect(
      (await sample.mother.ask('desk', 'commitment-false', { id, person: 'person', reason: FOUND, command: uuid() }))
        .ok,
    ).toBe(false)
    await sample.relay()
    expect(heardOf(id)).toEqual([])
  })

  it('where the service knows no such rule', async () => {
    const { id } = await accepted(sample, sample.mother)
    const input = { id, person: 'mother', reason: FOUND, command: uuid() }
    expect((await sample.clerk.ask('desk', 'commitment-false', input)).error?.code).toBe('not-allowed-now')
  })
})
