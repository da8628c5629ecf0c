import {
  type AnswersWithRequiredItems,
  NOTHING_ANSWERED,
  type PrunedAnswers,
} from '../../domain/definition/answer-states'
import type { Answers } from '../../domain/definition/answers'
import { chosen } from '../../domain/definition/condition'
import { holds } from '../../domain/definition/evaluate'
import { assess } from '../../domain/intake/assess'
import { checklist } from '../../domain/intake/checklist'
import { fillDerived } from '../../domain/intake/derived'
import { prune } from '../../domain/intake/prune'
import { visibleSections } from '../../domain/intake/visible'
import { withRequiredItems } from '../../domain/intake/with-required-items'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'

const typed: Answers = { items: ['household-registration'], 'mother.phone': ' 138 0745 0001 ' }

/** What does not compile here is what a rule refuses: `npm run check` fails if one of these lines compiles. */
const refused = (pruned: PrunedAnswers, facts: AnswersWithRequiredItems) => [
  // @ts-expect-error what was typed is not judged before it is pruned
  () => assess(service, typed, {}, TODAY),
  // @ts-expect-error that the items are there is not enough to be judged
  () => assess(service, facts, {}, TODAY),
  // @ts-expect-error nothing is read off answers that may be of a section that is not shown
  () => fillDerived(service, typed, TODAY),
  // @ts-expect-error what is derived is not judged as if it had been typed
  () => assess(service, fillDerived(service, pruned, TODAY), {}, TODAY),
  // @ts-expect-error a list of papers needs the earlier items too
  () => checklist(service, typed, TODAY),
  // @ts-expect-error and so do the sections
  () => visibleSections(service, typed, TODAY),
  // @ts-expect-error and every condition
  () => holds(chosen('birth-certificate'), typed, TODAY),
  // @ts-expect-error a copy with something changed is not pruned any more
  () => assess(service, { ...pruned, 'mother.phone': '' }, {}, TODAY),
  // @ts-expect-error nor is it known to have its items
  () => checklist(service, { ...facts, held: ['birth-certificate'] }, TODAY),
]

describe('the states of answers', () => {
  it('are told apart by the compiler', () => {
    expect(refused(NOTHING_ANSWERED, NOTHING_ANSWERED)).toHaveLength(9)
  })

  it('fit wherever a weaker one is asked for', () => {
    const pruned = prune(service, typed, TODAY)
    expect(checklist(service, pruned, TODAY)).toEqual(checklist(service, withRequiredItems(service, pruned), TODAY))
    expect(checklist(service, fillDerived(service, pruned, TODAY), TODAY)).toEqual(checklist(service, pruned, TODAY))
  })

  it('leave nothing in the answers, and copy none that have their items', () => {
    const answers = aNewborn().answers()
    expect(withRequiredItems(service, answers)).toBe(answers)
    expect(Reflect.ownKeys(answers).every((key) => typeof key === 'string' && /^[A-Za-z]/.test(key))).toBe(true)
    expect(JSON.parse(JSON.stringify(answers))).toEqual(answers)
  })

  it('bring the earlier items along', () => {
    expect(withRequiredItems(service, typed).items).toEqual(['birth-certificate', 'household-registration'])
  })
})
