import type { PrunedAnswers } from '../definition/answer-states'
import type { Answers } from '../definition/answers'

/** Whether pruning left what was stored as it was; it keeps the order in which the answers stand. */
export const isSame = (pruned: PrunedAnswers, stored: Answers): boolean =>
  JSON.stringify(pruned) === JSON.stringify(stored)
