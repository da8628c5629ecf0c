import { timer } from '../shared/rpc/timer'
import { forgetDue } from './forget-due'

/** Every hour: what has been kept as long as was promised is taken away. */
export const main = timer('retention', async (clock) => ({ forgotten: await forgetDue(clock) }))
