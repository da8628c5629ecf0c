import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Day } from '../definition/answers'
import { firstAnswered } from '../definition/answers'
import type { Platform } from '../definition/platforms'
import type { Service } from '../definition/service'
import { applies } from './visible'

/** Who decides a case and through which platform it goes there; whatever window received it makes no difference. */
export interface Route {
  /** Office id. */
  readonly office?: string
  readonly platform?: Platform
}

/** The route must not depend on the day, so it is read without one. */
const NO_DAY: Day = ''

export const routeOf = ({ routing }: Service, answers: AnswersWithRequiredItems): Route => {
  if (routing === undefined) return {}
  const office = firstAnswered(answers, routing.decidedBy)
  const platform = routing.platforms.find((one) => applies(one, answers, NO_DAY))?.id
  return { ...(office === '' ? {} : { office }), ...(platform === undefined ? {} : { platform }) }
}
