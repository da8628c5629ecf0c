import { useEffect, useRef, useState } from 'react'
import type { Correction } from '../../../domain/casework/state/application'
import { type Place, placeKey } from '../../../domain/intake/problem'
import { MarksSaver, type SavingState, sendMarks } from './save-marks'

/** The places a clerk has marked, each with what is to be corrected; sent together or not at all (一次性告知). */
export interface Marks {
  readonly corrections: readonly Correction[]
  readonly savingState: SavingState
  readonly isComplete: boolean
  readonly messageAt: (place: Place) => string | undefined
  readonly toggle: (place: Place) => void
  readonly say: (place: Place, message: string) => void
  /** It is decided. */
  readonly clear: () => void
}

/** `before`: what this clerk had marked when the page was opened; it is kept in the cloud until the case is decided. */
export const useMarks = (application: string, before: readonly Correction[]): Marks => {
  const [corrections, setCorrections] = useState(before)
  const [savingState, setSavingState] = useState<SavingState>('saved')
  const saver = useRef<MarksSaver>()
  saver.current ??= new MarksSaver(sendMarks(application), setSavingState)
  const latest = useRef(corrections)
  useEffect(() => () => void saver.current?.flush(), [])

  const change = (next: readonly Correction[]) => {
    latest.current = next
    setCorrections(next)
    saver.current?.save(next)
  }
  const isAt = (place: Place) => (correction: Correction) => placeKey(correction.place) === placeKey(place)
  return {
    corrections,
    savingState,
    isComplete: corrections.every(({ message }) => message.trim() !== ''),
    messageAt: (place) => corrections.find(isAt(place))?.message,
    toggle: (place) => {
      const marked = latest.current
      change(marked.some(isAt(place)) ? marked.filter((one) => !isAt(place)(one)) : [...marked, { place, message: '' }])
    },
    say: (place, message) => change(latest.current.map((one) => (isAt(place)(one) ? { ...one, message } : one))),
    clear: () => {
      saver.current?.end()
      saver.current = new MarksSaver(sendMarks(application), setSavingState)
      latest.current = []
      setCorrections([])
      setSavingState('saved')
    },
  }
}
