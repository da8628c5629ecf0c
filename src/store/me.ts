import { knownOpenid } from '../platform/cloud/identity'
import { keep, kept } from '../platform/storage/storage'
import { call } from './api'

const KEY = 'me'

/** Whose phone this is, asked of the cloud once. Nothing while that cannot be found out. */
export const me = async (): Promise<string | undefined> => {
  const known = knownOpenid() ?? kept<string>(KEY)
  if (known !== undefined) return known
  const answer = await call('application', 'me', {})
  if (!answer.ok) return undefined
  keep(KEY, answer.data.openid)
  return answer.data.openid
}

/** The same at once, if it is known; drafts are kept under it. */
export const meNow = (): string => knownOpenid() ?? kept<string>(KEY) ?? 'unknown'
