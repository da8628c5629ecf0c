import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type BuildOptions, build, context, type OutputFile, type Plugin } from 'esbuild'
import { lazyPackages } from './lazy-packages'
import { versionOf } from './version'

const root = join(__dirname, '..')
const sources = join(root, 'cloudfunctions')

/** What a bundle is made of. */
export const BUNDLES_READ = [
  'cloudfunctions',
  'domain',
  'scripts/build.ts',
  'scripts/function-bundles.ts',
  'scripts/lazy-packages.ts',
  'package-lock.json',
]

/** Native packages cannot be bundled: the cloud installs them from the function's own package.json. */
const NATIVE: Readonly<Record<string, readonly string[]>> = { photo: ['sharp'] }

/**
 * Source maps lie beside the functions, not in them: the folder of a function is what is uploaded, and a map would only make it
 * larger and its cold start longer. A trace from the cloud is read with the map of the commit that its log line names.
 */
const MAPS = '.maps'

/** A function as it is deployed, in memory: its folder's files by their path from the folder of all functions. */
export interface Bundle {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
}

/** Everything in `cloudfunctions/` that is deployed: every folder with an `index.ts`. */
export const functionNames = (): string[] =>
  readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(sources, entry.name)).includes('index.ts'))
    .map((entry) => entry.name)

const options = (into: string, plugins: readonly Plugin[]) =>
  ({
    entryPoints: Object.fromEntries(functionNames().map((name) => [`${name}/index`, join(sources, name, 'index.ts')])),
    outdir: into,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: Object.values(NATIVE).flat(),
    plugins: [...plugins],
    define: { BUNDLE_VERSION: JSON.stringify(versionOf(BUNDLES_READ)) },
    sourcemap: 'external',
    sourcesContent: false,
    // The SDK reads the caller's stack for deprecation notes; names are worth more there than bytes.
    keepNames: true,
  }) satisfies BuildOptions

/** Bundles every cloud function into a folder of its own under `into`. */
export const bundleFunctions = async (into: string, plugins: readonly Plugin[] = []): Promise<void> => {
  const { outputFiles } = await build({ ...options(into, [lazyPackages, ...plugins]), logLevel: 'warning' })
  for (const bundle of bundlesOf(into, outputFiles)) writeBundle(into, bundle)
}

/**
 * The same again and again, for who watches: `rebuild` rejects with esbuild's errors. Packages stay outside, in `node_modules`
 * above `into`: what changes is ours, and nobody waits while the SDK is written out eight times.
 */
export const watchedBundles = async (into: string) => {
  const watched = await context({ ...options(into, []), packages: 'external', logLevel: 'silent' })
  return {
    rebuild: async (): Promise<readonly Bundle[]> => bundlesOf(into, (await watched.rebuild()).outputFiles),
    dispose: () => watched.dispose(),
  }
}

const bundlesOf = (into: string, files: readonly OutputFile[]): readonly Bundle[] =>
  functionNames().map((name) => {
    const made = (file: string): string => files.find(({ path }) => path === join(into, name, file))?.text ?? ''
    const map = join(MAPS, `${name}.js.map`)
    const link = relative(name, map).replaceAll('\\', '/')
    return {
      name,
      files: {
        [map]: made('index.js.map'),
        [join(name, 'config.json')]: readFileSync(join(sources, name, 'config.json'), 'utf8'),
        [join(name, 'package.json')]: packageOf(name),
        [join(name, 'index.js')]: `${inAscii(made('index.js'))}//# sourceMappingURL=${link}\n`,
      },
    }
  })

/**
 * esbuild escapes what is not ASCII in strings, but not in regular expressions and comments. One such letter among three
 * million makes the whole text two bytes a letter, which takes twice the memory and ten times as long to read.
 */
const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Each file at once, for a cloud that runs may be about to load it. */
export const writeBundle = (into: string, { files }: Bundle): void => {
  for (const [name, text] of Object.entries(files)) {
    const file = join(into, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  }
}

const packageOf = (name: string): string => {
  const dependencies = Object.fromEntries((NATIVE[name] ?? []).map((dependency) => [dependency, installed(dependency)]))
  return `${JSON.stringify({ name, version: '1.0.0', main: 'index.js', dependencies }, null, 2)}\n`
}

const installed = (name: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version
