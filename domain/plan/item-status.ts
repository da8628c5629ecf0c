/** Where an item of a case stands. */
export type ItemStatus =
  /** the family already had it */
  | 'held'
  /** waits for the items before it */
  | 'waiting'
  /** in the outbox, on its way to the department */
  | 'queued'
  | 'sent'
  /** the department has it and will call back */
  | 'acknowledged'
  /** the citizen has to do something: pay */
  | 'due'
  | 'done'
  | 'rejected'

/** By item; what is not part of a case is absent. */
export type Standing = Readonly<Record<string, { readonly status: ItemStatus } | undefined>>

/** Nothing has to wait for this item any more. An item that is not part of the case holds up nothing. */
export const isOver = (standing: Standing, id: string): boolean => {
  const status = standing[id]?.status
  return status === undefined || status === 'done' || status === 'held'
}

/** What is promised of a case: everything but what the family already had. */
export const notHeld = (standing: Standing): readonly string[] =>
  Object.keys(standing).filter((id) => standing[id]?.status !== 'held')
