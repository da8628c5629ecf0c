import { faultOf, log } from '../shared/platform/log'

/** One line for a fault of ours that the relay goes on after; `ms` is how long it took. */
export const logFault = (action: string, ms: number, error: unknown): void =>
  log({ function: 'relay', action, ok: false, code: 'internal', ms, ...faultOf(error) })
