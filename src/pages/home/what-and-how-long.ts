import type { Service } from '../../../domain/definition/service'
import { timeLimitWords } from '../../../domain/plan/time-limit-words'
import { lastTimeLimit, workingDaysFor } from '../../../domain/plan/time-limits'

/**
 * What a service gets done and until when everything of it is promised, in the words of that time limit: 出生医学证明、户口登记，
 * 原则上 3 个工作日内办完. Who wants only some of it learns the shorter promise in the guide.
 */
export const whatAndHowLong = (service: Service): string => {
  const { items } = service
  const all = items.map(({ id }) => id)
  const things = items.length > 1 ? [items.map(({ shortName }) => shortName).join('、')] : []
  const days = workingDaysFor(service, all)
  const { asARule, end } = timeLimitWords(lastTimeLimit(service, all))
  const promise = `${asARule === '' ? '承诺' : asARule} ${days} 个工作日内${end}`
  return [...things, days === 0 ? '一般当场办好' : promise].join('，')
}
