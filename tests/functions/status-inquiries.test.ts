import type { Said } from '../../local-cloud/doubles/system-double'
import { accepted } from '../support/cases'
import { bootSample, type Sample } from '../support/sample'
import { ACCEPTED, HOUR, policeWorld } from './police-world'

const DAY = 24 * HOUR

const world = policeWorld()

/** A police system that accepts everything, and says `said` when it is asked. */
const boot = async (said: () => Said, isAsked = true) => {
  await world.boot(isAsked ? { status: `${world.police.url}/status` } : {})
  world.police.answer = ({ path }) => (path === '/status' ? said() : ACCEPTED)
  const { id } = await accepted(world.sample, world.sample.mother)
  await world.sample.relay()
  expect(await world.household(id)).toMatchObject({ status: 'acknowledged' })
  return id
}
const questions = () => world.police.at('/status').length
const requests = () => world.police.at('/requests').map(({ headers }) => headers['webhook-id'])

describe('a department that accepted and never reported', () => {
  it('is asked a day later, once a day, and not before', async () => {
    await boot(() => ({ status: 200, body: { status: 'accepted' } }))
    await world.relayLater(23 * HOUR)
    expect(questions()).toBe(0)
    await world.relayLater(2 * HOUR)
    await world.relayLater(HOUR)
    expect(questions()).toBe(1)
    await world.relayLater(DAY)
    expect(questions()).toBe(2)
    expect(requests()).toHaveLength(1)
  })

  it('says that it is done: the report that was lost is made up for, and nobody is asked again', async () => {
    const id = await boot(() => ({ status: 200, body: { status: 'done', result: { page: '431222-1' } } }))
    await world.relayLater(DAY)
    expect((await world.household(id))?.status).toBe('done')
    await world.relayLater(DAY)
    expect(questions()).toBe(1)
  })

  it('says that it refused: the family and the desk see why', async () => {
    const id = await boot(() => ({ status: 200, body: { status: 'refused', reason: '与户籍登记不一致' } }))
    await world.relayLater(DAY)
    expect(await world.household(id)).toMatchObject({ status: 'rejected', reason: '与户籍登记不一致' })
  })

  it('does not know of it any more: it gets the same request under the same id', async () => {
    const id = await boot(() => ({ status: 200, body: { status: 'unknown' } }))
    await world.relayLater(DAY)
    expect(requests()).toEqual([`${id}.household-registration`, `${id}.household-registration`])
    expect((await world.household(id))?.status).toBe('acknowledged')
  })

  it.each<[string, Said]>([
    ['does not answer', { status: 200, isCut: true }],
    ['is down', { status: 503 }],
    ['says what it cannot mean', { status: 200, body: { status: 'payment-due', amount: '400', dueBy: '2099-01-01' } }],
  ])('%s: nothing changes, and it is asked again the next day', async (_name, said) => {
    let answer: Said = said
    const id = await boot(() => answer)
    const before = await world.household(id)
    await world.relayLater(DAY)
    expect(await world.household(id)).toEqual(before)
    expect(requests()).toHaveLength(1)
    answer = { status: 200, body: { status: 'done', result: {} } }
    await world.relayLater(DAY)
    expect((await world.household(id))?.status).toBe('done')
  })

  it('that has no address for questions gets none, and its request no second time', async () => {
    await boot(() => ({ status: 404 }), false)
    await world.relayLater(3 * DAY)
    expect(questions()).toBe(0)
    expect(requests()).toHaveLength(1)
  })
})

describe('a promised day that has passed', () => {
  const types = async (id: string) => (await world.sample.mother.read(id)).journal.map(({ type }) => type)

  it('is said to have urged a department only once that has been asked and has answered', async () => {
    let answer: Said = { status: 503 }
    const id = await boot(() => answer)
    await world.relayLater(12 * DAY)
    await world.relayLater(DAY)
    expect(await types(id)).toContain('overdue')
    expect(await types(id)).not.toContain('urged')
    answer = { status: 200, body: { status: 'accepted' } }
    await world.relayLater(DAY)
    await world.relayLater(DAY)
    const { journal } = await world.sample.mother.read(id)
    expect(journal.filter(({ type }) => type === 'urged')).toEqual([
      expect.objectContaining({ item: 'household-registration', department: 'police' }),
    ])
  })
})

describe('the tax office that reports nothing', () => {
  let sample: Sample
  beforeAll(async () => {
    sample = await bootSample()
  })
  afterAll(() => sample.close())

  it('is asked for the bill, and whether it was paid', async () => {
    const later = async (ms: number) => {
      await sample.passTime(ms)
      await sample.relay()
    }
    await sample.department('tax').mode('silent')
    const { id } = await accepted(sample, sample.mother)
    const payment = async () => (await sample.mother.read(id)).items['insurance-payment']
    await sample.until(id, ({ items }) => items['insurance-payment']?.status === 'acknowledged')
    await later(DAY)
    expect(await payment()).toMatchObject({ status: 'due', amount: expect.any(String), dueBy: expect.any(String) })
    await later(DAY)
    expect((await payment())?.status).toBe('due')
    await sample.department('tax').pay(`${id}.insurance-payment`)
    await later(DAY)
    expect((await payment())?.status).toBe('done')
  })
})
