import type { Clock } from '../platform/clock'
import { faultOf, log } from '../platform/log'
import { isTimer } from './callers'
import { reportSettings } from './load'

interface TimerEvent {
  readonly Type?: unknown
  readonly userInfo?: unknown
}

/** The door of a function that the timer opens, and nobody else; `run` answers what it did, as numbers only. */
export const timer = (
  name: string,
  run: (clock: Clock) => Promise<Readonly<Record<string, number>>>,
  clock: Clock = Date.now,
) => {
  reportSettings(name)
  return async (event: TimerEvent) => {
    const started = clock()
    const line = (code: string) => ({
      function: name,
      action: 'tick',
      ok: code === 'ok',
      code,
      ms: clock() - started,
    })
    if (!isTimer(event)) {
      log(line('forbidden'))
      return { ok: false, error: { code: 'forbidden', message: '这项操作由系统定时执行' } }
    }
    try {
      const data = await run(clock)
      log(line('ok'))
      return { ok: true, data }
    } catch (error) {
      log({ ...line('internal'), ...faultOf(error) })
      return { ok: false, error: { code: 'internal', message: '系统开小差了，请稍后再试' } }
    }
  }
}
