import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type DepartmentName = 'police' | 'medical-insurance' | 'tax'
export const departmentNames: readonly DepartmentName[] = ['police', 'medical-insurance', 'tax']

export interface Secrets {
  readonly seal: { readonly current: string; readonly keys: Readonly<Record<string, string>> }
  readonly lookup: string
  readonly webhooks: Readonly<Record<DepartmentName, string>>
}

const hex = () => randomBytes(32).toString('hex')
const webhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`

const fresh = (): Secrets => ({
  seal: { current: 'k1', keys: { k1: hex() } },
  lookup: hex(),
  webhooks: { police: webhookSecret(), 'medical-insurance': webhookSecret(), tax: webhookSecret() },
})

/** Made at the first start and kept beside the data they seal; never part of the repository. */
export const secretsIn = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const secrets = fresh()
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}
