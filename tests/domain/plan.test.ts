import { lint } from '../../domain/checks/lint'
import { byDesk, byFamily } from '../../domain/definition/builders'
import { familyPartOf, isDoneAtDesk, recipientOf } from '../../domain/plan/done-by'
import { lastDayForFamily, reminderDays } from '../../domain/plan/family-days'
import type { ItemStatus } from '../../domain/plan/item-status'
import { isOver, notHeld } from '../../domain/plan/item-status'
import { directlyBefore, inRows, waitsFor, withEarlier } from '../../domain/plan/order'
import { readyAtDesk, readyForDepartments, stillBefore } from '../../domain/plan/starting'
import { all, ids, itemAt, seven, withItem } from './plan.fixture'

describe('what waits for what', () => {
  it('is said directly, and followed to the first', () => {
    expect(ids(directlyBefore(seven, itemAt('activation')))).toEqual(['insurance-enrolment', 'card'])
    expect([...withEarlier(seven, 'activation')].sort()).toEqual(
      ['activation', 'birth-certificate', 'card', 'household-registration', 'insurance-enrolment'].sort(),
    )
    expect([...withEarlier(seven, 'passport')]).toEqual([])
    expect(waitsFor(seven, 'activation', 'birth-certificate')).toBe(true)
    expect(waitsFor(seven, 'birth-certificate', 'activation')).toBe(false)
    expect(waitsFor(seven, 'card', 'card')).toBe(false)
  })

  it('stands in rows, side by side where nothing forbids it', () => {
    expect(inRows(seven, all).map(ids)).toEqual([
      ['registration', 'birth-certificate'],
      ['household-registration'],
      ['insurance-enrolment', 'card', 'card-service'],
      ['activation'],
    ])
    // Also what lies between and is done already holds the order.
    expect(inRows(seven, ['activation', 'birth-certificate']).map(ids)).toEqual([['birth-certificate'], ['activation']])
  })

  it('comes to an end also in a circle, which the checks find', () => {
    const circle = withItem('birth-certificate', { after: ['activation'] })
    expect(inRows(circle, all).flat()).toHaveLength(all.length)
    expect(lint(circle)).toContain('item card waits for itself')
  })
})

describe('who does an item', () => {
  it('is the desk, a department, or the family whom a department bills', () => {
    const paid = withItem('card', {
      doneBy: byFamily({ billedBy: 'tax', within: { days: 90, from: 'newborn.birthDate' } }),
    })
    expect(['birth-certificate', 'card', 'registration'].map((id) => recipientOf(itemAt(id, paid)))).toEqual([
      'desk',
      'tax',
      'health',
    ])
    expect(isDoneAtDesk(itemAt('birth-certificate'))).toBe(true)
    expect(isDoneAtDesk(itemAt('card', paid))).toBe(false)
    expect(familyPartOf(itemAt('card', paid))?.within?.days).toBe(90)
    expect(familyPartOf(itemAt('card'))).toBeUndefined()
  })
})

describe('the days of the family', () => {
  const bill = (remindAfterDays?: readonly number[]) =>
    itemAt(
      'card',
      withItem('card', {
        doneBy: byFamily({
          billedBy: 'tax',
          within: {
            days: 90,
            from: 'newborn.birthDate',
            ...(remindAfterDays === undefined ? {} : { remindAfterDays }),
          },
        }),
      }),
    )
  const answers = { 'newborn.birthDate': '2026-03-01' }

  it('end a day before the law says, or when the department says so earlier', () => {
    expect(lastDayForFamily(bill(), answers, '2026-12-31')).toBe('2026-05-29')
    expect(lastDayForFamily(bill(), answers, '2026-05-29')).toBe('2026-05-29')
    expect(lastDayForFamily(bill(), answers, '2026-04-01')).toBe('2026-04-01')
    expect(lastDayForFamily(bill(), {}, '2026-12-31')).toBe('2026-12-31')
    expect(lastDayForFamily(itemAt('card'), answers, '2026-12-31')).toBe('2026-12-31')
  })

  it('are reminded of in order', () => {
    expect(reminderDays(bill([75, 60]), answers)).toEqual([
      { days: 60, on: '2026-04-30' },
      { days: 75, on: '2026-05-15' },
    ])
    expect(reminderDays(bill(), answers)).toEqual([])
    expect(reminderDays(bill([60]), {})).toEqual([])
    expect(reminderDays(itemAt('card'), answers)).toEqual([])
  })
})

