import type { Answers } from '../../../../domain/definition/answers'
import type { Item, Service } from '../../../../domain/definition/service'
import { familyPartOf } from '../../../../domain/plan/done-by'
import { inRows } from '../../../../domain/plan/order'
import { requiredItems } from '../../../../domain/plan/required-items'
import type { FamilyList } from './family-list'

/** A step of the way, in one of two lanes: what the family does, and what is done for it. */
export interface Step {
  readonly id: string
  readonly lane: 'ours' | 'theirs'
  readonly who: string
  readonly what: string
}

/** What happens after what; steps of one row happen at the same time. */
export const routeOf = (service: Service, answers: Answers, list: FamilyList): readonly (readonly Step[])[] => {
  const required = requiredItems(service, answers)
  return [
    [{ id: 'apply', lane: 'ours', who: '您', what: `在手机上${whatWeDo(list)}` }],
    ...inRows(service, required).map((row) => row.map(stepOf)),
  ]
}

const whatWeDo = ({ photographed, signed }: FamilyList): string =>
  ['填表', ...(photographed.length > 0 ? ['拍照'] : []), ...(signed.length > 0 ? ['签名'] : [])].join('、')

const stepOf = (item: Item): Step => ({
  id: item.id,
  lane: familyPartOf(item) === undefined ? 'theirs' : 'ours',
  who: item.handler,
  what: item.shortName,
})
