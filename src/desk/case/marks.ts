import { useState } from 'react'
import type { Correction } from '../../../domain/casework/state/application'
import type { Place } from '../../../domain/intake/problem'
import { placeKey } from '../../case-view/problem-place'

/** The places a clerk has marked, each with what is to be corrected; sent together or not at all (一次性告知). */
export interface Marks {
  readonly corrections: readonly Correction[]
  readonly isComplete: boolean
  readonly messageAt: (place: Place) => string | undefined
  readonly toggle: (place: Place) => void
  readonly say: (place: Place, message: string) => void
  readonly clear: () => void
}

export const useMarks = (): Marks => {
  const [corrections, setCorrections] = useState<readonly Correction[]>([])
  const isAt = (place: Place) => (correction: Correction) => placeKey(correction.place) === placeKey(place)
  return {
    corrections,
    isComplete: corrections.every(({ message }) => message.trim() !== ''),
    messageAt: (place) => corrections.find(isAt(place))?.message,
    toggle: (place) =>
      setCorrections((before) =>
        before.some(isAt(place))
          ? before.filter((correction) => !isAt(place)(correction))
          : [...before, { place, message: '' }],
      ),
    say: (place, message) =>
      setCorrections((before) =>
        before.map((correction) => (isAt(place)(correction) ? { ...correction, message } : correction)),
      ),
    clear: () => setCorrections([]),
  }
}
