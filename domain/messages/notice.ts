/** What the inbox keeps, whatever became of messages on the phone. Nothing personal in title and text. */
export interface Notice {
  /** Unique over all applications. */
  readonly id: string
  readonly at: string
  /** A stable word for programs: the type of the event, or what its rule calls it. */
  readonly kind: string
  readonly item?: string
  readonly title: string
  readonly text: string
  /** The family has to do something. */
  readonly isTodo: boolean
}
