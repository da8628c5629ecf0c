import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runIfStale, type StepReport } from './freshness'
import { BUNDLES_READ, bundleFunctions, functionNames } from './function-bundles'
import { taroBuild } from './taro'
import { versionOf } from './version'

const root = join(__dirname, '..')

const PHONE = [
  'src',
  'domain',
  'cloudfunctions/shared/rpc/procedure.ts',
  'config',
  'babel.config.js',
  'package-lock.json',
]

/** Bundles every cloud function into `dist/cloudfunctions/<name>/`. */
export const buildFunctions = (): Promise<StepReport> =>
  runIfStale({
    name: 'functions',
    reads: BUNDLES_READ,
    version: versionOf(BUNDLES_READ),
    makes: 'dist/cloudfunctions/application/index.js',
    run: async () => {
      // What is no longer a function goes; the others are written over, so that a cloud that runs keeps its functions.
      const target = join(root, 'dist', 'cloudfunctions')
      const names = functionNames()
      for (const built of existsSync(target) ? readdirSync(target) : []) {
        if (!names.includes(built)) rmSync(join(target, built), { recursive: true, force: true })
      }
      await bundleFunctions(target)
    },
  })

/** Builds the phone for the browser into `dist/h5/`. */
export const buildH5 = (): Promise<StepReport> =>
  runIfStale({
    name: 'h5',
    reads: PHONE,
    version: process.env.COUNTY ?? '',
    makes: 'dist/h5/index.html',
    run: () => taroBuild('h5'),
  })

/** Builds the phone for WeChat into `dist/weapp/`, with the services of every county or of the one named by `COUNTY`. */
export const buildWeapp = (): Promise<StepReport> => weappFor(process.env.COUNTY ?? '', 'dist/weapp')

/** The same for one county, into a folder of its own: `dist/weapp-yuanling/`. */
export const buildWeappFor = (county: string): Promise<StepReport> => weappFor(county, `dist/weapp-${county}`)

const weappFor = (county: string, output: string): Promise<StepReport> =>
  runIfStale({
    name: basename(output),
    reads: [...PHONE, 'project.config.json'],
    version: county,
    makes: `${output}/app.json`,
    run: async () => {
      await taroBuild('weapp', { COUNTY: county, PHONE_OUTPUT: output })
      forgetFunctions(join(root, output, 'project.config.json'))
    },
  })

/** Taro copies the settings of the whole project; the folder of the functions they name is none of the built phone's. */
const forgetFunctions = (file: string): void => {
  const { cloudfunctionRoot: _elsewhere, ...settings } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    unknown
  >
  writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`)
}

const PLAIN_FORM = { source: 'bench/plain-form', output: 'dist/plain-form' } as const

/** Builds the form that `npm run bench -- phone` compares with, with the phone's own settings, into `dist/plain-form/`. */
export const buildPlainForm = (): Promise<StepReport> =>
  runIfStale({
    name: 'plain-form',
    reads: [PLAIN_FORM.source, 'config', 'babel.config.js', 'package-lock.json'],
    makes: `${PLAIN_FORM.output}/app.json`,
    run: () => taroBuild('weapp', { PHONE_SOURCE: PLAIN_FORM.source, PHONE_OUTPUT: PLAIN_FORM.output }),
  })
