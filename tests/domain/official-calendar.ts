/**
 * The notices of the State Council, written out day by day so that nothing of ours computes them. 2025: 国办发明电〔2024〕12号;
 * 2026: 国务院办公厅 2025-11-04. Of 2027 only what 全国年节及纪念日放假办法 (2024) fixes: 元旦, 春节 (除夕 to 初三), 清明,
 * 劳动节 (2), 端午, 中秋, 国庆 (3). Of later years only what falls on the same date every year.
 */
const daysOf = (year: number, months: Readonly<Record<number, string>>): readonly string[] =>
  Object.entries(months).flatMap(([month, dates]) =>
    dates.split(' ').map((date) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`),
  )

const HOLIDAYS: readonly string[] = [
  ...daysOf(2025, { 1: '1 28 29 30 31', 2: '1 2 3 4', 4: '4 5 6', 5: '1 2 3 4 5 31', 6: '1 2' }),
  ...daysOf(2025, { 10: '1 2 3 4 5 6 7 8' }),
  ...daysOf(2026, { 1: '1 2 3', 2: '15 16 17 18 19 20 21 22 23', 4: '4 5 6', 5: '1 2 3 4 5', 6: '19 20 21' }),
  ...daysOf(2026, { 9: '25 26 27', 10: '1 2 3 4 5 6 7' }),
  ...daysOf(2027, { 1: '1', 2: '5 6 7 8', 4: '5', 5: '1 2', 6: '9', 9: '15', 10: '1 2 3' }),
  ...[2028, 2029].flatMap((year) => daysOf(year, { 1: '1', 5: '1 2', 10: '1 2 3' })),
]

/** Saturdays and Sundays that are worked (调休). */
const WORKED: readonly string[] = [
  ...daysOf(2025, { 1: '26', 2: '8', 4: '27', 9: '28', 10: '11' }),
  ...daysOf(2026, { 1: '4', 2: '14 28', 5: '9', 9: '20', 10: '10' }),
]

/** By the notices alone; for days of 2025 to 2029. */
export const isWorkedByNotice = (day: string): boolean => {
  if (WORKED.includes(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5 && !HOLIDAYS.includes(day)
}
