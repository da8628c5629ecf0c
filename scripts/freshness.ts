import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTurn } from './turns'

/** A build step is fresh when a digest of everything it reads equals the one written when it last ended well. */
export interface Step {
  readonly name: string
  /** Files and folders it reads, from the root of the repository. */
  readonly reads: readonly string[]
  /** What is written into what it makes besides, as the commit. */
  readonly version?: string
  /** A file that is there once it has run. */
  readonly makes: string
  readonly run: () => Promise<void>
}

export interface StepReport {
  readonly step: string
  readonly ms: number
  readonly fresh: boolean
}

const root = join(__dirname, '..')

const filesBelow = (path: string): string[] => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

const digestOf = ({ reads, version = '' }: Step): string => {
  const hash = createHash('sha256').update(version)
  for (const path of reads.flatMap((read) => filesBelow(join(root, read)))) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Runs the step unless what it reads is unchanged since it last ended well. Of two processes that want it, one does it. */
export const runIfStale = async (step: Step): Promise<StepReport> => {
  const started = performance.now()
  const stamp = join(root, 'dist', '.built', step.name)
  const digest = digestOf(step)
  const isFresh = () =>
    existsSync(join(root, step.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
  const fresh = isFresh()
  if (!fresh) {
    await inTurn(`${stamp}.lock`, async () => {
      if (isFresh()) return
      await step.run()
      writeFileSync(stamp, digest)
    })
  }
  return { step: step.name, ms: Math.round(performance.now() - started), fresh }
}
