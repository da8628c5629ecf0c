import type { Application, ItemStatus } from './application'

/** A department has an item and has said nothing of it for a day. */
export interface Question {
  readonly item: string
  readonly department: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const DAY = 24 * 60 * 60_000
/** Also a bill: that it was paid may be what never reached us. */
const WITH_A_DEPARTMENT: ReadonlySet<ItemStatus> = new Set(['sent', 'acknowledged', 'due'])

/**
 * What departments are to be asked, and when: whole days after they last said something of it, so that a report that got
 * lost costs a family a day and not the promise. Follows from the state alone, like what is watched.
 */
export const questionsOf = (
  { status, items }: Pick<Application, 'status' | 'items'>,
  now: number,
): readonly Question[] =>
  status === 'closed'
    ? []
    : Object.entries(items).flatMap(([item, { status: standing, department, at }]) =>
        department === undefined || !WITH_A_DEPARTMENT.has(standing)
          ? []
          : [{ item, department, at: nextDay(Date.parse(at), now) }],
      )

const nextDay = (since: number, now: number): number => since + (Math.max(0, Math.floor((now - since) / DAY)) + 1) * DAY
