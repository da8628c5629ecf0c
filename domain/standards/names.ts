/**
 * Names of people. Counted in code points, because 196 of the 8105 characters a name may be chosen from lie outside the
 * basic plane (`'𬱖'.length` is 2). Never NFKC: it rewrites compatibility ideographs that stand on identity cards.
 */
export type NameFault = 'name-characters' | 'name-too-short' | 'name-too-long' | 'name-dot'

const LONGEST = 30

/** Everything keyboards offer for the separator of minority names, as the one that is registered: U+00B7. */
const DOTS = /[•・･‧⋅∙.．]/g
const HAN = /^\p{Script=Han}+$/u

export const normaliseName = (text: string): string => text.replace(/\s/g, '').replace(DOTS, '·')

export const nameLength = (name: string): number => [...name].length

/**
 * A parent's name stands already in a register and may be any Han text; a newborn's needs a surname and a given name.
 * Longer than six characters is unusual, not forbidden (姓名登记条例 is a draft), so there is no shorter bound.
 */
export const faultInName = (name: string, whose: 'adult' | 'newborn'): NameFault | undefined => {
  const parts = name.split('·')
  if (parts.some((part) => part === '')) return 'name-dot'
  if (!parts.every((part) => HAN.test(part))) return 'name-characters'
  if (whose === 'newborn' && nameLength(name) < 2) return 'name-too-short'
  return nameLength(name) > LONGEST ? 'name-too-long' : undefined
}

/** GB 2312 and GBK phones and printers have; what stands outside U+4E00 to U+9FA5 not all of them. */
const COMMON = /[\u4e00-\u9fa5·]/u

/** The characters of a name that a computer of an office may not have: to be looked at stroke by stroke, never refused. */
export const rareIn = (name: string): readonly string[] =>
  [...new Set([...name])].filter((character) => HAN.test(character) && !COMMON.test(character))

export const NAME_MESSAGES: Readonly<Record<NameFault, { readonly message: string; readonly remedy: string }>> = {
  'name-characters': { message: '姓名只能用汉字', remedy: '请用汉字填写，少数民族姓名可用“·”分隔' },
  'name-too-short': { message: '姓名至少两个字', remedy: '请填写姓和名' },
  'name-too-long': { message: `姓名不能超过${LONGEST}个字`, remedy: '请检查是否多填' },
  'name-dot': { message: '“·”前后都要有字', remedy: '请检查“·”的位置' },
}
