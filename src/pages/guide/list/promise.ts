import { promisedBy } from '../../../../domain/casework/state/deadlines'
import type { Answers, Day } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { requiredItems } from '../../../../domain/intake/required-items'

/** Until when, at what cost, and what the family has to see to itself. */
export interface Promised {
  /** Before the day: 今天提交并受理，原则上最迟 */
  readonly before: string
  readonly day: Day
  readonly provisional: boolean
  readonly wording: string
  readonly fee: string
  /** 医保缴费要您自己操作，请在宝宝出生后 90 天内办好 */
  readonly own: readonly string[]
}

export const promisedTo = (service: Service, answers: Answers, now: string): Promised => {
  const required = requiredItems(service, answers)
  const items = service.items.filter(({ id }) => required.includes(id))
  const { wording, excludes } = service.promise
  const postage = excludes.includes('postage') && !wording.includes('邮寄') ? '，不含邮寄时间' : ''
  return {
    ...promisedBy(service, now),
    before: service.promise.workingDays === 0 ? '今天提交并受理，一般当天就办好' : '今天提交并受理，原则上最迟',
    wording: `${wording}${postage}`,
    fee: service.fee,
    own: items.flatMap(({ shortName, withinDays }) =>
      withinDays === undefined ? [] : [`${shortName}要您自己操作，请在宝宝出生后 ${withinDays.days} 天内办好`],
    ),
  }
}
