import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { localOnly, underContract } from './sdk'

const local = underContract({ functionsDir: join(__dirname, 'functions'), timers: true })

localOnly('a timer by itself', () => {
  it('fires when its minute comes, and once though the clock jumps over a day of minutes', async () => {
    await local.control('clock', { now: '2027-03-01T00:00:05Z' })
    const runs = async () => (await local.invocations()).filter(({ action }) => action === 'timer').length
    await local.control('clock', { now: '2027-03-02T00:00:05Z' })
    while ((await runs()) === 0) await pause(20)
    expect(await runs()).toBe(1)
    expect((await local.invocations()).at(-1)).toMatchObject({ function: 'actor', ok: true, source: 'wx_trigger' })
  })
})
