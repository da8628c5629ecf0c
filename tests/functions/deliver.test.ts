import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accept, accepted, aFamily, payIfDue, submitted } from '../support/cases'
import type { Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

let sample: Awaited<ReturnType<typeof bootSample>>

beforeAll(async () => {
  sample = await bootSample()
  await sample.seed('staff', [
    { _id: 'oSampleClerkElsewhere', role: 'clerk', desk: 'yl-ps-elsewhere', name: '别处窗口' },
  ])
})
afterAll(() => sample.close())

const EMS = { way: 'posted', carrier: '邮政EMS', tracking: 'EA 123 456 789 CN' }
const posting = () => ({ ...aFamily(), 'delivery.certificate': 'post' })
const registered = (cloud: Sample, id: string) =>
  cloud.until(id, ({ deliveries }) => deliveries['household-registration'] !== undefined)

const deliver = (
  id: string,
  { way, ...posted }: Readonly<Record<string, string>> = EMS,
  item = 'birth-certificate',
  who = sample.clerk,
) => who.ask('desk', way === 'ready' ? 'item-ready' : 'item-posted', { id, item, ...posted, command: uuid() })

describe('the desk delivers what it issued', () => {
  it('by post, and the family sees the number, which is sealed; a wrong one is corrected; the same one changes nothing', async () => {
    const { id } = await accepted(sample, sample.mother, posting())
    expect(await deliver(id)).toMatchObject({ ok: true })
    const seen = await sample.mother.read(id)
    expect(seen.deliveries).toMatchObject({
      'birth-certificate': { way: 'posted', carrier: '邮政EMS', tracking: 'EA123456789CN' },
    })
    await deliver(id)
    expect((await sample.mother.read(id)).deliveries).toEqual(seen.deliveries)
    await deliver(id, { ...EMS, tracking: 'EA987654321CN' })
    const { deliveries, journal } = await sample.mother.read(id)
    expect(deliveries['birth-certificate']?.tracking).toBe('EA987654321CN')
    expect(journal.filter(({ type }) => type === 'item-posted')).toHaveLength(2)
    expect(JSON.stringify(journal)).not.toContain('987654321')
    const stored = readdirSync(sample.dataDir).filter((name) => name.startsWith('cloud.db'))
    const bytes = Buffer.concat(stored.map((name) => readFileSync(join(sample.dataDir, name))))
    expect([bytes.includes(id), bytes.includes('987654321')]).toEqual([true, false])
  })

  it('once, though the clerk taps twice', async () => {
    const { id } = await accepted(sample, sample.mother)
    const input = { id, item: 'birth-certificate', command: uuid() }
    await Promise.all([sample.clerk.ask('desk', 'item-ready', input), sample.clerk.ask('desk', 'item-ready', input)])
    const { journal, deliveries } = await sample.mother.read(id)
    expect(deliveries).toMatchObject({ 'birth-certificate': { way: 'ready' } })
    expect(journal.filter(({ type }) => type === 'item-ready')).toHaveLength(1)
  })

  it('also when everything else is long done', async () => {
    const { id } = await accepted(sample, sample.mother, posting())
    await sample.until(
      id,
      ({ status }) => status === 'completed',
      (view) => payIfDue(sample, view),
    )
    expect(await deliver(id)).toMatchObject({ ok: true, data: { status: 'completed' } })
  })

  it('and finds what is still to be delivered, until it is', async () => {
    const undelivered = async () =>
      (await sample.clerk.get<{ applications: { id: string }[] }>('desk', 'queue', { which: 'undelivered' }))
        .applications
    const { id } = await submitted(sample, sample.mother, posting())
    expect((await undelivered()).map((line) => line.id)).not.toContain(id)
    await accept(sample, id)
    await sample.until(
      id,
      ({ status }) => status === 'completed',
      (view) => payIfDue(sample, view),
    )
    expect((await undelivered()).map((line) => line.id)).toContain(id)
    await deliver(id)
    expect((await undelivered()).map((line) => line.id)).not.toContain(id)
  })

  it('only as the family chose, only when it is done, and only its own', async () => {
    const { id } = await submitted(sample, sample.mother, posting())
    expect(await deliver(id)).toMatchObject({ error: { code: 'not-allowed-now' } })
    await accept(sample, id)
    const collect = await deliver(id, { way: 'ready' })
    expect(collect.error?.message).toContain('邮寄')
    expect(await deliver(id, EMS, 'household-registration')).toMatchObject({ error: { code: 'forbidden' } })
    expect(await deliver(id, EMS, 'birth-certificate', sample.mother)).toMatchObject({ error: { code: 'forbidden' } })
    const elsewhere = sample.as('oSampleClerkElsewhere')
    expect(await deliver(id, EMS, 'birth-certificate', elsewhere)).toMatchObject({ error: { code: 'not-found' } })
    expect((await sample.mother.read(id)).deliveries).toEqual({})
  })

  it.each([
    ['another way', { way: 'pigeon' }],
    ['no number', { way: 'posted', carrier: '邮政EMS' }],
    ['a number of Chinese', { ...EMS, tracking: '还没有单号呢' }],
    ['a carrier without a name', { ...EMS, carrier: ' ' }],
    ['a carrier of a whole sentence', { ...EMS, carrier: '快'.repeat(21) }],
  ])('not with %s', async (_what, delivery) => {
    const { id } = await accepted(sample, sample.mother, posting())
    expect(await deliver(id, delivery)).toMatchObject({ error: { code: 'bad-request' } })
  })
})

describe('the police delivers the page of the register', () => {
  it('by post as the family chose, with the number', async () => {
    const { id } = await accepted(sample, sample.mother)
    const { deliveries } = await registered(sample, id)
    expect(deliveries['household-registration']).toMatchObject({ way: 'posted', carrier: '邮政EMS' })
    expect(deliveries['household-registration']?.tracking).toMatch(/^EA\d{9}CN$/)
  })

  it('or has it ready to be collected', async () => {
    const answers = { ...aFamily(), 'delivery.household': 'collect', 'delivery.station': 'yl-ps-431222115' }
    const { id } = await accepted(sample, sample.mother, answers)
    expect((await registered(sample, id)).deliveries['household-registration']).toMatchObject({ way: 'ready' })
  })

  it('not before it is done, not otherwise than chosen, and never for another department', async () => {
    await sample.department('police').mode('down')
    const { id } = await accepted(sample, sample.mother)
    const request = `${id}.household-registration`
    const posted = { request, status: 'posted', carrier: '邮政EMS', tracking: 'EA123456789CN' }
    expect((await sample.report('police', posted)).status).toBe(409)
    await sample.report('police', { request, status: 'done', result: {} })
    expect((await sample.report('police', { request, status: 'ready' })).status).toBe(409)
    expect((await sample.report('tax', posted)).status).toBe(403)
    expect((await sample.report('police', { ...posted, tracking: '<script>' })).status).toBe(400)
    expect((await sample.report('police', { request, status: 'posted' })).status).toBe(400)
    expect((await sample.report('police', posted)).status).toBe(200)
    expect((await sample.report('police', posted)).status).toBe(200)
    const { journal, deliveries } = await sample.mother.read(id)
    expect(journal.filter(({ type }) => type === 'item-posted')).toHaveLength(1)
    expect(deliveries['household-registration']?.tracking).toBe('EA123456789CN')
    await sample.department('police').mode('normal')
  })
})
