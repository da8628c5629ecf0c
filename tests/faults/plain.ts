import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bootSample, uuid } from '../support/sample'
import { stored } from './database'
import { once } from './phone'
import type { Outcome, Settings } from './run'

const source = join(__dirname, '..', '..', 'bench', 'plain')

/** `save, then call the department`, bundled as functions are. */
const bundled = async (): Promise<string> => {
  const into = join(__dirname, '..', '..', 'dist', 'plain')
  for (const name of ['application', 'callback']) {
    mkdirSync(join(into, name), { recursive: true })
    await build({
      entryPoints: [join(source, name, 'index.ts')],
      outfile: join(into, name, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
    })
    cpSync(join(source, name, 'config.json'), join(into, name, 'config.json'))
  }
  return into
}

/** How often somebody taps again when it says that it did not work. */
const TAPS = 3

/** The same weather for the plain version. It has no timer: whoever hears that it failed taps again. */
export const plainRun = async ({ seed, cases, percent = 2 }: Settings): Promise<Outcome> => {
  const sample = await bootSample({}, await bundled())
  try {
    await sample.randomFaults(seed, percent)
    const newborns = Array.from({ length: cases }, () => uuid())
    let repeated = 0
    const handedIn = new Set<string>()
    for (const newborn of newborns) {
      for (let tap = 0; tap < TAPS; tap += 1) {
        if (tap > 0) repeated += 1
        if (!(await once(sample.mother, 'application', 'submit', { newborn })).ok) continue
        handedIn.add(newborn)
        break
      }
    }
    const { injected } = await sample.calm()
    const log = await sample.department('police').log()
    const effects = (newborn: string) => log.filter(({ body }) => body.fields.newborn === newborn).length
    const applications = stored<{ readonly newborn: string }>(sample.dataDir, 'applications')
    const kept = (newborn: string) => applications.filter((one) => one.newborn === newborn).length
    return {
      seed,
      injected,
      repeated,
      handedIn: handedIn.size,
      cases: applications.length,
      lost: newborns.filter((newborn) => effects(newborn) === 0),
      twice: newborns.filter((newborn) => effects(newborn) > 1 || kept(newborn) > 1),
      broken: [],
      dropped: log.reduce((sum, { duplicates }) => sum + duplicates, 0),
      toldAgain: 0,
      jumps: 0,
      trace: [],
    }
  } finally {
    await sample.close()
  }
}
