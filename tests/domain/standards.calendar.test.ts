import { isReminderDue } from '../../domain/casework/state/deadlines'
import { byFamily } from '../../domain/definition/builders'
import type { Item } from '../../domain/definition/service'
import { addWorkingDays, isWorkingDay } from '../../domain/standards/working-days'

describe('the calendar', () => {
  // 全国年节及纪念日放假办法; weekends among them are free anyway, so only the weekdays tell.
  it.each([
    ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-04-05', '2027-06-09', '2027-09-15', '2027-10-01'],
    // A year that nobody has entered: 元旦, 劳动节 and 国庆 are every year.
    ...['2029-01-01', '2029-05-01', '2029-05-02', '2029-10-01', '2029-10-02', '2029-10-03'],
  ])('does not work on %s, a weekday', (day) => {
    expect(isWorkingDay(day)).toBe(false)
  })

  it.each([
    ...['2027-01-04', '2027-02-04', '2027-02-09', '2027-04-06', '2027-04-30', '2027-05-03'],
    ...['2027-06-08', '2027-06-10', '2027-09-14', '2027-09-16', '2027-09-30', '2027-10-04'],
    ...['2029-01-02', '2029-04-30', '2029-05-03', '2029-09-28', '2029-10-04'],
  ])('works on %s', (day) => {
    expect(isWorkingDay(day)).toBe(true)
  })

  it('says so when a day on the way lies in a year that is not published', () => {
    expect(addWorkingDays('2026-12-30', 1)).toEqual({ day: '2026-12-31', provisional: false })
    expect(addWorkingDays('2026-12-31', 1)).toEqual({ day: '2027-01-04', provisional: true })
    expect(addWorkingDays('2028-12-29', 1)).toEqual({ day: '2029-01-02', provisional: true })
    expect(addWorkingDays('2026-11-20', 0)).toEqual({ day: '2026-11-20', provisional: false })
  })
})

describe('a reminder', () => {
  const item = {
    doneBy: byFamily({ billedBy: 'tax', within: { days: 90, from: 'birth', remindAfterDays: [60] } }),
  } as unknown as Item
  const state = { status: 'due', at: '2026-04-01T00:00:00.000Z', tries: 1, dueBy: '2026-05-02' } as const
  const isDueOn = (day: string) => isReminderDue(item, state, { birth: '2026-03-01' }, 60, `${day}T02:00:00.000Z`)

  it('is still given on the last day, and not after it', () => {
    // 60 days after 2026-03-01 is 2026-04-30.
    expect(['2026-04-29', '2026-04-30', '2026-05-02', '2026-05-03'].map(isDueOn)).toEqual([false, true, true, false])
  })
})
