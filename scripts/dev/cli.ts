import inspector from 'node:inspector'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { watch } from 'chokidar'
import type { BuildReport } from '../../config/build-reports'
import { startSampleCloud } from '../../local-cloud/sample/cloud'
import { fillWithFamilies, isFirstStart } from '../../local-cloud/sample/fill'
import { unlessIdle } from '../../local-cloud/sample/print'
import { UnusableDataFolder } from '../../local-cloud/sample/secrets'
import { watchedBundles, writeBundle } from '../function-bundles'
import { taroWatch } from '../taro'
import { FunctionReloads } from './function-reloads'
import { oneAtATime } from './one-at-a-time'
import { PAGE_TURNS, PageTurns } from './page-turns'
import { readable } from './readable'

const root = join(__dirname, '..', '..')
/** Apart from what `npm start` and the tests use. */
const FUNCTIONS = 'dist/dev/cloudfunctions'
const PAGES = 'dist/dev/h5'
const WATCHED = ['cloudfunctions', 'domain']
const PAUSE_MS = 40

const say = (what: string, text: string): void =>
  console.log(`${new Date().toLocaleTimeString('en-GB')} ${what.padEnd(10)} ${text}`)
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** `npm run dev`: the local cloud, with functions and pages that follow every change. `--inspect` opens a debugger's port. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8000' },
      data: { type: 'string', default: '.data' },
      inspect: { type: 'boolean', default: false },
    },
  })
  if (values.inspect) inspector.open(9229, '127.0.0.1')

  const pages = new PageTurns()
  const taro = taroWatch(PAGES, onPages(pages), (output) => {
    console.error(output)
    say('pages', 'are no longer built; start again')
  })

  const folder = join(root, FUNCTIONS)
  const bundles = await watchedBundles(folder)
  for (const bundle of await bundles.rebuild()) writeBundle(folder, bundle)
  const dataDir = resolve(values.data)
  const isNew = isFirstStart(dataDir)
  const cloud = await startSampleCloud({
    port: Number(values.port),
    dataDir,
    functionsDir: folder,
    h5Dir: join(root, PAGES),
    mounts: { [PAGE_TURNS]: pages.mount },
    timeLimits: !values.inspect,
    print: unlessIdle,
  })
  if (isNew) {
    const { families, ms } = await fillWithFamilies(cloud.url, cloud.now())
    say('sample', `${families} families, one in every state, in ${seconds(ms)}`)
  }
  say('cloud', `${cloud.url}; pages follow when they are built, the first time takes a while`)

  const functions = new FunctionReloads({ folder, rebuild: bundles.rebuild, reload: (name) => cloud.reload(name) })
  const changed = oneAtATime(async () => {
    const started = performance.now()
    const { reloaded, errors } = await functions.turn()
    for (const error of errors) console.error(readable(error))
    if (errors.length > 0) say('functions', 'keep their old code until this is right')
    if (reloaded.length > 0) say('functions', `${reloaded.join(', ')} in ${seconds(performance.now() - started)}`)
  }, PAUSE_MS)
  const watcher = watch(
    WATCHED.map((name) => join(root, name)),
    { ignoreInitial: true },
  ).on('all', changed)

  const end = async (): Promise<void> => {
    taro.stop()
    await Promise.all([watcher.close(), bundles.dispose(), cloud.close()])
    process.exit(0)
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

const onPages =
  (turns: PageTurns) =>
  (report: BuildReport): void => {
    if ('building' in report) return
    for (const error of report.errors) console.error(readable(error))
    if (report.errors.length > 0) say('pages', 'stay as they are until this is right')
    else {
      turns.built(report.hash)
      say('pages', `built in ${seconds(report.ms)}`)
    }
  }

main().catch((error: unknown) => {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const unusable = error instanceof UnusableDataFolder ? error.message : error
  console.error(isTaken ? 'This port is taken. Try: npm run dev -- --port 8001' : unusable)
  process.exit(1)
})
