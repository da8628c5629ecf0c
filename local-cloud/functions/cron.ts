/** A timer's seven fields: second minute hour day month weekday year (WIRE 9.3), in UTC+8. */
export type Cron = (at: Date) => boolean

const FIELDS = [
  { least: 0, most: 59 },
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12 },
  { least: 0, most: 6 },
  { least: 1970, most: 2099 },
] as const

const CHINA = 8 * 3_600_000

export const parseCron = (text: string): Cron => {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== FIELDS.length) throw new Error(`a timer has seven fields: ${text}`)
  const sets = FIELDS.map(({ least, most }, at) => valuesOf(parts[at] ?? '', least, most, text))
  const [seconds, minutes, hours, days, months, weekdays, years] = sets as [Set, Set, Set, Set, Set, Set, Set]
  const eitherDay = parts[3] !== '*' && parts[5] !== '*'
  return (at) => {
    const there = new Date(at.getTime() + CHINA)
    const day = days.has(there.getUTCDate())
    const weekday = weekdays.has(there.getUTCDay())
    return (
      seconds.has(there.getUTCSeconds()) &&
      minutes.has(there.getUTCMinutes()) &&
      hours.has(there.getUTCHours()) &&
      (eitherDay ? day || weekday : day && weekday) &&
      months.has(there.getUTCMonth() + 1) &&
      years.has(there.getUTCFullYear())
    )
  }
}

type Set = ReadonlySet<number>

const valuesOf = (field: string, least: number, most: number, text: string): Set => {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const [, from, to, step] = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? ['', 'x']
    const first = from === undefined ? least : Number(from)
    const last = to !== undefined ? Number(to) : from === undefined || step !== undefined ? most : first
    const stride = step === undefined ? 1 : Number(step)
    if (!(first >= least && last <= most && first <= last && stride > 0)) {
      throw new Error(`this timer is not possible: ${text}`)
    }
    for (let value = first; value <= last; value += stride) values.add(value)
  }
  return values
}
