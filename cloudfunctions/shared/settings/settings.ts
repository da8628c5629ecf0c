import type { Department } from '../../../domain/definition/departments'
import type { Platform } from '../../../domain/definition/platforms'
import type { Template } from '../../../domain/messages/templates'
import type { SealKeys } from '../cases/sealing'
import type { Outside } from '../external/signed-post'

/** Read at every use: an instance that stays warm sees a changed setting, and a missing one names itself. */
const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is missing`)
  return value
}

const json = <T>(name: string): T => {
  try {
    return JSON.parse(setting(name)) as T
  } catch (error) {
    // The text of a parse error quotes the text it could not parse, and that is a secret.
    if (error instanceof SyntaxError) throw new Error(`environment variable ${name} is not JSON`)
    throw error
  }
}

/** A system outside that is sent requests, and what was agreed with it. */
export interface Address extends Outside {
  /** Where it can be asked what became of a request. */
  readonly status?: string
  /** As links that live ten minutes (untold), or in the request itself. */
  readonly pictures?: 'links' | 'with-request'
  /** Requests a minute it can take. */
  readonly perMinute?: number
}

/** What an environment may do without. */
const optional = <T>(name: string): T | undefined =>
  process.env[name] === undefined || process.env[name] === '' ? undefined : json<T>(name)

export const settings = {
  sealKeys: () => json<SealKeys>('SEAL_KEYS'),
  lookupKey: () => setting('LOOKUP_KEY'),
  webhookSecrets: () => json<Partial<Record<Department, string>>>('WEBHOOK_SECRETS'),
  departments: () => json<Partial<Record<Department, string | Omit<Address, 'secret'>>>>('DEPARTMENTS'),
  platforms: () => optional<Partial<Record<Platform, Address>>>('PLATFORMS') ?? {},
  /** Ids of the SMS templates; without them nobody is texted. */
  sms: () =>
    process.env.SMS === undefined || process.env.SMS === '' ? {} : json<Partial<Record<Template, string>>>('SMS'),
  messageTemplates: () => json<Partial<Record<Template, string>>>('MESSAGE_TEMPLATES'),
  /** The courier that is told to fetch what a desk has to post; without it the desk calls by itself. */
  post: () => optional<Address>('POST_OFFICE'),
  /** The register that is told of false commitments; without it they stand in the case only. */
  creditRegister: () => optional<Address>('CREDIT_REGISTER'),
  queryPlatforms: () => optional<Partial<Record<Platform, Outside>>>('QUERY_PLATFORMS') ?? {},
  /** Address of a group robot of 企业微信; it is a secret, since whoever has it may write to the group. */
  digestRobot: () => process.env.DIGEST_ROBOT || undefined,
  realName: () => optional<Outside>('REAL_NAME'),
}
