import type { Answers, Day } from '../definition/answers'
import { firstAnswered } from '../definition/answers'
import type { Platform, Service } from '../definition/service'
import { applies } from './visible'

/** Who decides a case and through which platform it goes there; whatever window received it makes no difference. */
export interface Route {
  /** Office id. */
  readonly office?: string
  readonly platform?: Platform
}

export const routeOf = ({ routing }: Service, answers: Answers, today: Day): Route => {
  if (routing === undefined) return {}
  const office = firstAnswered(answers, routing.decidedBy)
  const platform = routing.platforms.find((one) => applies(one, answers, today))?.id
  return { ...(office === '' ? {} : { office }), ...(platform === undefined ? {} : { platform }) }
}
