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
