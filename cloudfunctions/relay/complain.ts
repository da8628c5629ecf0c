import { faultOf, log } from '../shared/platform/log'

/** A fault of ours that the relay goes on after; `started` in milliseconds since 1970. */
export const complain = (action: string, started: number, error: unknown): void =>
  log({ function: 'relay', action, ok: false, code: 'internal', ms: Date.now() - started, ...faultOf(error) })
