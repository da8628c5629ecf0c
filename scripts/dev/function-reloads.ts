import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildFailure, formatMessages } from 'esbuild'
import { type Bundle, writeBundle } from '../function-bundles'

/** What one turn came to, in lines for a person. */
export interface Turn {
  /** Functions that answer with new code from now on. */
  readonly reloaded: readonly string[]
  /** Why the others keep their old code. */
  readonly errors: readonly string[]
}

interface Parts {
  /** The folder the running cloud takes its functions from. */
  readonly folder: string
  /** Rejects with esbuild's errors. */
  readonly rebuild: () => Promise<readonly Bundle[]>
  /** Rejects when the cloud cannot load the function. */
  readonly reload: (name: string) => Promise<void>
}

/** Brings what was changed into the functions of a running cloud. Code that is broken changes nothing. */
export class FunctionReloads {
  constructor(private readonly parts: Parts) {}

  async turn(): Promise<Turn> {
    const bundles = await this.parts.rebuild().catch(errorsOf)
    if ('errors' in bundles) return { reloaded: [], errors: bundles.errors }
    const reloaded: string[] = []
    const errors: string[] = []
    for (const bundle of bundles.filter((one) => this.isChanged(one))) {
      try {
        await this.replace(bundle)
        reloaded.push(bundle.name)
      } catch (error) {
        errors.push(`${bundle.name}: ${error instanceof Error ? error.message : error}`)
      }
    }
    return { reloaded, errors }
  }

  /** The map is not looked at: it changes with every line that moves, also in a comment. */
  private isChanged({ files }: Bundle): boolean {
    return Object.entries(files).some(([name, text]) => !name.endsWith('.map') && this.read(name) !== text)
  }

  private async replace(bundle: Bundle): Promise<void> {
    const before = Object.keys(bundle.files).map((name) => [name, this.read(name)] as const)
    writeBundle(this.parts.folder, bundle)
    try {
      await this.parts.reload(bundle.name)
    } catch (error) {
      // Instances of the old code may still be started, and must find it.
      const known = before.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))
      writeBundle(this.parts.folder, { name: bundle.name, files: Object.fromEntries(known) })
      for (const [name, text] of before) if (text === undefined) rmSync(join(this.parts.folder, name), { force: true })
      throw error
    }
  }

  private read(name: string): string | undefined {
    const file = join(this.parts.folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
}

const errorsOf = async (failure: unknown): Promise<{ readonly errors: readonly string[] }> => {
  const { errors } = failure as Partial<BuildFailure>
  if (errors === undefined) return { errors: [failure instanceof Error ? failure.message : String(failure)] }
  const formatted = await formatMessages(errors, { kind: 'error', color: process.stdout.isTTY === true })
  return { errors: formatted.map((text) => text.trim()) }
}
