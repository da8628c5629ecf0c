import { withoutUnseen } from './unseen-characters'

/** Phone numbers. Carriers are not checked: numbers move between them (携号转网). */
const MOBILE = /^1[3-9]\d{9}$/
// Three-digit area codes are 010 and 02x, all others have four and begin with 03 to 09.
const LANDLINE = /^(010|02\d|0[3-9]\d{2})-?(\d{7,8})(-\d{1,6})?$/
const HOTLINE = /^(12\d{3}|400\d{7}|95\d{3,4})$/

/** How many digits follow an area code of four digits, where we know: 益阳, 怀化. After one of three there are eight. */
const DIGITS_AFTER: Readonly<Record<string, number>> = { '0737': 7, '0745': 7 }
const AFTER_THREE = 8

/** As people type and paste it: full-width signs, spaces, +86, an area code in brackets. */
export const normalisePhone = (text: string): string => {
  const plain = withoutUnseen(text)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―]/g, '-')
    .replace(/^(\+86-?)?\((\d+)\)-?/, '$1$2-')
    .replace(/^(\+86|0086)-?/, '')
  const digits = plain.replace(/-/g, '').replace(/^86(?=1\d{10}$)/, '')
  return /^(1|400)/.test(digits) ? digits : plain
}

export const isMobile = (phone: string): boolean => MOBILE.test(phone)

export const isLandline = (phone: string): boolean => {
  const [, area = '', rest = ''] = LANDLINE.exec(phone) ?? []
  return rest !== '' && rest.length === (area.length === 3 ? AFTER_THREE : (DIGITS_AFTER[area] ?? rest.length))
}

/** A number an office may publish. */
export const isDialable = (phone: string): boolean => isMobile(phone) || isLandline(phone) || HOTLINE.test(phone)
