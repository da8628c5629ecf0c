import type { Day } from '../definition/answers'
import type { Service } from '../definition/service'
import { addDays, todayInShanghai } from '../standards/days'
import type { Application } from './application'

/** Until when something is kept: all of it, or only its pictures; nothing while it is under way. */
export interface KeptUntil {
  readonly day: Day
  readonly what: 'everything' | 'pictures'
}

export const keptUntil = (
  { keeps }: Service,
  { status, updatedAt }: Pick<Application, 'status' | 'updatedAt'>,
): KeptUntil | undefined => {
  if (keeps === undefined) return undefined
  const since = todayInShanghai(updatedAt)
  switch (status) {
    case 'draft':
      return { day: addDays(since, keeps.draft), what: 'everything' }
    case 'closed':
      return { day: addDays(since, keeps.closed), what: 'everything' }
    case 'completed':
      return { day: addDays(since, keeps.picturesAfterwards), what: 'pictures' }
    default:
      return undefined
  }
}
