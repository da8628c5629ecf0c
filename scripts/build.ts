import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { build } from 'esbuild'
import { runIfStale, type StepReport } from './freshness'

const root = join(__dirname, '..')

/** Native packages cannot be bundled: the cloud installs them from the function's own package.json. */
const NATIVE: Readonly<Record<string, readonly string[]>> = { photo: ['sharp'] }

const functionNames = (): string[] =>
  readdirSync(join(root, 'cloudfunctions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map((entry) => entry.name)

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version

const bundleFunction = async (name: string, into: string, plugins: readonly Plugin[]): Promise<void> => {
  const source = join(root, 'cloudfunctions', name)
  const target = join(into, name)
  const external = NATIVE[name] ?? []
  mkdirSync(target, { recursive: true })
  await build({
    entryPoints: [join(source, 'index.ts')],
    outfile: join(target, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: [...external],
    plugins: [...plugins],
    // The SDK reads the caller's stack for deprecation notes; names are worth more there than bytes.
    keepNames: true,
    logLevel: 'warning',
  })
  copyFileSync(join(source, 'config.json'), join(target, 'config.json'))
  const dependencies = Object.fromEntries(external.map((dependency) => [dependency, versionOf(dependency)]))
  writeFileSync(
    join(target, 'package.json'),
    `${JSON.stringify({ name, version: '1.0.0', main: 'index.js', dependencies }, null, 2)}\n`,
  )
}

const taro = (type: 'h5' | 'weapp', place: Readonly<Record<string, string>> = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const output: Buffer[] = []
    const child = spawn(process.execPath, [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type], {
      cwd: root,
      env: { ...process.env, ...place, NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`taro build --type ${type} ended with ${code}\n${Buffer.concat(output).toString()}`))
    })
  })

const PHONE = [
  'src',
  'domain',
  'cloudfunctions/shared/rpc/procedure.ts',
  'config',
  'babel.config.js',
  'package-lock.json',
]

/** Bundles every cloud function into a folder of its own under `into`. */
export const bundleFunctions = async (into: string, plugins: readonly Plugin[] = []): Promise<void> => {
  await Promise.all(functionNames().map((name) => bundleFunction(name, into, plugins)))
}

/** Bundles every cloud function into `dist/cloudfunctions/<name>/`. */
export const buildFunctions = (): Promise<StepReport> =>
  runIfStale({
    name: 'functions',
    reads: ['cloudfunctions', 'domain', 'scripts/build.ts', 'package-lock.json'],
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
  runIfStale({ name: 'h5', reads: PHONE, makes: 'dist/h5/index.html', run: () => taro('h5') })

/** Builds the phone for WeChat into `dist/weapp/`. */
export const buildWeapp = (): Promise<StepReport> =>
  runIfStale({ name: 'weapp', reads: PHONE, makes: 'dist/weapp/app.json', run: () => taro('weapp') })

const PLAIN_FORM = { source: 'bench/plain-form', output: 'dist/plain-form' } as const

/** Builds the form that `npm run bench -- phone` compares with, with the phone's own settings, into `dist/plain-form/`. */
export const buildPlainForm = (): Promise<StepReport> =>
  runIfStale({
    name: 'plain-form',
    reads: [PLAIN_FORM.source, 'config', 'babel.config.js', 'package-lock.json'],
    makes: `${PLAIN_FORM.output}/app.json`,
    run: () => taro('weapp', { PHONE_SOURCE: PLAIN_FORM.source, PHONE_OUTPUT: PLAIN_FORM.output }),
  })
