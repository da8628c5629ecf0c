import { faultOf, log } from '../platform/log'
import { isTimer } from './callers'

/** The door of a function that the timer opens, and nobody else; `run` answers what it did, as numbers only. */
export const timer =
  (name: string, run: (started: number) => Promise<Readonly<Record<string, number>>>) =>
  async (event: { readonly Type?: unknown; readonly userInfo?: unknown }) => {
    const started = Date.now()
    const line = (code: string) => ({
      function: name,
      action: 'tick',
      ok: code === 'ok',
      code,
      ms: Date.now() - started,
    })
    if (!isTimer(event)) {
      log(line('forbidden'))
      return { ok: false, error: { code: 'forbidden', message: '这项操作由系统定时执行' } }
    }
    try {
      const data = await run(started)
      log(line('ok'))
      return { ok: true, data }
    } catch (error) {
      log({ ...line('internal'), ...faultOf(error) })
      return { ok: false, error: { code: 'internal', message: '系统开小差了，请稍后再试' } }
    }
  }
