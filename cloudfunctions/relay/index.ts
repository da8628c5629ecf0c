import { timer } from '../shared/rpc/timer'
import { relayDue } from './due'

/** Every five seconds: what is due is sent to departments and phones. */
export const main = timer('relay', async (clock) => ({ relayed: await relayDue(clock) }))
