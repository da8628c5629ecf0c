import { faultInName, NAME_MESSAGES, nameLength, normaliseName, rareIn } from '../../domain/standards/names'

describe('a name', () => {
  it('is allowed a rare character, which is pointed out', () => {
    expect(rareIn('林𬸚𬸚㐀', 'adult')).toEqual(['𬸚', '㐀'])
    expect(rareIn('阿依古丽·买买提', 'adult')).toEqual([])
    expect(faultInName('林𬸚', 'newborn')).toBeUndefined()
  })

  it.each(['林小满', '欧阳明日', '𬱖宁', '阿依古丽·买买提', '㛃一'])('%s may be given to a newborn', (name) => {
    expect(faultInName(name, 'newborn')).toBeUndefined()
  })

  it.each([
    ['林', 'name-too-short'],
    ['𬱖', 'name-too-short'],
    ['Lin', 'name-characters'],
    ['林3', 'name-characters'],
    ['林·', 'name-dot'],
    ['·林', 'name-dot'],
    ['古丽··阿依', 'name-dot'],
    ['满'.repeat(31), 'name-too-long'],
    ['A林', 'name-characters'],
    ['林小A', 'name-characters'],
    ['古丽·Mai', 'name-characters'],
    ['Gu·买买提', 'name-characters'],
    ['', 'name-dot'],
  ])('%s may not: %s', (name, fault) => {
    expect(faultInName(name, 'newborn')).toBe(fault)
  })

  it('has at most thirty characters, counted as people count them', () => {
    expect(faultInName('满'.repeat(30), 'newborn')).toBeUndefined()
    expect(faultInName('𬱖'.repeat(30), 'adult')).toBeUndefined()
    expect(faultInName('满'.repeat(31), 'adult')).toBe('name-too-long')
  })

  it('has its rare characters pointed out wherever they stand, and the dot is none', () => {
    expect(rareIn('㐀林', 'adult')).toEqual(['㐀'])
    expect(rareIn('一龥·', 'adult')).toEqual([])
    expect(rareIn('Lin3', 'adult')).toEqual([])
  })

  it.each(Object.entries(NAME_MESSAGES))('that is wrong (%s) is told what is wrong and what to do', (_fault, words) => {
    for (const text of Object.values(words)) expect(text).toMatch(/\p{Script=Han}{2,}/u)
    expect(Object.values(words)).toHaveLength(2)
  })

  it('of a parent stands in a register already and may be a single character', () => {
    expect(faultInName('龘', 'adult')).toBeUndefined()
  })

  it('is counted in characters, not in halves of them', () => {
    expect([nameLength('𬱖宁'), '𬱖宁'.length]).toEqual([2, 3])
  })

  it.each([
    '阿依•买买提',
    '阿依・买买提',
    '阿依･买买提',
    '阿依‧买买提',
    '阿依⋅买买提',
    '阿依.买买提',
    '阿依。买买提',
    '阿依｡买买提',
    '阿依－买买提',
    '阿依-买买提',
    '阿依—买买提',
    '阿依–买买提',
    ' 阿依 · 买买提 ',
    '阿依 - 买买提',
  ])('typed as %s has the registered dot', (typed) => {
    expect(normaliseName(typed)).toBe('阿依·买买提')
  })

  it('keeps a compatibility ideograph, which NFKC would rewrite', () => {
    expect(normaliseName('\uf9dc一')).toBe('\uf9dc一')
  })

  it.each([
    '\u202d林小满\u202c',
    '\u200b林小满',
    '林\u00ad小满\ufeff',
    '林小满\ufe0f',
    '林\u{e0101}小满',
    '\u0000林小满\n',
  ])('keeps nothing of what nobody sees (%j)', (typed) => expect(normaliseName(typed)).toBe('林小满'))

  it('copied with radicals has the characters they look like', () => {
    expect(normaliseName('王⼀⽊')).toBe('王一木')
    expect(faultInName(normaliseName('王⼀'), 'newborn')).toBeUndefined()
  })

  it('has every Kangxi radical as a character that may be in a name', () => {
    for (let at = 0x2f00; at <= 0x2fd5; at += 1) {
      const plain = normaliseName(String.fromCodePoint(at))
      expect([plain.codePointAt(0), faultInName(`王${plain}`, 'adult')]).toEqual([expect.any(Number), undefined])
      expect(plain).toMatch(/^[\u4e00-\u9fff]$/)
    }
  })

  it.each(['王⺀', '林々', '林〡', '王⻌'])('%s has a sign in it, which is no character', (name) => {
    expect(faultInName(normaliseName(name), 'adult')).toBe('name-sign')
  })

  it('may have the zero that is a character', () => expect(faultInName('林〇', 'adult')).toBeUndefined())

  it.each(['林 小满', '阿依 买买提', '林\u3000冉', '林\t冉'])(
    '%j has a space, about which the person is asked',
    (name) => {
      expect(faultInName(normaliseName(name), 'adult')).toBe('name-space')
    },
  )

  it.each(['不详', '无名氏', '某某', '张某', '李某某', '未知', '暂无'])('%s is no name', (name) => {
    expect(faultInName(name, 'adult')).toBe('name-unknown')
    expect(faultInName(name, 'newborn')).toBe('name-unknown')
  })

  it.each(['张某人', '不详之', '何必'])('%s may be one', (name) => expect(faultInName(name, 'adult')).toBeUndefined())

  it('of a newborn has those characters pointed out that are not in the table', () => {
    expect(rareIn('林體橋書满·𬸚', 'newborn')).toEqual(['體', '橋', '書'])
    expect(rareIn('林小满', 'newborn')).toEqual([])
    expect(rareIn('林體', 'adult')).toEqual([])
  })
})
