import { lint } from '../../domain/checks/lint'
import { ask, byDepartment, byDesk, byFamily } from '../../domain/definition/builders'
import type { Service } from '../../domain/definition/service'
import { all, days, seven, withItem, withQuestions } from './plan.fixture'

describe('a defect of a plan is found:', () => {
  const closes = (items: Readonly<Record<string, string>>, reason = '在外地') =>
    withQuestions(ask('here', '').closes('no', reason, items))

  it.each<[string, Service]>([
    [
      'item card comes after passport, which is no item',
      withItem('card', { after: ['birth-certificate', 'passport'] }),
    ],
    [
      'the desk does activation at acceptance, when card before it cannot be done',
      withItem('activation', { doneBy: byDesk }),
    ],
    [
      'item activation comes after card, which the family does: no day can be promised',
      withItem('card', { doneBy: byFamily({ billedBy: 'tax' }) }),
    ],
    [
      'item registration sends the result of card, which it does not wait for',
      withItem('registration', { sends: { fields: [], materials: [], results: ['card'] } }),
    ],
    [
      'time limit of card is no number of working days',
      withItem('card', { timeLimit: { ...days(1.5), wording: 'x' } }),
    ],
    ['time limit of card is no number of working days', withItem('card', { timeLimit: { ...days(-1), wording: 'x' } })],
    ['time limit of card has no words', withItem('card', { timeLimit: days(1) })],
    ['time limit of the service has no words', { ...seven, timeLimit: days(1) }],
    ['question here closes passport, which is no item', closes({ passport: '去外地' })],
    ['question here closes nothing', closes({})],
    ['question here closes without a reason or another way', closes({ card: '' })],
    ['question here closes without a reason or another way', closes({ card: '去外地' }, ' ')],
    [
      'question here closes every item: let it exclude from the service',
      closes(Object.fromEntries(all.map((id) => [id, '去外地']))),
    ],
    [
      'question here closes insurance-enrolment, so activation too: nobody can say that they have insurance-enrolment, and there is no other way to activation',
      closes({ 'insurance-enrolment': '去外地' }),
    ],
  ])('%s', (defect, service) => {
    expect(lint(service)).toContain(defect)
  })

  it('and none where the family may have what is closed, or is told the way to both', () => {
    expect(lint(closes({ card: '去外地' })).filter((one) => one.includes('question'))).toEqual([])
    const both = closes({ 'insurance-enrolment': '去外地', activation: '去外地' })
    expect(lint(both).filter((one) => one.includes('question'))).toEqual([])
    expect(lint(withItem('card', { timeLimit: { ...days(0), wording: '当场' } }))).toEqual([])
    expect(lint(withItem('registration', { doneBy: byDepartment('police') }))).toEqual([])
  })
})
