import { join } from 'node:path'
import { Clock } from '../../local-cloud/clock'
import { invocationEnvironment } from '../../local-cloud/environment'
import { Pool } from '../../local-cloud/functions/pool'
import { localOnly } from './sdk'

const options = {
  entry: join(__dirname, 'functions', 'actor', 'index.js'),
  environment: {},
  clock: new Clock().shared,
  onLog: () => undefined,
}
const MINUTE = 60_000
const environment = invocationEnvironment({ from: 'timer' }, 'token')
const work = (action: string, at: number) => ({
  id: `${action}-${at}`,
  event: JSON.stringify({ action }),
  context: {},
  environment,
})

localOnly('an instance of a function that dies', () => {
  it('is replaced ahead of the next call, and only then', async () => {
    const loaded: (() => void)[] = []
    const isLoaded = () => new Promise<void>((resolve) => loaded.push(resolve))
    const pool = new Pool({
      ...options,
      entry: join(__dirname, 'functions', 'mortal', 'index.js'),
      onLog: () => loaded.shift()?.(),
    })
    const first = isLoaded()
    expect(await pool.run(work('live', 1), MINUTE)).toBe('"alive"')
    await first
    const spare = isLoaded()
    expect(pool.size).toBe(1)
    await expect(pool.run(work('die', 2), MINUTE)).rejects.toThrow('ended')
    await spare
    expect(pool.size).toBe(1)
    expect(await pool.run(work('live', 3), MINUTE)).toBe('"alive"')
    await pool.close()
  })
})

localOnly('the instances of a function, when the cloud shuts down', () => {
  it('are all ended: whoever waits for one is told so, and none is started any more', async () => {
    const pool = new Pool(options)
    const running = Array.from({ length: 4 }, (_each, at) => pool.run(work('forever', at), MINUTE))
    const waiting = Array.from({ length: 3 }, (_each, at) => pool.run(work('runs', at), MINUTE))
    const ends = Promise.allSettled([...running, ...waiting])
    await pool.close()
    expect((await ends).map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'rejected'))
    await expect(pool.run(work('runs', 9), MINUTE)).rejects.toThrow('shut down')
  })
})
