import { SystemDouble } from '../../local-cloud/doubles/system-double'
import { accepted, aFamily, submitted } from '../support/cases'
import { uuid } from '../support/sample'
import { HOUR, policeWorld } from './police-world'

const world = policeWorld()

const failed = async () =>
  (
    await world.sample.clerk.get<{
      cases: readonly { application: { id: string }; letters: readonly { item?: string; why: string }[] }[]
    }>('desk', 'failed', {})
  ).cases

describe('what nobody can repair by sending it again', () => {
  it('is a dead letter: the family is told that it takes longer, the desk why, and a tap sends it again', async () => {
    await world.boot()
    world.says({ status: 404, body: 'not found' })
    const { id } = await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    await world.relayLater(24 * HOUR)
    expect(world.police.heard).toHaveLength(1)

    const [found] = await failed()
    expect(found).toMatchObject({ application: { id }, letters: [{ item: 'household-registration' }] })
    expect(found?.letters[0]?.why).toMatch(/接口/)
    expect((await world.household(id))?.reason).toMatch(/受理窗口/)

    expect(await world.sample.clerk.get('desk', 'replay', { id, command: uuid() })).toEqual({ again: 1 })
    await world.sample.relay()
    expect((await world.household(id))?.status).toBe('acknowledged')
    expect(await failed()).toEqual([])
  })

  it('is nobody’s but its own desk’s', async () => {
    await world.boot()
    world.says({ status: 404 })
    const { id } = await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    const other = world.sample.as('oSampleWindow')
    expect(await other.get('desk', 'failed', {})).toEqual({ cases: [] })
    expect((await other.ask('desk', 'replay', { id, command: uuid() })).error?.code).toBe('not-found')
    expect((await world.sample.mother.ask('desk', 'failed', {})).error?.code).toBe('forbidden')
  })

  it('a tap on what is not given up sends nothing', async () => {
    await world.boot()
    const { id } = await submitted(world.sample, world.sample.mother)
    expect(await world.sample.clerk.get('desk', 'replay', { id, command: uuid() })).toEqual({ again: 0 })
  })
})

describe('an answer that was lost', () => {
  const agreed = () => ({ status: `${world.police.url}/status` })

  it.each([
    ['done', { status: 'done', result: { page: '431222-9' } }, 'done', 1],
    ['accepted', { status: 'accepted' }, 'acknowledged', 1],
    ['refused', { status: 'refused', reason: '与户籍登记不一致' }, 'rejected', 1],
    ['unknown', { status: 'unknown' }, 'acknowledged', 2],
  ])('the department is asked first: %s', async (_word, standing, status, sendings) => {
    await world.boot(agreed())
    let isFirst = true
    world.police.answer = ({ path }) => {
      if (path === '/status') return { status: 200, body: standing }
      if (!isFirst) return { status: 202, body: { status: 'accepted' } }
      isFirst = false
      return { status: 200, isCut: true }
    }
    const { id } = await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    await world.relayLater()
    expect((await world.household(id))?.status).toBe(status)
    expect(world.police.at('/requests')).toHaveLength(sendings)
    expect(world.police.at('/status')).toHaveLength(1)
  })

  it('is not asked about when a clear no was heard', async () => {
    await world.boot(agreed())
    world.says({ status: 429 })
    await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    await world.relayLater()
    expect(world.police.at('/status')).toEqual([])
    expect(world.police.at('/requests')).toHaveLength(2)
  })

  it('is asked about too when the run died before it heard', async () => {
    await world.boot(agreed())
    world.police.answer = ({ path }) => ({ status: 200, body: { status: path === '/status' ? 'accepted' : 'done' } })
    const { id } = await accepted(world.sample, world.sample.mother)
    // Everything is sent, and the write that would say so kills the run.
    await world.sample.fault({
      action: 'database.modifyDocument',
      collection: 'applications',
      kind: 'delay',
      count: 1,
      ms: 0,
    })
    await world.sample.fault({ action: 'database.modifyDocument', collection: 'applications', kind: 'kill', count: 1 })
    await world.sample.relay().catch(() => undefined)
    expect(world.police.at('/requests')).toHaveLength(1)
    await world.relayLater()
    expect(world.police.at('/status')).toHaveLength(1)
    expect(world.police.at('/requests')).toHaveLength(1)
    expect((await world.household(id))?.status).toBe('acknowledged')
  })
})

describe('a fault of ours over one thing that is due', () => {
  it('keeps nothing else of the case back: the courier is called, and once', async () => {
    const post = await SystemDouble.open()
    post.answer = () => ({ status: 200, body: { status: 'posted', carrier: '邮政EMS', tracking: 'EA123456789CN' } })
    try {
      const secret = `whsec_${Buffer.from('the post').toString('base64')}`
      await world.boot({}, { POST_OFFICE: JSON.stringify({ url: post.url, secret }) })
      const { id } = await accepted(world.sample, world.sample.mother, { ...aFamily(), 'delivery.certificate': 'post' })
      await world.sample.fault({ action: 'storage.batchGetDownloadUrl', kind: 'error', count: 1 })
      await world.sample.relay()
      expect([world.police.heard.length, post.heard.length]).toEqual([0, 1])
      expect((await world.sample.mother.read(id)).deliveries['birth-certificate']?.way).toBe('posted')
      await world.relayLater()
      expect([world.police.heard.length, post.heard.length]).toEqual([1, 1])
    } finally {
      await post.close()
    }
  })
})
