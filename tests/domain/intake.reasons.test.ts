import type { Answers } from '../../domain/definition/answers'
import type { Condition } from '../../domain/definition/condition'
import { all, any, chosen, isNot } from '../../domain/definition/condition'
import type { Service } from '../../domain/definition/service'
import { TODAY } from '../builders/family'
import { aPage, isYes, withOnePaper } from '../builders/one-paper'
import { checklist } from '../builders/typed'

const both: Answers = { 'more.one': 'yes', 'more.other': 'yes' }
const everything: Answers = { items: ['registration', 'activation'] }

const reasonFor = (service: Service, answers: Answers): string | undefined => {
  const [paper] = checklist(service, { ...everything, ...answers }, TODAY)
  if (paper === undefined) throw new Error('the paper is not asked for')
  return paper.reason
}
const reasonOf = (when: Condition, answers: Answers = both) => reasonFor(withOnePaper({ when }, aPage()), answers)

describe('the reason beside a paper', () => {
  it('is what sets this family apart, not what every family wants done', () => {
    expect(reasonOf(all(chosen('registration'), isYes('more.one')))).toBe('因为第一问选了“是”')
    expect(reasonOf(all(chosen('registration'), all(chosen('card'), isYes('more.one'))))).toBe('因为第一问选了“是”')
  })

  it('names every mark that has to be there', () => {
    const two = all(chosen('registration'), isYes('more.one'), isYes('more.other'))
    expect(reasonOf(two)).toBe('因为第一问选了“是”，并且第二问选了“是”')
  })

  it('names of several marks only those that are there', () => {
    const either = any(isYes('more.one'), isYes('more.other'))
    expect(reasonOf(either, { 'more.one': 'no', 'more.other': 'yes' })).toBe('因为第二问选了“是”')
  })

  it('is in words of its own where the service has them', () => {
    const service = withOnePaper({ when: isYes('more.one'), reason: '因为样例' }, aPage())
    expect(reasonFor(service, both)).toBe('因为样例')
  })

  it('is that of the part that only some need', () => {
    const service = withOnePaper({}, aPage(), aPage(chosen('registration')), aPage(isYes('more.other')))
    expect(reasonFor(service, both)).toBe('因为第二问选了“是”')
    expect(reasonFor(withOnePaper({ reason: '因为样例' }, aPage(isYes('more.other'))), both)).toBe('因为第二问选了“是”')
  })

  it('is that of the paper before that of its parts', () => {
    expect(reasonFor(withOnePaper({ when: isYes('more.one') }, aPage(isYes('more.other'))), both)).toBe(
      '因为第一问选了“是”',
    )
  })

  it('is none where everybody who wants it done brings the paper, or only some are spared', () => {
    expect(reasonFor(withOnePaper({}, aPage()), {})).toBeUndefined()
    expect(reasonOf(chosen('registration'))).toBeUndefined()
    expect(reasonOf(all(chosen('registration'), chosen('card')))).toBeUndefined()
    expect(reasonOf(isNot('more.one', 'yes'), { 'more.one': 'no' })).toBeUndefined()
    expect(reasonFor(withOnePaper({ reason: '因为样例' }, aPage()), {})).toBeUndefined()
  })
})
