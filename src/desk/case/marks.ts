import { useState } from 'react'
import type { Fault } from '../../../domain/casework/state/application'
import type { Place } from '../../../domain/intake/problem'
import { placeKey } from '../../case-view/problem-place'

/** The places a clerk has marked, each with what is to be mended; sent together or not at all (一次性告知). */
export interface Marks {
  readonly faults: readonly Fault[]
  readonly isComplete: boolean
  readonly messageAt: (place: Place) => string | undefined
  readonly toggle: (place: Place) => void
  readonly say: (place: Place, message: string) => void
  readonly clear: () => void
}

export const useMarks = (): Marks => {
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const isAt = (place: Place) => (fault: Fault) => placeKey(fault.place) === placeKey(place)
  return {
    faults,
    isComplete: faults.every(({ message }) => message.trim() !== ''),
    messageAt: (place) => faults.find(isAt(place))?.message,
    toggle: (place) =>
      setFaults((before) =>
        before.some(isAt(place)) ? before.filter((fault) => !isAt(place)(fault)) : [...before, { place, message: '' }],
      ),
    say: (place, message) =>
      setFaults((before) => before.map((fault) => (isAt(place)(fault) ? { ...fault, message } : fault))),
    clear: () => setFaults([]),
  }
}
