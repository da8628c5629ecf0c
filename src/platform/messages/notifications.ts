import { knownOpenid } from '../cloud/identity'
import { templateIds } from './templates'

/** What came of asking: `off` when it was switched off in the settings of the mini-program, `unknown` when nobody could be asked. */
export interface Asked {
  /** Names of the templates that were just allowed, one message each. */
  readonly accepted: readonly string[]
  readonly state: 'asked' | 'off' | 'unknown'
}

/** Asks once to be told of progress; a tap by the citizen must come first (WeChat's rule). */
export const askToNotify = async (): Promise<Asked> => {
  const templates = templateIds()
  try {
    const answer = await fetch('/_local/subscriptions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': knownOpenid() ?? '' },
      body: JSON.stringify({ templates: Object.values(templates) }),
    })
    return answer.ok ? { accepted: Object.keys(templates), state: 'asked' } : { accepted: [], state: 'off' }
  } catch {
    return { accepted: [], state: 'unknown' }
  }
}

/** Opens the place where somebody switches messages on again; `false` where there is none. */
export const openNotificationSettings = async (): Promise<boolean> => false
