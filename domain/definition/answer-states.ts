import type { Answers } from './answers'

/*
 * Answers pass through five states, and most rules hold in one of them only. The states are known to the compiler alone: at
 * run time answers are plain objects. A private member is what TypeScript leaves out when an object is spread, so a copy
 * with something changed is only typed again.
 *
 *   Answers ── tidied ──> TidiedAnswers ── withRequiredItems ──> … ── prune ──> PrunedAnswers ── fillDerived ──> DerivedAnswers
 */
declare namespace Mark {
  class Tidied {
    private readonly tidied: true
  }
  class HasRequiredItems {
    private readonly hasRequiredItems: true
  }
  class Pruned {
    private readonly pruned: true
  }
  class Derived {
    private readonly derived: true
  }
}

/** Every answer is of a shape that its field may have and in the one spelling in which it is judged; no key is unknown. */
export type TidiedAnswers = Answers & Mark.Tidied

/** The items are those to be done: the earlier ones that a chosen one needs are there, held ones are not. */
export type AnswersWithRequiredItems = Answers & Mark.HasRequiredItems

/** Tidied, with required items, and nothing is there that is not asked: as answers are judged, stored and sent. */
export type PrunedAnswers = TidiedAnswers & AnswersWithRequiredItems & Mark.Pruned

/** Pruned answers with what is read off them. */
export type DerivedAnswers = AnswersWithRequiredItems & Mark.Derived

/** The answers of an application that comes from the store or the cloud: they were pruned when they were saved. */
export const prunedWhenSaved = ({ answers }: { readonly answers: Answers }): PrunedAnswers => answers as PrunedAnswers

/** Where nothing is answered, nothing is left to do with it. */
export const NOTHING_ANSWERED = {} as object as PrunedAnswers
