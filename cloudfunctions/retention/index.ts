import { removeOldMarks } from '../shared/cases/marks'
import { timer } from '../shared/rpc/timer'
import { removeDue } from './remove-due'

/** Every hour: what has been kept as long as was promised is taken away. */
export const main = timer('retention', async (clock) => {
  const [removed, marks] = await Promise.all([removeDue(clock), removeOldMarks(clock)])
  return { removed, marks }
})
