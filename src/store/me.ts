import { knownOpenid } from '../platform/cloud/identity'
import { privateStorage } from '../platform/storage/private-storage'
import { shelvedKeys, unshelve } from '../platform/storage/saved-pictures'
import { readStored, writeStored } from '../platform/storage/storage'
import { call } from './api'

const KEY = 'me'
/** The name used until the cloud has said whose phone this is. WeChat keeps the storage of its users apart. */
const UNKNOWN = 'unknown'

/** Whose phone this is, asked of the cloud once. Nothing while that cannot be found out. */
export const me = async (): Promise<string | undefined> => {
  const known = knownOpenid() ?? readStored<string>(KEY)
  if (known !== undefined) return known
  const answer = await call('application', 'me', {})
  if (!answer.ok) return undefined
  writeStored(KEY, answer.data.openid)
  moveTo(answer.data.openid)
  return answer.data.openid
}

/** The same at once, if it is known; everything personal is kept under it. */
export const meNow = (): string => knownOpenid() ?? readStored<string>(KEY) ?? UNKNOWN

/** What was typed before anybody knew whose phone this is belongs to whoever it turns out to be. */
const moveTo = (person: string): void => {
  for (const key of privateStorage.keys(`${UNKNOWN}:`)) {
    privateStorage.write(`${person}${key.slice(UNKNOWN.length)}`, privateStorage.read(key))
    privateStorage.remove(key)
  }
}

/** Somebody else has the phone now: what the person before left on it is removed. */
export const removeOtherPeople = async (): Promise<void> => {
  if (meNow() === UNKNOWN) return
  const mine = [meNow(), UNKNOWN]
  const isMine = (key: string, end: string) => mine.some((person) => key.startsWith(`${person}${end}`))
  for (const key of privateStorage.keys('')) if (!isMine(key, ':')) privateStorage.remove(key)
  for (const key of await shelvedKeys()) if (!isMine(key, '/')) await unshelve(key)
}
