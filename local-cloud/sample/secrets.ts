import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { DEPARTMENTS, type Department } from '../../domain/definition/departments'

export type DepartmentName = Department
export const departmentNames = DEPARTMENTS

export interface Secrets {
  readonly seal: { readonly current: string; readonly keys: Readonly<Record<string, string>> }
  readonly hashKey: string
  readonly webhooks: Readonly<Record<DepartmentName, string>>
  /** What registers are asked with. */
  readonly yukuaiban: string
}

const hex = () => randomBytes(32).toString('hex')
const webhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`

const fresh = (): Secrets => ({
  seal: { current: 'k1', keys: { k1: hex() } },
  hashKey: hex(),
  webhooks: Object.fromEntries(departmentNames.map((name) => [name, webhookSecret()])) as Secrets['webhooks'],
  yukuaiban: webhookSecret(),
})

/** Made at the first start and kept beside the data they seal; never part of the repository. */
export const secretsIn = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json')
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}
  const made = fresh()
  // What is new since then gets its secret now; the others keep theirs, and what was sealed stays readable.
  const secrets: Secrets = { ...made, ...known, webhooks: { ...made.webhooks, ...known.webhooks } }
  const isComplete =
    known.yukuaiban !== undefined && departmentNames.every((name) => known.webhooks?.[name] !== undefined)
  if (isComplete) return secrets
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}
