import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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
  runIfStale({ name: 'h5', reads: PHONE, makes: 'dist/h5/index.html', run: () => taroBuild('h5') })

/** Builds the phone for WeChat into `dist/weapp/`. */
export const buildWeapp = (): Promise<StepReport> =>
  runIfStale({ name: 'weapp', reads: PHONE, makes: 'dist/weapp/app.json', run: () => taroBuild('weapp') })

const PLAIN_FORM = { source: 'bench/plain-form', output: 'dist/plain-form' } as const

/** Builds the form that `npm run bench -- phone` compares with, with the phone's own settings, into `dist/plain-form/`. */
export const buildPlainForm = (): Promise<StepReport> =>
  runIfStale({
    name: 'plain-form',
    reads: [PLAIN_FORM.source, 'config', 'babel.config.js', 'package-lock.json'],
    makes: `${PLAIN_FORM.output}/app.json`,
    run: () => taroBuild('weapp', { PHONE_SOURCE: PLAIN_FORM.source, PHONE_OUTPUT: PLAIN_FORM.output }),
  })
