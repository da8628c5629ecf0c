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

/** What a secret was called in folders made before, by its name now. */
const EARLIER_NAMES: Readonly<Record<string, string>> = { hashKey: 'lookup' }

/** `npm run dev` uses the same folder and has no such option. */
const BEGIN_ANEW = 'To begin with an empty one: npm start -- --fresh'

/** A data folder that this version cannot go on with; its message says in one line what to do. */
export class UnusableDataFolder extends Error {}

const withNamesOfNow = (stored: Readonly<Record<string, unknown>>): Partial<Secrets> => {
  const renamed = { ...stored }
  for (const [now, before] of Object.entries(EARLIER_NAMES)) {
    if (renamed[now] === undefined) renamed[now] = renamed[before]
    delete renamed[before]
  }
  return renamed
}

const read = (file: string): Readonly<Record<string, unknown>> => {
  const stored: unknown = (() => {
    try {
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch {
      return undefined
    }
  })()
  if (typeof stored === 'object' && stored !== null) return stored as Readonly<Record<string, unknown>>
  throw new UnusableDataFolder(`${file} cannot be read. ${BEGIN_ANEW}`)
}

/**
 * Made at the first start and kept beside the data they seal; never part of the repository. Departments that are new since
 * then get their secrets now. What seals and what finds the stored data cannot be made again: without it the folder is
 * unusable. Throws `UnusableDataFolder`.
 */
export const secretsIn = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json')
  const stored = existsSync(file) ? read(file) : undefined
  const known = stored === undefined ? {} : withNamesOfNow(stored)
  for (const name of ['seal', 'hashKey'] as const) {
    if (stored !== undefined && known[name] === undefined) {
      throw new UnusableDataFolder(`${file} lacks ${name}, without which its data cannot be read. ${BEGIN_ANEW}`)
    }
  }
  const made = fresh()
  const secrets: Secrets = { ...made, ...known, webhooks: { ...made.webhooks, ...known.webhooks } }
  if (JSON.stringify(secrets) === JSON.stringify(stored)) return secrets
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}
