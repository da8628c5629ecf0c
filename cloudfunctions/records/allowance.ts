import type { Day } from '../../domain/definition/answers'
import { collection } from '../shared/platform/database'
import { LOST, optimistically } from '../shared/platform/optimistic'

/**
 * How often somebody searched today, and not what was searched: one document a person, overwritten on the next day.
 */
interface SearchRecord {
  readonly _id: string
  readonly day: Day
  readonly count: number
}

export const MOST_A_DAY = 10
const ATTEMPTS = 5

/** Takes one search of the day, or says that there are none left. Each write is only good for the count it was read at. */
export const takeSearch = async (openid: string, day: Day): Promise<boolean> => {
  const searches = collection<SearchRecord>('searches')
  const race = { read: () => searches.get(openid), attempts: ATTEMPTS }
  const taken = await optimistically(race, async (known) => {
    if (known === undefined) return (await searches.insert({ _id: openid, day, count: 1 })) ? true : LOST
    const { day: readDay, count } = known
    const before = readDay === day ? count : 0
    if (before >= MOST_A_DAY) return false
    const written = await searches.update({ _id: openid, day: readDay, count }, { day, count: before + 1 })
    return written === 1 ? true : LOST
  })
  // So many conflicts do not come from somebody who types.
  return taken === true
}

/** Gives back the search of a request that got no answer. After a conflict it is not given back: one search is lost. */
export const giveBackSearch = async (openid: string, day: Day): Promise<void> => {
  const searches = collection<SearchRecord>('searches')
  const known = await searches.get(openid)
  if (known?.day !== day) return
  await searches.update({ _id: openid, day, count: known.count }, { count: Math.max(0, known.count - 1) })
}
