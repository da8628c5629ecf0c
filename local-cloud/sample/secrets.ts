import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type DepartmentName = 'police' | 'medical-insurance' | 'tax'
export const departmentNames: readonly DepartmentName[] = ['police', 'medical-insurance', 'tax']

export interface Secrets {
  readonly seal: { readonly current: string; readonly keys: Readonly<Record<string, string>> }
  readonly lookup: string
  readonly webhooks: Readonly<Record<DepartmentName, string>>
  /** What registers are asked with. */
  readonly yukuaiban: string
}

const hex = () => randomBytes(32).toString('hex')
const webhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`

const fresh = (): Secrets => ({
  seal: { current: 'k1', keys: { k1: hex() } },
  lookup: hex(),
  webhooks: { police: webhookSecret(), 'medical-insurance': webhookSecret(), tax: webhookSecret() },
  yukuaiban: webhookSecret(),
})

/** Made at the first start and kept beside the data they seal; never part of the repository. */
export const secretsIn = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json')
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}
  const secrets = { ...fresh(), ...known }
  // A folder of an older version lacks what has been added since.
  if (Object.keys(known).length === Object.keys(secrets).length) return secrets
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}
