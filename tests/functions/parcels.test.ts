import { type Said, SystemDouble } from '../../local-cloud/doubles/system-double'
import { aNewborn, TODAY } from '../builders/family'
import { accepted, submitted } from '../support/cases'
import { bootSample, type Sample, uuid } from '../support/sample'

const HOUR = 60 * 60_000
const SECRET = `whsec_${Buffer.from('the post of the tests').toString('base64')}`
const CERTIFICATE = 'birth-certificate'
const POSTED = { status: 200, body: { status: 'posted', carrier: '邮政EMS', tracking: 'EA123456789CN' } }

let post: SystemDouble
let sample: Sample

beforeAll(async () => {
  post = await SystemDouble.open()
  sample = await bootSample({ POST_OFFICE: JSON.stringify({ url: post.url, secret: SECRET }) })
})
afterAll(async () => {
  await sample.close()
  await post.close()
})

const answers = (...said: readonly Said[]) => {
  const left = [...said]
  post.answer = () => left.shift() ?? POSTED
}
const aFamily = (way: 'post' | 'collect') => ({
  ...aNewborn(TODAY)
    .named(`周${String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 9000))}寄`)
    .answers(),
  'delivery.certificate': way,
})
const heardOf = (id: string) =>
  post.heard.filter(({ body }) => body.includes(id)).map(({ body }) => JSON.parse(body.toString()))
const delivery = async (id: string) => (await sample.mother.read(id)).deliveries[CERTIFICATE]
const later = async (ms = HOUR) => {
  await sample.passTime(ms)
  await sample.relay()
}

describe('a paper that the family wants posted', () => {
  it('is fetched by the courier, whose number the family sees', async () => {
    answers(POSTED)
    const { id, answers: given } = await accepted(sample, sample.mother, aFamily('post'))
    await sample.relay()
    expect(await delivery(id)).toMatchObject({ way: 'posted', carrier: '邮政EMS', tracking: 'EA123456789CN' })
    const [order] = heardOf(id)
    expect(order).toMatchObject({
      request: `${id}.post-${CERTIFICATE}`,
      from: { name: expect.stringContaining('医院') },
      to: { phone: given['delivery.phone'], address: given['delivery.address'] },
    })
    expect(JSON.stringify(order)).not.toContain(String(given['mother.idNumber']))
  })

  it('is ordered once, however often its number is asked for', async () => {
    answers({ status: 202, body: { status: 'accepted' } }, { status: 500 }, POSTED)
    const { id } = await accepted(sample, sample.mother, aFamily('post'))
    await sample.relay()
    expect(await delivery(id)).toBeUndefined()
    await later()
    await later()
    await later()
    expect((await delivery(id))?.way).toBe('posted')
    expect(new Set(heardOf(id).map(({ request }) => request)).size).toBe(1)
  })

  it('that the courier does not take is the desk’s to look at, and the desk may post it by itself', async () => {
    answers({ status: 422, body: { reason: '地址不在派送范围' } })
    const { id } = await accepted(sample, sample.mother, aFamily('post'))
    await sample.relay()
    const { cases } = await sample.clerk.get<{ cases: { application: { id: string }; letters: { why: string }[] }[] }>(
      'desk',
      'failed',
      {},
    )
    expect(cases.find(({ application }) => application.id === id)?.letters[0]?.why).toContain('地址不在派送范围')
    const byHand = { carrier: '邮政EMS', tracking: 'EA987654321CN' }
    await sample.clerk.get('desk', 'item-posted', { id, item: CERTIFICATE, ...byHand, command: uuid() })
    await later(24 * HOUR)
    expect(heardOf(id)).toHaveLength(1)
    expect((await delivery(id))?.tracking).toBe('EA987654321CN')
  })
})

describe('no courier is called', () => {
  it('for what the family collects, nor before the desk has accepted', async () => {
    const collected = await accepted(sample, sample.mother, aFamily('collect'))
    const waiting = await submitted(sample, sample.mother, aFamily('post'))
    await sample.relay()
    expect(heardOf(collected.id)).toEqual([])
    expect(heardOf(waiting.id)).toEqual([])
  })
})
