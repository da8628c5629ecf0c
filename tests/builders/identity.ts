import type { Answers, Day } from '../../domain/definition/answers'
import { addDays } from '../../domain/standards/days'
import { birthOf, checkDigitOf, sexOf } from '../../domain/standards/resident-id'

export interface Identity {
  readonly sex: 'male' | 'female'
  readonly born: Day
  /** Distinguishes people born on one day: 0 to 499. */
  readonly order?: number
  readonly region?: string
}

/** A synthetic ID number that is right in every digit. */
export const anIdNumber = ({ sex, born, order = 0, region = '431222' }: Identity): string => {
  const sequence = String(order * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0')
  const first17 = `${region}${born.replace(/-/g, '')}${sequence}`
  return `${first17}${checkDigitOf(first17)}`
}

/** The same family with other numbers, so that it may apply though one like it did: some days older, in another order. */
export const peopleNobodyHas = (answers: Answers, seed: number): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([path, value]) => [
      path,
      typeof value === 'string' ? somebodyElse(value, seed) : value,
    ]),
  )

/** Texts that are no ID number stay as they are. */
const somebodyElse = (id: string, seed: number): string => {
  const [sex, born] = /^\d{17}[\dX]$/.test(id) ? [sexOf(id), birthOf(id)] : []
  if (sex === undefined || born === undefined) return id
  const order = (Number(id.slice(14, 17)) + seed) % 500
  return anIdNumber({ sex, born: addDays(born, -(Math.floor(seed / 500) % 300)), order, region: id.slice(0, 6) })
}
