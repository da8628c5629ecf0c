import { createServer } from 'node:net'
import { type Browser, chromium } from 'playwright-core'
import { buildH5 } from '../scripts/build'
import { browserExecutable } from '../tests/journeys/executable'
import { SampleProcess } from '../tests/support/sample-process'
import { judge } from './load/lighthouse'
import { addressOf, type LoadedPage, PAGES } from './load/pages'
import { type Load, loadSlowly, shiftWhileLoading } from './load/slow-phone'
import { kb } from './package-sizes'
import { table } from './table'

const RUNS = 3
const MOST_SHIFT = 0.02
const LEAST_PERFORMANCE = 95
/** By the round trip of the net, milliseconds: seconds until something is seen, and until a tap has an effect. */
const GOALS = [
  { roundTrip: 400, painted: 2, usable: 4.5 },
  { roundTrip: 2000, painted: 5, usable: 7 },
] as const

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN

/**
 * `npm run bench -- load`: opens home and guide for the first time on a slow phone (400 kbit/s, a quarter of this
 * machine's processor), and asks Lighthouse. Fails above its goals. The middle of three runs.
 */
export const load = async (): Promise<boolean> => {
  await buildH5()
  const cloud = await SampleProcess.boot()
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: await browserExecutable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
  })
  try {
    const loads = await slowLoads(browser, cloud.url)
    const judged = await judgements(browser, cloud.url, port)
    return loads && judged
  } finally {
    await browser.close()
    await cloud.close()
  }
}

const slowLoads = async (browser: Browser, url: string): Promise<boolean> => {
  const rows: string[][] = []
  let isWithin = true
  for (const page of PAGES) {
    for (const goal of GOALS) {
      const { painted, usable, requests, bytes } = await typicalLoad(browser, url, page, goal.roundTrip)
      const isQuick = painted <= goal.painted * 1000 && usable <= goal.usable * 1000
      isWithin &&= isQuick
      rows.push([
        page.name,
        `${goal.roundTrip} ms`,
        seconds(painted),
        seconds(usable),
        String(requests),
        kb(bytes),
        `${goal.painted} s, ${goal.usable} s`,
        isQuick ? 'within' : 'TOO SLOW',
      ])
    }
  }
  console.log('the first visit, 400 kbit/s, CPU ÷4\n')
  console.log(table(['page', 'round trip', 'painted', 'usable', 'requests', 'sent', 'goal', ''], rows))
  return isWithin
}

const typicalLoad = async (browser: Browser, url: string, page: LoadedPage, roundTrip: number): Promise<Load> => {
  const runs: Load[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await loadSlowly(browser, addressOf(url, page), page, roundTrip))
  const of = (what: keyof Load) => middle(runs.map((one) => one[what]))
  return { painted: of('painted'), usable: of('usable'), requests: of('requests'), bytes: of('bytes') }
}

const judgements = async (browser: Browser, url: string, port: number): Promise<boolean> => {
  const rows: string[][] = []
  let isWithin = true
  for (const page of PAGES) {
    const address = addressOf(url, page)
    const shift = await shiftWhileLoading(browser, address, GOALS[0].roundTrip)
    const runs: Awaited<ReturnType<typeof judge>>[] = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await judge(address, port))
    const performance = middle(runs.map((one) => one.performance))
    const judgedShift = middle(runs.map((one) => one.shift))
    const isGood = performance >= LEAST_PERFORMANCE && Math.max(shift, judgedShift) <= MOST_SHIFT
    isWithin &&= isGood
    rows.push([
      page.name,
      String(performance),
      judgedShift.toFixed(3),
      shift.toFixed(3),
      isGood ? 'within' : 'NOT ENOUGH',
    ])
  }
  console.log(`\nLighthouse mobile, at least ${LEAST_PERFORMANCE}; layout shift (CLS) at most ${MOST_SHIFT}\n`)
  console.log(table(['page', 'performance', 'its CLS', 'CLS on the slow net', ''], rows))
  return isWithin
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
