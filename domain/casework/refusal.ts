import type { Problem } from '../intake/problem'

/** Why a command cannot be carried out: a stable code for programs, a sentence in Chinese for people. */
export interface Refusal {
  readonly code: string
  readonly message: string
  /** With `incomplete`: every problem at once. */
  readonly problems?: readonly Problem[]
}
