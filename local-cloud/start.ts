import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildFunctions, buildH5 } from '../scripts/build'
import type { LocalCloud } from './options'
import { startSampleCloud } from './sample/cloud'
import { fillWithFamilies, isFirstStart } from './sample/fill'
import { samplePeople } from './sample/people'
import { unlessIdle } from './sample/print'
import { UnusableDataFolder } from './sample/secrets'

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const fill = async (cloud: LocalCloud): Promise<void> => {
  console.log('Sample families are played into it …')
  const { families, ms } = await fillWithFamilies(cloud.url, cloud.now())
  console.log(`${families} sample families, one in every state, after ${seconds(ms)}`)
}

/**
 * `npm start`: builds what is stale, starts the cloud with its sample people and says where everything is. The first
 * time, or with `--sample`, a family in every state is played into it; `--empty` leaves it empty.
 */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8000' },
      data: { type: 'string', default: '.data' },
      fresh: { type: 'boolean', default: false },
      sample: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port`)
  const dataDir = resolve(values.data)
  if (values.fresh) rmSync(dataDir, { recursive: true, force: true })
  const isToBeFilled = values.sample || (isFirstStart(dataDir) && !values.empty)

  for (const build of [buildFunctions, buildH5]) {
    const { step, ms, fresh } = await build()
    console.log(`${step.padEnd(10)} ${fresh ? 'unchanged' : 'built'} in ${seconds(ms)}`)
  }
  // What the sample families do is not what somebody did.
  let isFilling = isToBeFilled
  const started = performance.now()
  const cloud = await startSampleCloud({ port, dataDir, print: (line) => isFilling || unlessIdle(line) })
  console.log(`${'cloud'.padEnd(10)} started in ${seconds(performance.now() - started)}`)
  console.log(`\nOpen ${cloud.url}`)
  for (const { title, openid, opens } of samplePeople)
    console.log(`  ${title}\t${cloud.url}/h5/index.html?as=${openid}${opens}`)
  console.log('\nCtrl-C ends it; what was done is kept.')

  const end = () => {
    cloud.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)

  // Last: whoever wants to look need not wait for it.
  if (isToBeFilled) await fill(cloud)
  isFilling = false
}

main().catch((error: unknown) => {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const unusable = error instanceof UnusableDataFolder ? error.message : error
  console.error(inUse ? 'This port is taken. Try: npm start -- --port 8001' : unusable)
  process.exitCode = 1
})
