export type NoticeKind =
  | 'submitted'
  | 'accepted'
  | 'returned'
  | 'item-done'
  | 'item-rejected'
  | 'payment-due'
  | 'payment-reminder'
  | 'ready'
  | 'posted'
  | 'overdue'
  | 'commitment-false'
  | 'completed'

/** What the inbox keeps, whatever became of messages on the phone. Nothing personal in title and text. */
export interface Notice {
  /** Unique over all applications. */
  readonly id: string
  readonly at: string
  readonly kind: NoticeKind
  readonly item?: string
  readonly title: string
  readonly text: string
  /** The family has to do something. */
  readonly isTodo: boolean
}
