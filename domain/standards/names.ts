import { isStandardCharacter } from './standard-characters'
import { withoutUnseen } from './unseen-characters'

/**
 * Names of people. Counted in code points, because 196 of the 8105 characters a name may be chosen from lie outside the
 * basic plane (`'𬱖'.length` is 2). Never NFKC: it rewrites compatibility ideographs that stand on identity cards.
 */
export type NameFault =
  | 'name-characters'
  | 'name-sign'
  | 'name-space'
  | 'name-unknown'
  | 'name-too-short'
  | 'name-too-long'
  | 'name-dot'

const LONGEST = 30

/** Everything keyboards offer for the separator of minority names, as the one that is registered: U+00B7. */
const DOTS = /\s*[•・･‧⋅∙.．。｡·\-－﹣‐-―]\s*/g
/** Kangxi radicals look like characters and come with some keyboards and copied texts: `⼀` (U+2F00) for `一`. */
const KANGXI = /[\u2F00-\u2FD5]/g
const HAN = /^\p{Script=Han}+$/u
/** Of the script, but no characters of a name: other radicals, 々, 〡 and the like. 〇 is one. */
const SIGN = /[\u2E80-\u2FDF\u3005\u3021-\u3029\u3038-\u303B]/
/** What people write who do not know a name. */
const UNKNOWN = /^(不详|不明|未知|待定|暂无|没有|未取名|未起名|无名氏?|佚名|\p{Script=Han}?某某?)$/u

/** In one spelling. A space within the name stays: it may stand for the dot, so the person is asked. */
export const normaliseName = (text: string): string =>
  withoutUnseen(text.replace(/\s/g, ' '))
    .trim()
    .replace(DOTS, '·')
    .replace(KANGXI, (radical) => radical.normalize('NFKC'))

export const nameLength = (name: string): number => [...name].length

/**
 * A parent's name stands already in a register and may be any Han text; a newborn's needs a surname and a given name.
 * Longer than six characters is unusual, not forbidden (姓名登记条例 is a draft), so there is no shorter bound.
 */
export const faultInName = (name: string, whose: 'adult' | 'newborn'): NameFault | undefined => {
  if (name.includes(' ')) return 'name-space'
  const parts = name.split('·')
  if (parts.some((part) => part === '')) return 'name-dot'
  if (SIGN.test(name)) return 'name-sign'
  if (!parts.every((part) => HAN.test(part))) return 'name-characters'
  if (UNKNOWN.test(name)) return 'name-unknown'
  if (whose === 'newborn' && nameLength(name) < 2) return 'name-too-short'
  return nameLength(name) > LONGEST ? 'name-too-long' : undefined
}

/** GB 2312 and GBK phones and printers have; what stands outside U+4E00 to U+9FA5 not all of them. */
const COMMON = /[\u4e00-\u9fa5·]/u

/**
 * The characters of a name to be looked at stroke by stroke, never refused. Of somebody registered: those that a computer of
 * an office may not have. Of a newborn: those outside 《通用规范汉字表》, as 體 or 橋, about which the police station is asked.
 */
export const rareIn = (name: string, whose: 'adult' | 'newborn'): readonly string[] =>
  [...new Set([...name])].filter(
    (character) =>
      HAN.test(character) && !(whose === 'newborn' ? isStandardCharacter(character) : COMMON.test(character)),
  )

export const NAME_MESSAGES: Readonly<Record<NameFault, { readonly message: string; readonly remedy: string }>> = {
  'name-characters': { message: '姓名只能用汉字', remedy: '请用汉字填写，少数民族姓名可用“·”分隔' },
  'name-sign': { message: '姓名里有部首或符号', remedy: '“々”和部首不是汉字，请改成完整的汉字' },
  'name-space': { message: '姓名中间有空格', remedy: '少数民族姓名请改成“·”，其他姓名请去掉空格' },
  'name-unknown': { message: '这不是真实姓名', remedy: '请按证件填写；不知道姓名的，请先打电话问窗口' },
  'name-too-short': { message: '姓名至少两个字', remedy: '请填写姓和名' },
  'name-too-long': { message: `姓名不能超过${LONGEST}个字`, remedy: '请检查是否多填' },
  'name-dot': { message: '“·”前后都要有字', remedy: '请检查“·”的位置，句号、短横也会变成“·”' },
}
