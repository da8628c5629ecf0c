import { assess } from '../../domain/intake/assess'
import { checklist } from '../../domain/intake/checklist'
import type { Family } from '../builders/family'
import { aNewborn } from '../builders/family'

const problemsOf = (family: Family, materials = family.materials()) =>
  assess(family.service, family.answers(), materials, family.today)

describe('a complete application has no problem', () => {
  it.each<[string, Family]>([
    ['of a mother', aNewborn()],
    ['of a mother with a son', aNewborn().withSon()],
    ['of parents of different ethnicity', aNewborn().withParentsOfDifferentEthnicity()],
    ['by the grandmother', aNewborn().appliedForByGrandmother()],
    ['by the father', aNewborn().appliedForByFather()],
    [
      'by the grandmother for parents of different ethnicity',
      aNewborn().withParentsOfDifferentEthnicity().appliedForByGrandmother(),
    ],
    ['for the certificate alone', aNewborn().seeking('birth-certificate')],
    ['of a family that has the certificate', aNewborn().holding('birth-certificate')],
    [
      'of a family that is registered',
      aNewborn().holding('household-registration').with({ 'insurance.centre': 'yl-sc-431222115' }),
    ],
  ])('%s', (_, family) => {
    expect(problemsOf(family)).toEqual([])
    expect(checklist(family.service, family.answers(), family.today).length).toBeGreaterThan(0)
  })
})
