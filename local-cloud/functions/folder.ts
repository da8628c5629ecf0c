import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod/mini'

const configSchema = z.object({
  timeout: z.optional(z.number().check(z.minimum(0.1), z.maximum(900))),
  permissions: z.optional(z.object({ openapi: z.optional(z.array(z.string())) })),
  triggers: z.optional(z.array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() }))),
})

export interface FunctionConfig {
  readonly timeoutMs: number
  readonly openapi: readonly string[]
  readonly triggers: readonly { readonly name: string; readonly config: string }[]
}

// The platform's own when nothing is said (WIRE 9.1).
const DEFAULT_SECONDS = 3
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/

/** The folder that would be deployed: a folder with an `index.js` is a function. */
export class FunctionFolder {
  constructor(private readonly folder: string) {}

  names(): string[] {
    if (!existsSync(this.folder)) return []
    return readdirSync(this.folder).filter((name) => this.has(name))
  }

  has(name: string): boolean {
    return NAME.test(name) && existsSync(this.entry(name))
  }

  entry(name: string): string {
    return join(this.folder, name, 'index.js')
  }

  config(name: string): FunctionConfig {
    const file = join(this.folder, name, 'config.json')
    const raw: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    const { timeout = DEFAULT_SECONDS, permissions, triggers = [] } = z.parse(configSchema, raw)
    return { timeoutMs: timeout * 1000, openapi: permissions?.openapi ?? [], triggers }
  }
}
