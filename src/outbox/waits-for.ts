import type { Entry } from './change'

/** Nothing of a case goes before it is begun, or before somebody has agreed to fill their part of it. */
export const isBeginning = ({ change: { type } }: Entry): boolean => type === 'start' || type === 'join'

/** Has this picture still to be uploaded or looked at? */
export const isPictureOpen = ({ picture, refusal }: Entry): boolean =>
  picture !== undefined && picture.isTaken !== true && refusal === undefined

/** A refused picture is shown at its slot; whether the case may be submitted without it, the rules decide. */
const isPictureRefused = ({ picture, refusal }: Entry): boolean => picture !== undefined && refusal !== undefined

const isOfAnswers = ({ change: { type } }: Entry): boolean => type === 'start' || type === 'save'

/**
 * Which of the entries before it an entry has to wait for. Everything waits for the beginning. A signature waits for the
 * answers that its text is filled from. A submission waits for everything, pictures too.
 */
export const waitsFor = ({ change }: Entry, before: Entry): boolean => {
  if (isBeginning(before)) return true
  switch (change.type) {
    case 'submit':
      return !isPictureRefused(before)
    case 'attach':
      return change.content.kind !== 'photo' && isOfAnswers(before)
    default:
      return false
  }
}

/** Is this entry held up by a refused one before it? Then the refused one must be solved first; sending again does not help. */
export const isHeldUp = (entry: Entry, before: readonly Entry[]): boolean =>
  before.some((one) => one.refusal !== undefined && waitsFor(entry, one))