describe('what may start', () => {
  const standing = (given: Readonly<Record<string, ItemStatus>>) =>
    Object.fromEntries(Object.entries(given).map(([id, status]) => [id, { status }]))
  const waiting = standing(Object.fromEntries(all.map((id) => [id, 'waiting'])))

  it.each<[ItemStatus | undefined, boolean]>([
    [undefined, true],
    ['done', true],
    ['held', true],
    ...(['waiting', 'queued', 'sent', 'acknowledged', 'due', 'rejected'] as const).map((one): [ItemStatus, boolean] => [
      one,
      false,
    ]),
  ])('an item that is %s is over: %s', (status, over) => {
    expect(isOver(status === undefined ? {} : standing({ card: status }), 'card')).toBe(over)
  })

  it('is promised of everything in the case but what the family already had', () => {
    const everyStatus = ['waiting', 'queued', 'sent', 'acknowledged', 'due', 'done', 'rejected'] as const
    const [first, ...others] = all
    const inCase = others.slice(0, everyStatus.length)
    const items = Object.fromEntries(inCase.map((id, at) => [id, everyStatus[at] ?? 'done'] as const))
    expect(notHeld(standing(items))).toEqual(inCase)
    expect(notHeld(standing({ [String(first)]: 'held', ...items }))).toEqual(inCase)
    expect(notHeld(standing(Object.fromEntries(all.map((id) => [id, 'held']))))).toEqual([])
    expect(notHeld({})).toEqual([])
  })

  it('goes to its department once all before it is over', () => {
    expect(ids(readyForDepartments(seven, waiting))).toEqual(['registration'])
    const registered = { ...waiting, ...standing({ 'birth-certificate': 'done', 'household-registration': 'done' }) }
    expect(ids(readyForDepartments(seven, registered))).toEqual([
      ...['registration', 'insurance-enrolment', 'card', 'card-service'],
    ])
    const onlyCard = { ...registered, ...standing({ card: 'held', 'insurance-enrolment': 'sent' }) }
    expect(ids(readyForDepartments(seven, onlyCard))).toEqual(['registration', 'card-service'])
    expect(ids(stillBefore(seven, onlyCard, itemAt('activation')))).toEqual(['insurance-enrolment'])
    const both = { ...onlyCard, ...standing({ 'insurance-enrolment': 'done' }) }
    expect(ids(readyForDepartments(seven, both))).toContain('activation')
  })

  it('is done at the desk in its order, as long as nothing before it is with others', () => {
    const twoAtDesk = withItem('household-registration', { doneBy: byDesk })
    expect(ids(readyAtDesk(twoAtDesk, waiting))).toEqual(['birth-certificate', 'household-registration'])
    const late = withItem('activation', { doneBy: byDesk }, twoAtDesk)
    expect(ids(readyAtDesk(late, waiting))).toEqual(['birth-certificate', 'household-registration'])
    expect(ids(readyAtDesk(twoAtDesk, { ...waiting, ...standing({ 'birth-certificate': 'done' }) }))).toEqual([
      'household-registration',
    ])
    expect(readyAtDesk(twoAtDesk, {})).toEqual([])
    // Nor what waits for something of the desk that has to wait itself.
    const later = withItem('card-service', { doneBy: byDesk, after: ['activation'] }, late)
    expect(ids(readyAtDesk(later, waiting))).toEqual(['birth-certificate', 'household-registration'])
  })
})
