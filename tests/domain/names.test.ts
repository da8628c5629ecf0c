import { faultInName, NAME_MESSAGES, nameLength, normaliseName, rareIn } from '../../domain/standards/names'

describe('a name', () => {
  it('is allowed a rare character, which is pointed out', () => {
    expect(rareIn('林𬸚𬸚㐀')).toEqual(['𬸚', '㐀'])
    expect(rareIn('阿依古丽·买买提')).toEqual([])
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
    expect(rareIn('㐀林')).toEqual(['㐀'])
    expect(rareIn('一龥·')).toEqual([])
    expect(rareIn('Lin3')).toEqual([])
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
    ' 阿依 · 买买提 ',
  ])('typed as %s has the registered dot', (typed) => {
    expect(normaliseName(typed)).toBe('阿依·买买提')
  })

  it('keeps a compatibility ideograph, which NFKC would rewrite', () => {
    expect(normaliseName('\uf9dc一')).toBe('\uf9dc一')
  })
})
