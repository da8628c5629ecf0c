import type { Day } from '../../../domain/definition/answers'
import { checkDigitOf } from '../../../domain/standards/resident-id'

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
