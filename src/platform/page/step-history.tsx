import { type ReactElement, useEffect, useRef } from 'react'
import { hearPopstate } from './early-popstate'

/** The way back through the pages that one page of the program draws one after the other. */
export interface StepHistory {
  /** Says that the next one is drawn. */
  readonly onTo: (at: number) => void
  /** One back; answers by `onMove`, at once or a moment later. */
  readonly back: () => void
  /** To the first of them: what is opened then stands in the place of all of them. */
  readonly leave: () => Promise<void>
  /** What has to be on the page for it. */
  readonly element: ReactElement | null
}

/** What we keep in an entry of the browser's history, beside what Taro's router keeps there. */
interface Entry {
  readonly steps?: { readonly name: string; readonly at: number; readonly depth: number }
}

const stepsIn = (state: unknown) => (state as Entry | null)?.steps
const stepsOf = (name: string) => {
  const steps = stepsIn(window.history.state)
  return steps?.name === name ? steps : undefined
}
const stateWith = (steps: Entry['steps']) => ({ ...(window.history.state as object | null), steps })

/** The step at which whoever loaded the page again, or came by the browser's own buttons, left it. */
export const stepInHistory = (name: string): number | undefined => stepsOf(name)?.at

/** Whether the browser's back leads to a step of the same page. */
export const isWithinSteps = (): boolean => (stepsIn(window.history.state)?.depth ?? 0) > 0

/**
 * One entry of the browser's history a step, all with the address of the page: so back goes one step back and forward
 * one on. Taro's router would load the page again at each, so it does not hear of them.
 */
export const useStepHistory = (name: string, at: number, onMove: (at: number) => void): StepHistory => {
  const isLeaving = useRef<() => void>()
  const move = useRef(onMove)
  move.current = onMove
  useEffect(() => {
    const steps = stepsOf(name)
    if (steps?.at !== at) window.history.replaceState(stateWith({ name, at, depth: steps?.depth ?? 0 }), '')
  }, [name, at])
  useEffect(() => {
    return hearPopstate(() => {
      const steps = stepsOf(name)
      if (steps === undefined) return false
      const left = isLeaving.current
      isLeaving.current = undefined
      if (left === undefined) move.current(steps.at)
      else left()
      return true
    })
  }, [name])
  return {
    onTo: (next) => window.history.pushState(stateWith({ name, at: next, depth: (stepsOf(name)?.depth ?? 0) + 1 }), ''),
    back: () => {
      if (isWithinSteps()) window.history.back()
      else move.current(at - 1)
    },
    leave: () => {
      const depth = stepsOf(name)?.depth ?? 0
      if (depth === 0) return Promise.resolve()
      return new Promise((resolve) => {
        isLeaving.current = resolve
        window.history.go(-depth)
      })
    },
    element: null,
  }
}
