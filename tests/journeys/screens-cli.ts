import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { buildH5 } from '../../scripts/build'
import { SampleProcess } from '../support/sample-process'
import { playSituations } from '../support/situations'
import { accessibilityFaults, axeScript } from './accessible'
import { type Look, PhoneShop } from './browser'
import { faultsOfEngines } from './engines'
import { browserExecutable } from './executable'
import { gallery } from './gallery'
import { show } from './show'
import { STATES, type State } from './states'

/** The ways in which each state is looked at. A name of a folder each. */
const LOOKS: Readonly<Record<string, Look>> = {
  phone: {},
  'phone-large': { isLarge: true },
  desk: { width: 1280, height: 800 },
}
/** A desk stands in an office: citizens' pages are looked at on phones. */
const isSeenAs = (look: string, { of }: State): boolean => look !== 'desk' || of === 'clerk'
const AT_ONCE = 2
const folder = join(__dirname, '..', '..', '.screens')

/** Pages scroll within the screen: the screen is made as long as what is to be read. */
const unroll = async (page: Page): Promise<void> => {
  const size = page.viewportSize() ?? { width: 375, height: 812 }
  const hidden = await page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll('*')].map((at) =>
        at.clientHeight > 400 ? at.scrollHeight - at.clientHeight : 0,
      ),
    ),
  )
  await page.setViewportSize({ ...size, height: size.height + hidden })
}

/** How many pages each engine has judged, and what it found that is serious. */
const tally = {
  axe: { pages: 0, found: 0 },
  IBM: { pages: 0, found: 0 },
  HTMLCS: { pages: 0, found: 0 },
}

/** What the engines find: axe in every look, the two others, for which size is no matter, in the first. */
const judged = async (page: Page, look: string): Promise<readonly string[]> => {
  const faults = (await accessibilityFaults(page)).map((fault) => `axe ${fault}`)
  const more = look === 'phone' ? await faultsOfEngines(page) : []
  for (const [engine, count] of Object.entries(tally)) {
    if (engine !== 'axe' && look !== 'phone') continue
    count.pages += 1
    count.found += [...faults, ...more].filter((fault) => fault.startsWith(`${engine} `)).length
  }
  return [...faults, ...more]
}

/** `npm run screens -- [part of a name] [look]`: draws every page and state into `.screens/`, with an index to leaf through. */
const main = async (): Promise<void> => {
  const [part = '', only] = process.argv.slice(2)
  const states = STATES.filter(({ name }) => name.includes(part))
  const looks = Object.keys(LOOKS).filter((look) => only === undefined || look === only)
  if (states.length === 0 || looks.length === 0) throw new Error(`Nothing is called that. Looks: ${Object.keys(LOOKS)}`)
  if (part === '' && only === undefined) rmSync(folder, { recursive: true, force: true })

  await buildH5()
  process.env.CHROME_PATH = await browserExecutable()
  const cloud = await SampleProcess.boot()
  const shop = await PhoneShop.open(cloud, axeScript())
  const troubles: string[] = []
  try {
    const families = await playSituations(cloud)
    const jobs = looks.flatMap((look) =>
      states.filter((state) => isSeenAs(look, state)).map((state) => ({ look, state })),
    )
    for (const look of looks) mkdirSync(join(folder, look), { recursive: true })
    const work = async (): Promise<void> => {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
        const { look, state } = job
        try {
          const { page, errors, close } = await show(shop, cloud, families, state, LOOKS[look])
          const path = join(folder, look, `${state.name}.png`)
          await unroll(page)
          await page.screenshot({ path, animations: 'disabled' })
          troubles.push(...errors.map((error) => `${look} ${state.name}: ${error}`))
          // The page is as long as what is to be read: nothing is hidden from the engines.
          for (const fault of await judged(page, look)) troubles.push(`${look} ${state.name}: ${fault}`)
          await close()
        } catch (error) {
          troubles.push(`${look} ${state.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } finally {
    await shop.close()
    await cloud.close()
  }
  writeFileSync(
    join(folder, 'index.html'),
    gallery(STATES, (state) => Object.keys(LOOKS).filter((look) => isSeenAs(look, state))),
  )
  for (const [engine, { pages, found }] of Object.entries(tally)) {
    console.log(`${engine}: ${pages} pages, ${found} serious`)
  }
  for (const trouble of troubles) console.error(trouble)
  console.log(`${states.length} states × ${looks.join(', ')} in ${join(folder, 'index.html')}`)
  if (troubles.length > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
