import { join } from 'node:path'
import { parseCron } from '../../local-cloud/functions/cron'
import { type Fields, localOnly, underContract } from './sdk'

const local = underContract({ functionsDir: join(__dirname, 'functions'), indexes: { notes: [] } })
const DAY = 86_400_000
const INACCURACY = 30_000

afterEach(async () => {
  if (process.env.CONTRACT_ENV !== 'real') await local.control('clock', { reset: true })
})

localOnly('the clock', () => {
  const seen = async () =>
    (await local.call<{ now: number; constructed: number; parsed: number; text: string }>('actor', { action: 'now' }))
      .body

  it('that is moved is moved for the functions too, warm ones as well', async () => {
    await seen()
    const expected = local.now().getTime() + 30 * DAY
    await local.control('clock', { advanceMs: 30 * DAY })
    const { now, constructed, parsed, text } = await seen()
    expect(Math.abs(now - expected)).toBeLessThan(INACCURACY)
    expect(Math.abs(constructed - expected)).toBeLessThan(INACCURACY)
    expect(Math.abs(Date.parse(text) - expected)).toBeLessThan(INACCURACY)
    expect(parsed).toBe(5)
  })

  it('can be set', async () => {
    const { body } = await local.control<{ now: string }>('clock', { now: '2027-01-01T00:00:00.000Z' })
    expect(body.now).toMatch(/^2027-01-01T00:00:0/)
    expect(new Date((await seen()).now).toISOString()).toMatch(/^2027-01-01T00:0/)
  })

  it.each([{}, { now: 'tomorrow' }, { advanceMs: '1' }, []])('refuses %j', async (move) => {
    expect((await local.control('clock', move)).status).toBe(400)
  })
})

localOnly('a timer', () => {
  it('can be run by hand, and knows no person', async () => {
    await local.call('actor', { action: 'runs' }, 'oMother')
    const { body } = await local.control<Fields>('timers', { function: 'actor' })
    expect(body).toMatchObject({
      event: { Type: 'Timer', TriggerName: 'every-minute', Time: expect.stringMatching(/Z$/), Message: '' },
      context: { SOURCE: 'wx_trigger' },
      request: 'string',
    })
    expect(JSON.stringify(body)).not.toContain('oMother')
    expect((await local.invocations()).at(-1)).toMatchObject({ function: 'actor', action: 'timer' })
  })

  it('of a function that is not there tells so', async () => {
    expect(await local.control('timers', { function: 'nope' })).toMatchObject({
      status: 500,
      body: { error: { code: 'FUNCTION_NOT_FOUND' } },
    })
  })
})

describe('the seven fields of a timer', () => {
  it.each([
    ['*/5 * * * * * *', '2026-01-01T00:00:10Z', true],
    ['*/5 * * * * * *', '2026-01-01T00:00:11Z', false],
    ['0 0 2 1 * * *', '2025-12-31T18:00:00Z', true],
    ['0 0 2 1 * * *', '2026-01-01T02:00:00Z', false],
    ['0 30 9,18 * * * *', '2026-03-05T10:30:00Z', true],
    ['0 0 8-10 * * * *', '2026-03-05T01:00:00Z', true],
    ['0 0 8-10 * * * *', '2026-03-05T03:00:00Z', false],
    ['0 0 0 * * 0 *', '2026-03-07T16:00:00Z', true],
    ['0 0 0 15 * 0 *', '2026-03-07T16:00:00Z', true],
    ['0 0 0 15 * 0 *', '2026-03-14T16:00:00Z', true],
    ['0 0 0 * 2 * 2027', '2026-02-09T16:00:00Z', false],
    ['0 0 0 * 2 * 2027', '2027-02-09T16:00:00Z', true],
    ['10/20 * * * * * *', '2026-01-01T00:00:50Z', true],
    ['10/20 * * * * * *', '2026-01-01T00:00:40Z', false],
  ])('%s at %s: %s', (text, at, fires) => {
    expect(parseCron(text)(new Date(at))).toBe(fires)
  })

  it.each([
    '* * * * *',
    '60 * * * * * *',
    '*/0 * * * * * *',
    'x * * * * * *',
    '5-1 * * * * * *',
    '0 0 0 * * 7 *',
    '0 0 0 * * MON *',
    '0 0 0 L * * *',
    '',
  ])('refuses %p', (text) => {
    expect(() => parseCron(text)).toThrow()
  })
})
