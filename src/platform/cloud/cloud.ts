import { knownOpenid } from './identity'

/** No answer came: offline, a time-out, a dead worker. The same command may be sent again. */
export class Unreachable extends Error {}

const PATIENCE_MS = 25_000

/** Wakes the cloud once, when the app starts. */
export const startCloud = (): void => {
  knownOpenid()
}

/** Calls a cloud function. In the browser through the gateway of the local cloud, as the person named by `?as=`. */
export const callFunction = async (name: string, event: unknown): Promise<unknown> => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const answer = await fetch(`/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': knownOpenid() ?? '' },
      body: JSON.stringify(event),
      signal: patience.signal,
    })
    return await answer.json()
  } catch (cause) {
    throw new Unreachable(String(cause))
  } finally {
    clearTimeout(timer)
  }
}
