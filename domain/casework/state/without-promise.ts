import type { Application } from './application'

/** The promise's clock stops; at the next acceptance it starts anew (S004 §五: 受理之日起). */
export const withoutPromise = ({
  dueAt: _dueAt,
  dueProvisional: _dueProvisional,
  overdueSince: _overdueSince,
  ...rest
}: Application): Application => rest
