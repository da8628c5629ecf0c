import fc from 'fast-check'
import { addDays, hourInShanghai } from '../../domain/standards/days'
import { after, caseAfter, commands, eventsOn, ways } from './casework.fixture'

type Application = ReturnType<typeof caseAfter>['application']

const BORN = '2026-02-20'
const bill = commands['payment-due']
const billed = caseAfter(ways.paying).application
describe('a bill', () => {
  it('that comes again is no news', () => {
    expect(eventsOn(billed, bill)).toEqual([])
  })

  it('with another amount is news: the family must not pay the old one', () => {
    expect(eventsOn(billed, { ...bill, amount: '380' })).toMatchObject([{ type: 'payment-due', amount: '380' }])
  })

  it('with an earlier last day is news', () => {
    expect(eventsOn(billed, { ...bill, dueBy: '2026-04-01' })).toMatchObject([
      { type: 'payment-due', amount: '400', dueBy: '2026-04-01' },
    ])
  })

  it.each(['paying', 'accepted'] as const)('is none for an item nobody pays for, when %s', (way) => {
    const { application } = caseAfter(ways[way])
    for (const command of [
      { ...bill, item: 'household' },
      { ...commands['payment-paid'], item: 'household' },
    ]) {
      expect(eventsOn(application, command)).toEqual(['not-allowed-now'])
    }
  })

  it('may come once the department has the request, before it was noted as sent and after', () => {
    const queued = caseAfter(ways.paying.slice(0, -1)).application
    const sent = caseAfter([...ways.paying.slice(0, -1), { type: 'item-sent', item: 'payment' }]).application
    const known = caseAfter([...ways.paying.slice(0, -1), { type: 'item-acknowledged', item: 'payment' }]).application
    for (const application of [queued, sent, known]) {
      expect(eventsOn(application, bill)).toMatchObject([{ type: 'payment-due' }])
      expect(eventsOn(application, commands['payment-paid'])).toMatchObject([
        { type: 'payment-paid' },
        { type: 'completed' },
      ])
    }
  })

  it('is settled also when the department says that the item is done, and not that it was paid', () => {
    expect(eventsOn(billed, { type: 'item-done', item: 'payment', result: { receipt: '88' } })).toMatchObject([
      { type: 'item-done', item: 'payment', result: { receipt: '88' } },
      { type: 'completed' },
    ])
  })

  it('after the department said no is no bill, but that it was paid counts', () => {
    const rejected = caseAfter([...ways.paying, { ...commands['item-rejected'], item: 'payment' }]).application
    expect(rejected.flags).toEqual(['rejected'])
    expect(eventsOn(rejected, bill)).toEqual([])
    expect(eventsOn(rejected, commands['payment-paid'])).toMatchObject([
      { type: 'payment-paid' },
      { type: 'completed' },
    ])
  })
})

describe('the last day to pay', () => {
  const unbilled = caseAfter(ways.paying.slice(0, -1)).application
  const dueBy = (application: Application, said: string) =>
    after(application, { ...bill, dueBy: said }).items.payment?.dueBy

  it('is never later than 89 days after the birth, nor than the department says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 400 }), (days) => {
        const said = addDays(BORN, days)
        expect(dueBy(unbilled, said)).toBe(days < 89 ? said : '2026-05-20')
      }),
    )
  })

  it.each(['', '2026-02-30'])('is what the department says where the birth is not known: “%s”', (birthDate) => {
    const unknown = { ...unbilled, answers: { ...unbilled.answers, 'newborn.birthDate': birthDate } }
    expect(dueBy(unknown, '2026-12-31')).toBe('2026-12-31')
  })
})

describe('a reminder', () => {
  const reminded = { type: 'reminded', item: 'payment', days: 60 } as const
  const morningOf = (day: string) => hourInShanghai(day, 9)

  it('may still be made on the very last day, and not on the day after', () => {
    const last = addDays(BORN, 60)
    const short = after(billed, { ...bill, dueBy: last })
    expect(eventsOn(short, reminded, morningOf(last))).toMatchObject([{ type: 'reminded', days: 60 }])
    expect(eventsOn(short, reminded, morningOf(addDays(last, 1)))).toEqual([])
  })

  it('is made once of a day, and never of an earlier one after a later one', () => {
    const once = after(billed, reminded, morningOf(addDays(BORN, 60)))
    const later = after(billed, { ...reminded, days: 75 }, morningOf(addDays(BORN, 75)))
    expect(eventsOn(once, reminded, morningOf(addDays(BORN, 60)))).toEqual([])
    expect(eventsOn(once, { ...reminded, days: 75 }, morningOf(addDays(BORN, 75)))).toHaveLength(1)
    expect(eventsOn(later, reminded, morningOf(addDays(BORN, 75)))).toEqual([])
  })

  it('is not made before its day', () => {
    expect(eventsOn(billed, { ...reminded, days: 75 }, morningOf(addDays(BORN, 74)))).toEqual([])
    expect(eventsOn(billed, { ...reminded, days: 75 }, morningOf(addDays(BORN, 75)))).toHaveLength(1)
  })

  it('is not made of what was paid', () => {
    expect(eventsOn(caseAfter(ways.completed).application, reminded, morningOf(addDays(BORN, 60)))).toEqual([])
  })
})
