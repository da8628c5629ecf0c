import type { Day } from '../definition/answers'
import { isDay, yearsBetween } from './days'
import { withoutUnseen } from './unseen-characters'

/** Resident identity numbers, GB 11643-1999: 6 digits region, 8 birth, 3 sequence (odd is male), 1 check (ISO 7064 MOD 11-2). */
export type IdFault =
  | 'id-legacy'
  | 'id-length'
  | 'id-characters'
  | 'id-residence-permit'
  | 'id-foreigner'
  | 'id-region'
  | 'id-birth-date'
  | 'id-future'
  | 'id-too-old'
  | 'id-check-digit'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
const SHAPE = /^\d{17}[\dX]$/
const EARLIEST_BIRTH: Day = '1900-01-01'

/**
 * Only the two digits of the province are checked. The rest names the place of first registration under codes that have
 * been abolished or given away since (沅陵 was 433022 until 1996), so it says nothing about where somebody lives.
 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** As people type and paste it: full-width digits, spaces, hyphens, a small x. */
export const normaliseId = (text: string): string =>
  withoutUnseen(text)
    .normalize('NFKC')
    .replace(/[\s\-‐-―]/g, '')
    .toUpperCase()

export const checkDigitOf = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return CHECK_DIGITS[sum % 11] ?? ''
}

/** What is wrong with a number, as `normaliseId` leaves it; nothing when it is a valid number of a living person. */
export const faultInId = (id: string, today: Day): IdFault | undefined => {
  if (isLegacyId(id, today)) return 'id-legacy'
  if ([...id].length !== 18) return 'id-length'
  if (!SHAPE.test(id)) return 'id-characters'
  if (/^8[123]0000/.test(id)) return 'id-residence-permit'
  if (id.startsWith('9')) return 'id-foreigner'
  if (!PROVINCES.has(id.slice(0, 2))) return 'id-region'
  const birth = birthOf(id)
  if (birth === undefined) return 'id-birth-date'
  if (birth > today) return 'id-future'
  if (birth < EARLIEST_BIRTH) return 'id-too-old'
  return checkDigitOf(id.slice(0, 17)) === id[17] ? undefined : 'id-check-digit'
}

/**
 * Whether 15 digits are a number of the first cards (6 digits region, 6 birth, 3 sequence) and not the beginning of one of 18.
 * The date tells: `431222 950612 002` has one, `431222 19950612 0` would be of the month 95. Where both can be read, as in
 * `431222 20010512 0`, somebody is typing: whoever was born in 1920 is not asked here.
 */
const isLegacyId = (id: string, today: Day): boolean => {
  if (!/^\d{15}$/.test(id) || birthOf(fromLegacyId(id)) === undefined) return false
  const birth = dayOf(id.slice(6, 14))
  return !isDay(birth) || birth < EARLIEST_BIRTH || birth > today
}

const dayOf = (digits: string): Day => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`

export const birthOf = (id: string): Day | undefined => {
  if (!SHAPE.test(id)) return undefined
  const day = dayOf(id.slice(6, 14))
  return isDay(day) ? day : undefined
}

export const sexOf = (id: string): 'male' | 'female' | undefined =>
  SHAPE.test(id) ? (Number(id[16]) % 2 === 1 ? 'male' : 'female') : undefined

/** Full years (周岁) on a day; nothing for a number without a birth date. */
export const ageAt = (id: string, day: Day): number | undefined => {
  const birth = birthOf(id)
  if (birth === undefined || !isDay(day) || birth > day) return undefined
  return yearsBetween(birth, day)
}

/** `430***********002X`: enough to recognise one's own, too little to use. */
export const maskId = (id: string): string =>
  id.length < 8 ? '*'.repeat(id.length) : `${id.slice(0, 3)}${'*'.repeat(id.length - 7)}${id.slice(-4)}`

/** A number of the first generation of cards, as the 18 digits it became (still found on old certificates). */
export const fromLegacyId = (legacy: string): string => {
  const first17 = `${legacy.slice(0, 6)}19${legacy.slice(6)}`
  return `${first17}${checkDigitOf(first17)}`
}
