import type { Service } from '../../domain/definition/service'
import { timeLimitWords } from '../../domain/plan/time-limit-words'
import { lastTimeLimit, ownPromise, promisedDay, timeLimitOf, workingDaysFor } from '../../domain/plan/time-limits'
import { services } from '../../domain/services'
import { all, days, ids, itemAt, seven, withItem } from './plan.fixture'

describe('the time limit of a case', () => {
  const plain: Service = { ...seven, items: seven.items.map(({ timeLimit: _own, ...item }) => item) }

  it.each(services.map((service) => [service.id, service] as const))(
    'is that of the service for every item of %s, whatever is wanted',
    (_id, service) => {
      expect(workingDaysFor(service, ids(service.items))).toBe(service.timeLimit.workingDays)
      for (const { id } of service.items) expect(workingDaysFor(service, [id])).toBe(service.timeLimit.workingDays)
      expect(workingDaysFor(service, [])).toBe(service.timeLimit.workingDays)
    },
  )

  it('is one for all items without their own, and follows the longest way through those that have', () => {
    expect(workingDaysFor(plain, all)).toBe(3)
    // 3 to the register, 30 of the card, 3 for the activation.
    expect(workingDaysFor(seven, all)).toBe(36)
    expect(
      workingDaysFor(
        seven,
        all.filter((id) => id !== 'activation'),
      ),
    ).toBe(33)
    expect(workingDaysFor(withItem('card-service', { timeLimit: days(40) }), all)).toBe(43)
    expect(timeLimitOf(seven, itemAt('card')).workingDays).toBe(30)
    expect(timeLimitOf(seven, itemAt('activation'))).toBe(seven.timeLimit)
  })

  it('does not wait for what the desk does at acceptance', () => {
    const own = withItem('household-registration', { timeLimit: days(1) }, plain)
    expect(workingDaysFor(own, ['birth-certificate', 'household-registration'])).toBe(3)
    expect(workingDaysFor(own, ['birth-certificate', 'household-registration', 'card'])).toBe(4)
    const atOnce = withItem('birth-certificate', { timeLimit: days(9) }, own)
    expect(workingDaysFor(atOnce, ['birth-certificate', 'household-registration', 'card'])).toBe(9)
    expect(workingDaysFor(atOnce, ['household-registration'])).toBe(1)
  })

  it('is told in the words of the item that comes last, and of its own where an item has one', () => {
    const withoutActivation = all.filter((id) => id !== 'activation')
    expect(lastTimeLimit(seven, all)).toBe(seven.timeLimit)
    expect(lastTimeLimit(seven, withoutActivation)).toBe(itemAt('card').timeLimit)
    expect(lastTimeLimit(withItem('card', { timeLimit: days(3) }), ['card', 'insurance-enrolment'])).toBe(
      seven.timeLimit,
    )
    expect(lastTimeLimit(seven, [])).toBe(seven.timeLimit)
    const at = '2026-11-20T02:00:00.000Z'
    expect(ownPromise(seven, all, itemAt('card'), at)).toEqual({
      ...promisedDay(seven, withoutActivation, at),
      limit: itemAt('card').timeLimit,
    })
    expect(ownPromise(seven, all, itemAt('activation'), at)).toBeUndefined()
    expect(ownPromise(seven, ['insurance-enrolment'], itemAt('card'), at)).toBeUndefined()
  })

  it('ends on a working day after the day of acceptance', () => {
    // 2026-11-20 is a Friday.
    expect(promisedDay(plain, all, '2026-11-20T02:00:00.000Z')).toEqual({ day: '2026-11-25', provisional: false })
    expect(promisedDay(seven, all, '2026-11-20T02:00:00.000Z').provisional).toBe(true)
  })

  it.each([
    [{ asARule: true, excludes: ['postage'] }, '原则上最迟', '办完', '办结', '原则上', '，不含邮寄'],
    [{ until: 'decision', excludes: [] }, '最迟在这天作出决定', '作出决定', '作出决定', '', ''],
    [
      { asARule: true, until: 'decision', excludes: [] },
      '原则上最迟在这天作出决定',
      '作出决定',
      '作出决定',
      '原则上',
      '',
    ],
    [{ excludes: [] }, '最迟', '办完', '办结', '', ''],
  ] as const)('of %j is told in its words', (limit, latest, end, formalEnd, asARule, without) => {
    expect(timeLimitWords({ workingDays: 3, wording: '', ...limit })).toEqual({
      ...{ latest, end, formalEnd, asARule, without },
    })
  })
})
