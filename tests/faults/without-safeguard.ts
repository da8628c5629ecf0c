import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { bundleFunctions } from '../../scripts/function-bundles'

interface Cut {
  readonly file: RegExp
  readonly from: string
  readonly to: string
}

/** What keeps the second promise, each taken out by one cut; a harness that does not notice proves nothing. */
export const CUTS = {
  /** Whoever finds a case due works on it, and nobody knows that he does. */
  lease: [
    {
      file: /cloudfunctions[\\/]relay[\\/]due\.ts$/,
      from: 'const until = clock() + LEASE',
      to: 'if (record !== undefined) return record\n  const until = clock() + LEASE',
    },
  ],
  /** Every attempt has an id of its own. */
  'idempotency-key': [
    {
      file: /cloudfunctions[\\/]shared[\\/]departments[\\/]request-id\.ts$/,
      from: 'round === 0 ?',
      to: "round >= 0 ? [application, item, 2 + Math.floor(Math.random() * 900)].join('.') : round === 0 ?",
    },
  ],
  /** Whoever writes last is right. */
  'conditional-write': [
    {
      file: /cloudfunctions[\\/]shared[\\/]cases[\\/]case-store\.ts$/,
      from: 'replace({ _id, revision: before.revision }, after)',
      to: 'replace({ _id }, after)',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Cut[]>>

export type CutName = keyof typeof CUTS

const cutting = (cuts: readonly Cut[], done: Set<Cut>): Plugin => ({
  name: 'cut',
  setup: (build) => {
    for (const cut of cuts) {
      const { file, from, to } = cut
      build.onLoad({ filter: file }, ({ path }) => {
        const source = readFileSync(path, 'utf8')
        if (!source.includes(from)) throw new Error(`${path} no longer has what is cut out: ${from}`)
        done.add(cut)
        return { loader: 'ts', contents: source.replace(from, () => to) }
      })
    }
  },
})

/** The functions without one of their safeguards, in a folder of their own beside the others. */
export const weakened = async (name: CutName): Promise<string> => {
  const into = join(__dirname, '..', '..', 'dist', `without-${name}`)
  const cuts: readonly Cut[] = CUTS[name]
  const done = new Set<Cut>()
  await bundleFunctions(into, [cutting(cuts, done)])
  for (const cut of cuts) if (!done.has(cut)) throw new Error(`there is no file to cut from: ${cut.file}`)
  return into
}
