import type { Question, Service } from '../../../../domain/definition/service'

/** So many questions are asked one a page; more would be a page and a tap each for the same "yes". */
const ONE_BY_ONE = 2

/** Whether the questions stand on one page: only where "yes" is the answer with which all of it can be done here. */
export const isOnOnePage = ({ screening }: Service): boolean =>
  screening.length > ONE_BY_ONE && screening.every(({ excludesOn }) => excludesOn === 'no')

/** An answer with which everything ends here; any other only changes what can be done. */
export const isEnding = ({ closes, awaits }: Question): boolean => closes === undefined && awaits === undefined
