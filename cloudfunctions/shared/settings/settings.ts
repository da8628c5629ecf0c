import type * as z from 'zod/mini'
import type { Department } from '../../../domain/definition/departments'
import type { Platform } from '../../../domain/definition/platforms'
import type { Template } from '../../../domain/messages/templates'
import type { Address, Outside } from './address'
import { readSetting } from './read-setting'
import * as shapes from './shapes'

export type SealKeys = Readonly<z.output<typeof shapes.sealKeys>>
type By<K extends string, V> = Readonly<Partial<Record<K, V>>>

/** Every environment variable of ours: its shape, and whether an environment may do without. */
export const SETTINGS = {
  SEAL_KEYS: { shape: shapes.sealKeys },
  HASH_KEY: { shape: shapes.hashKey, isText: true },
  WEBHOOK_SECRETS: { shape: shapes.webhookSecrets },
  DEPARTMENTS: { shape: shapes.departments },
  MESSAGE_TEMPLATES: { shape: shapes.templates },
  PLATFORMS: { shape: shapes.platforms, isOptional: true },
  SMS: { shape: shapes.templates, isOptional: true },
  POST_OFFICE: { shape: shapes.address, isOptional: true },
  CREDIT_REGISTER: { shape: shapes.address, isOptional: true },
  QUERY_PLATFORMS: { shape: shapes.queryPlatforms, isOptional: true },
  DIGEST_ROBOT: { shape: shapes.robot, isText: true, isOptional: true },
  REAL_NAME: { shape: shapes.outside, isOptional: true },
  PICTURE_READING: { shape: shapes.pictureReading, isOptional: true },
} as const

const read = <T>(name: keyof typeof SETTINGS): T | undefined => readSetting(name, SETTINGS[name]) as T | undefined
const needed = <T>(name: keyof typeof SETTINGS): T => read<T>(name) as T

/** Read at every use: an instance that stays warm sees a changed setting. Throws `SettingError`. */
export const settings = {
  sealKeys: () => needed<SealKeys>('SEAL_KEYS'),
  hashKey: () => needed<string>('HASH_KEY'),
  webhookSecrets: () => needed<By<Department, string>>('WEBHOOK_SECRETS'),
  departments: () => needed<By<Department, string | Omit<Address, 'secret'>>>('DEPARTMENTS'),
  messageTemplates: () => needed<By<Template, string>>('MESSAGE_TEMPLATES'),
  platforms: () => read<By<Platform, Address>>('PLATFORMS') ?? {},
  /** Ids of the SMS templates; without them nobody is texted. */
  sms: () => read<By<Template, string>>('SMS') ?? {},
  /** The courier that is told to fetch what a desk has to post; without it the desk calls by itself. */
  post: () => read<Address>('POST_OFFICE'),
  /** The register that is told of false commitments; without it they stand in the case only. */
  creditRegister: () => read<Address>('CREDIT_REGISTER'),
  queryPlatforms: () => read<By<Platform, Outside>>('QUERY_PLATFORMS') ?? {},
  /** Address of a group robot of 企业微信; it is a secret, since whoever has it may write to the group. */
  digestRobot: () => read<string>('DIGEST_ROBOT'),
  /** Whether WeChat may read pictures of cards, and how many a person and day; without it everything is typed. */
  pictureReading: () => read<z.output<typeof shapes.pictureReading>>('PICTURE_READING'),
  realName: () => read<Outside>('REAL_NAME'),
}
