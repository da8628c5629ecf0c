import { isTimer } from '../shared/context'
import { faultOf, log } from '../shared/log'
import { relayDue } from './due'

/** The timer's door: every five seconds it sends what is due to departments and phones. */
export const main = async (event: { readonly Type?: unknown; readonly userInfo?: unknown }) => {
  const started = Date.now()
  const line = (code: string) => ({
    function: 'relay',
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
    const relayed = await relayDue(started)
    log(line('ok'))
    return { ok: true, data: { relayed } }
  } catch (error) {
    log({ ...line('internal'), ...faultOf(error) })
    return { ok: false, error: { code: 'internal', message: '系统开小差了，请稍后再试' } }
  }
}
