import { knownOpenid } from './identity'
import { templateIds } from './templates'

/** Asks once to be told of progress; a tap by the citizen must come first (WeChat's rule). Answers how many were allowed. */
export const askToNotify = async (): Promise<number> => {
  const templates = templateIds()
  try {
    const answer = await fetch('/_local/subscriptions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': knownOpenid() ?? '' },
      body: JSON.stringify({ templates }),
    })
    return answer.ok ? templates.length : 0
  } catch {
    return 0
  }
}
