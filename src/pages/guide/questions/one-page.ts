import type { Question, Service } from '../../../../domain/definition/service'
import { isChoice, type Step } from './steps'

/** So many questions are asked one a page; more would be a page and a tap each for the same "yes". */
const ONE_BY_ONE = 2

/** Whether the questions stand on one page: only where "yes" is the answer with which all of it can be done here. */
export const isOnOnePage = ({ screening }: Service): boolean =>
  screening.length > ONE_BY_ONE && screening.every(({ excludesOn }) => excludesOn === 'no')

/** The first of the steps that stand on one page with this one: back leads from page to page, not from step to step. */
export const pageStart = (service: Service, steps: readonly Step[], at: number): number => {
  const isWithNext = (step: Step | undefined, next: Step | undefined) => {
    if (step === undefined || next === undefined) return false
    return step.kind === 'question'
      ? next.kind === 'question' && isOnOnePage(service)
      : isChoice(step) && isChoice(next)
  }
  let start = at
  while (isWithNext(steps[start - 1], steps[start])) start -= 1
  return start
}

/** An answer with which everything ends here; any other only changes what can be done. */
export const isEnding = ({ closes, awaits }: Question): boolean => closes === undefined && awaits === undefined
