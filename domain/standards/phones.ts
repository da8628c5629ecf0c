/** Phone numbers. Carriers are not checked: numbers move between them (携号转网). */
const MOBILE = /^1[3-9]\d{9}$/
// Three-digit area codes are 010 and 02x, all others have four.
const LANDLINE = /^(01\d|02\d|0[3-9]\d{2})-?(\d{7,8})(-\d{1,6})?$/
const HOTLINE = /^(12\d{3}|400\d{7}|95\d{3,4})$/

/** How many digits follow the area code, where we know: 益阳, 怀化, 重庆. The general rule would let a wrong one pass. */
const DIGITS_AFTER: Readonly<Record<string, number>> = { '0737': 7, '0745': 7, '023': 8 }

/** As people type and paste it: full-width signs, spaces, +86. */
export const normalisePhone = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―]/g, '-')
    .replace(/^(\+86|0086)-?/, '')
  const digits = plain.replace(/-/g, '').replace(/^86(?=1\d{10}$)/, '')
  return digits.startsWith('1') ? digits : plain
}

export const isMobile = (phone: string): boolean => MOBILE.test(phone)

export const isLandline = (phone: string): boolean => {
  const [, area = '', rest = ''] = LANDLINE.exec(phone) ?? []
  return rest !== '' && rest.length === (DIGITS_AFTER[area] ?? rest.length)
}

/** A number an office may publish. */
export const isDialable = (phone: string): boolean => isMobile(phone) || isLandline(phone) || HOTLINE.test(phone)
