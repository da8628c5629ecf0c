import type { Day } from '../../../domain/definition/answers'
import { collection } from '../platform/database'
import { LOST, optimistically } from '../platform/optimistic'

/** How often somebody did it today, and nothing of what: one document a person, overwritten on the next day. */
interface UseRecord {
  readonly _id: string
  readonly day: Day
  readonly count: number
}

const ATTEMPTS = 5

export interface Allowance {
  /** Takes one of the day, or says that there are none left. */
  take(openid: string, day: Day): Promise<boolean>
  /** Gives back one that brought no answer. After a conflict it is not given back: one is lost. */
  giveBack(openid: string, day: Day): Promise<void>
}

/** So many a person and day, counted in a collection of its own. Each write is only good for the count it was read at. */
export const allowance = (name: string, mostADay: number): Allowance => {
  const uses = () => collection<UseRecord>(name)
  return {
    take: async (openid, day) => {
      const race = { read: () => uses().get(openid), attempts: ATTEMPTS }
      const taken = await optimistically(race, async (known) => {
        if (known === undefined) return (await uses().insert({ _id: openid, day, count: 1 })) ? true : LOST
        const { day: readDay, count } = known
        const before = readDay === day ? count : 0
        if (before >= mostADay) return false
        const written = await uses().update({ _id: openid, day: readDay, count }, { day, count: before + 1 })
        return written === 1 ? true : LOST
      })
      // So many conflicts do not come from somebody who taps.
      return taken === true
    },
    giveBack: async (openid, day) => {
      const known = await uses().get(openid)
      if (known?.day !== day) return
      await uses().update({ _id: openid, day, count: known.count }, { count: Math.max(0, known.count - 1) })
    },
  }
}
