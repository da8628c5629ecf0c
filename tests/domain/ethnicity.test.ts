import { assess } from '../../domain/intake/assess'
import { displayAt } from '../../domain/intake/display'
import { signedText } from '../../domain/intake/signed-text'
import { aNewborn, type Family, TODAY } from '../builders/family'

const [HAN, TUJIA] = ['01', '15']
const parents = (mother: string, father: string) =>
  aNewborn().withParentsOfDifferentEthnicity().with({ 'mother.ethnicity': mother, 'father.ethnicity': father })
const ethnicityOf = (family: Family) => displayAt(family.service, 'household.ethnicity', family.answers(), TODAY)

describe('the ethnic group of a newborn', () => {
  it.each([
    ['both Han', parents(HAN, HAN), '汉族'],
    ['both Tujia', parents(TUJIA, TUJIA), '土家族'],
    [
      'Han and Tujia, following the mother',
      parents(HAN, TUJIA).with({ 'household.ethnicityFollows': 'mother' }),
      '汉族',
    ],
    ['Han and Tujia, following the father', parents(HAN, TUJIA), '土家族'],
    ['Tujia and Han, following the father', parents(TUJIA, HAN), '汉族'],
  ])('of parents who are %s', (_who, family, name) => {
    expect(ethnicityOf(family)).toBe(name)
  })

  it('is nobody’s to guess while parents of different groups have not chosen', () => {
    expect(ethnicityOf(parents(HAN, TUJIA).without('household.ethnicityFollows'))).toBe('')
    expect(ethnicityOf(parents(TUJIA, HAN).without('household.ethnicityFollows'))).toBe('')
  })

  it('is not known while that of the parent whose it takes is not', () => {
    expect(ethnicityOf(aNewborn().without('mother.ethnicity', 'father.ethnicity'))).toBe('')
    expect(ethnicityOf(aNewborn().without('mother.ethnicity'))).toBe('')
  })

  it('stands in 附件4 as chosen, and is a gap until then', () => {
    const statementOf = (family: Family) => {
      const material = family.service.materials.find(({ id }) => id === 'ethnicity-statement')
      if (material === undefined) throw new Error('no statement')
      return signedText(material, 'mother', family.service, family.answers())
    }
    const chosen = parents(HAN, TUJIA)
    expect(statementOf(chosen)).toContain('民族成份为土家族')
    expect(statementOf(chosen.with({ 'household.ethnicityFollows': 'mother' }))).toContain('民族成份为汉族')
    expect(statementOf(chosen.without('household.ethnicityFollows'))).toContain('民族成份为＿＿＿')
  })

  it.each(['99', '00', '1', '57', '汉'])('has a code of the standard: not %s', (code) => {
    const family = aNewborn().with({ 'mother.ethnicity': code })
    const named = assess(family.service, family.answers(), family.materials(), TODAY).map((problem) => [
      problem.place.kind === 'field' ? problem.place.field : '',
      problem.code,
    ])
    expect(named).toContainEqual(['mother.ethnicity', 'choice'])
  })
})
