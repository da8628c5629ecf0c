import type { Said } from '../../local-cloud/doubles/system-double'
import { accepted } from '../support/cases'
import { HOUR, policeWorld } from './police-world'

const MINUTE = 60_000

const world = policeWorld()

describe('what a department answers, and what becomes of it', () => {
  it.each<[string, Said, string]>([
    ['200 done', { status: 200, body: { status: 'done', result: { page: '431222-1' } } }, 'done'],
    ['202 accepted', { status: 202, body: { status: 'accepted' } }, 'acknowledged'],
    ['422 with a reason', { status: 422, body: { reason: '与户籍登记不一致' } }, 'rejected'],
    ['500', { status: 500 }, 'queued'],
    ['503', { status: 503 }, 'queued'],
    ['429', { status: 429 }, 'queued'],
    ['408', { status: 408 }, 'queued'],
    ['a page instead of an answer', { status: 200, body: '<html>登录</html>' }, 'queued'],
    ['another word than agreed', { status: 200, body: { status: 'fine' } }, 'queued'],
    ['a broken connection', { status: 200, isCut: true }, 'queued'],
    ['404', { status: 404, body: '<html></html>' }, 'queued'],
    ['401, with or without a reason', { status: 401, body: { reason: '签名不对' } }, 'queued'],
    ['422 without a reason', { status: 422 }, 'queued'],
    ['a redirect elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'queued'],
  ])('%s', async (_answer, said, status) => {
    await world.boot()
    world.says(said)
    const { id } = await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    expect((await world.household(id))?.status).toBe(status)
    expect(world.police.heard).toHaveLength(1)
  })

  it('Retry-After is honoured, by every case that wants the same department', async () => {
    await world.boot()
    world.says({ status: 503, headers: { 'retry-after': '7200' } })
    const { id } = await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    const second = await accepted(world.sample, world.sample.mother)
    await world.relayLater()
    expect(world.police.heard).toHaveLength(1)
    await world.relayLater(1.2 * HOUR)
    // One tries whether it is back, the others come a little later.
    await world.relayLater()
    expect((await world.household(id))?.status).toBe('acknowledged')
    expect((await world.household(second.id))?.status).toBe('acknowledged')
  })
})

describe('a department that does not answer', () => {
  it('is left alone after five times in a row, by every case, until one finds it again', async () => {
    await world.boot()
    world.police.answer = () => ({ status: 500 })
    const ids: string[] = []
    for (let at = 0; at < 8; at += 1) ids.push((await accepted(world.sample, world.sample.mother)).id)
    await world.sample.relay()
    // Five abreast may be on their way when it closes.
    const tried = world.police.heard.length
    expect(tried).toBeGreaterThanOrEqual(5)
    expect(tried).toBeLessThanOrEqual(9)
    await world.relayLater(1_000)
    expect(world.police.heard.length).toBe(tried)

    world.police.answer = () => ({ status: 202, body: { status: 'accepted' } })
    for (let round = 0; round < 6; round += 1) await world.relayLater()
    for (const id of ids) expect((await world.household(id))?.status).toBe('acknowledged')
  })

  it('is not sent more a minute than was agreed', async () => {
    await world.boot({ perMinute: 3 })
    for (let at = 0; at < 5; at += 1) await accepted(world.sample, world.sample.mother)
    // A minute that has just begun.
    await world.sample.passTime(MINUTE - (world.sample.now() % MINUTE))
    await world.sample.relay()
    expect(world.police.heard).toHaveLength(3)
    for (let round = 0; round < 4; round += 1) await world.relayLater(80_000)
    expect(world.police.heard).toHaveLength(5)
  })
})
