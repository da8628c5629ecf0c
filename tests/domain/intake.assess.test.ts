import type { Answers } from '../../domain/definition/answers'
import { assess } from '../../domain/intake/assess'
import type { HandedIn } from '../../domain/intake/materials'
import type { Problem } from '../../domain/intake/problem'
import { addDays } from '../../domain/standards/days'
import { ALL_ITEMS, aNewborn, aPart, type Family, TODAY } from '../builders/family'
import { anIdNumber } from '../builders/identity'

const placeOf = ({ place }: Problem): string => {
  switch (place.kind) {
    case 'screening':
      return `screening.${place.question}`
    case 'field':
      return place.field
    case 'material':
      return `${place.material}.${place.part}`
  }
}

/** `where: code` of every problem. */
const problemsOf = (family: Family, materials: HandedIn = family.materials()): readonly string[] =>
  assess(family.service, family.answers(), materials, family.today).map(
    (problem) => `${placeOf(problem)}: ${problem.code}`,
  )

/** Without those of signatures, which any change of what was signed brings along. */
const fieldProblemsOf = (family: Family) => problemsOf(family).filter((problem) => !problem.includes('signature-'))

const grandfather = anIdNumber({ sex: 'male', born: '1960-01-01' })

describe('a complete application has no problem', () => {
  const settled = aNewborn().holding('household-registration').with({ 'insurance.centre': 'yl-sc-431222115' })

  it.each<[string, Family]>([
    ['of a mother', aNewborn()],
    ['of a mother with a son', aNewborn().withSon()],
    ['of parents of different ethnicity', aNewborn().withParentsOfDifferentEthnicity()],
    ['by the grandmother', aNewborn().appliedForByGrandmother()],
    ['by the father', aNewborn().appliedForByFather()],
    [
      'by the grandmother, of different parents',
      aNewborn().withParentsOfDifferentEthnicity().appliedForByGrandmother(),
    ],
    ['for the certificate alone', aNewborn().seeking('birth-certificate')],
    ['of a family that has the certificate', aNewborn().holding('birth-certificate')],
    ['of a family that is registered', settled],
    ['of a family that only has to pay', aNewborn().seeking('insurance-payment').holding('insurance-enrolment')],
    ['without what is optional', aNewborn().without('newborn.birthTime', 'mother.employer', 'held')],
  ])('%s', (_, family) => {
    expect(problemsOf(family)).toEqual([])
  })
})

describe('a problem is named', () => {
  it.each<[string, Answers, string]>([
    [
      'a newborn without a given name',
      { 'newborn.name': '林', 'newborn.name.again': '林' },
      'newborn.name: name-too-short',
    ],
    ['a name typed otherwise the second time', { 'newborn.name.again': '林小蛮' }, 'newborn.name: repetition'],
    ['a name typed once', { 'newborn.name.again': '' }, 'newborn.name: repetition'],
    ['a birth tomorrow', { 'newborn.birthDate': addDays(TODAY, 1) }, 'newborn.birthDate: rule'],
    ['a hospital of nowhere', { 'newborn.hospital': 'yl-ps-431222115' }, 'newborn.hospital: choice'],
    [
      'a mother with a man’s number',
      { 'mother.idNumber': grandfather, 'household.headIdNumber': grandfather },
      'mother.idNumber: rule',
    ],
    ['a digit mistyped', { 'father.idNumber': '43302219830815020X' }, 'father.idNumber: id-check-digit'],
    ['a foreign father', { 'father.nationality': 'other' }, 'father.nationality: rule'],
    ['an address that finds nobody', { 'mother.livingAddress': '沅陵' }, 'mother.livingAddress: address'],
    ['a landline, which gets no SMS', { 'mother.phone': '0745-4222222' }, 'mother.phone: phone'],
    ['a list where one answer belongs', { 'household.follows': ['mother'] }, 'household.follows: shape'],
    ['one answer where a list belongs', { 'insurance.enrolYears': 'this' }, 'insurance.enrolYears: shape'],
    ['a text that goes on for ever', { 'mother.employer': '院'.repeat(101) }, 'mother.employer: too-long'],
    ['an item that nobody offers', { items: ['birth-certificate', 'passport'] }, 'items: choice'],
    ['no item', { items: [] }, 'items: required'],
  ])('%s', (_, answers, problem) => {
    expect(fieldProblemsOf(aNewborn().with(answers))).toEqual([problem])
  })

  it.each<[string, Answers, string]>([
    [
      'a child as a delegate',
      { 'delegate.idNumber': anIdNumber({ sex: 'female', born: '2010-01-01' }) },
      'delegate.idNumber: rule',
    ],
    ['a grandmother with a man’s number', { 'delegate.idNumber': grandfather }, 'delegate.idNumber: rule'],
    ['an aunt', { 'delegate.relation': 'aunt' }, 'delegate.relation: choice'],
    ['a power that has ended', { 'delegate.to': addDays(TODAY, -1) }, 'delegate.to: rule'],
    ['a power that has not begun', { 'delegate.from': addDays(TODAY, 1) }, 'delegate.from: rule'],
    ['a power over less than is sought', { 'delegate.items': ALL_ITEMS.slice(0, 2) }, 'delegate.items: rule'],
  ])('in a power of attorney: %s', (_, answers, problem) => {
    expect(fieldProblemsOf(aNewborn().appliedForByGrandmother().with(answers))).toContain(problem)
  })

  it('in a statement of ethnicity: more children than it has lines, and a child of the future', () => {
    const mixed = aNewborn().withParentsOfDifferentEthnicity()
    const child = (name: string) => ({ name, sex: 'female', birthDate: '2020-01-01' })
    const four = mixed.with({ 'ethnicity.children': ['林一', '林二', '林三'].map(child) })
    expect(fieldProblemsOf(four)).toEqual(['ethnicity.children: too-many'])
    const unborn = mixed.with({ 'ethnicity.children': [{ ...child('林一'), birthDate: addDays(TODAY, 1) }] })
    expect(fieldProblemsOf(unborn)).toEqual(['ethnicity.children: row'])
  })

  it('with its reason', () => {
    const family = aNewborn().without('household.nativePlaceFollows')
    const [problem] = assess(family.service, family.answers(), family.materials(), TODAY)
    expect(problem).toEqual({
      code: 'required',
      place: { kind: 'field', section: 'household', field: 'household.nativePlaceFollows' },
      label: '宝宝籍贯随',
      message: '宝宝籍贯随还没有选',
      remedy: '请选一个',
      reason: '因为要办理户口登记',
    })
  })
})

describe('the head of the household', () => {
  const atAnUncles = aNewborn().atAnUncles()

  it.each<[string, Family, string]>([
    ['a relation of the other sex', atAnUncles.with({ 'household.relation': 'nephew' }), 'household.relation: choice'],
    [
      'a daughter of somebody else',
      atAnUncles.with({ 'household.relation': 'daughter' }),
      'household.relation: choice',
    ],
    [
      'a grandmother with a man’s number',
      atAnUncles.with({ 'household.head': 'grandmother' }),
      'household.headIdNumber: rule',
    ],
    [
      'the father as somebody else',
      atAnUncles.with({ 'household.headIdNumber': aNewborn().answers()['father.idNumber'] ?? '' }),
      'household.headIdNumber: rule',
    ],
  ])('is not %s', (_, family, problem) => {
    expect(fieldProblemsOf(family)).toEqual([problem])
  })
})

describe('a rule between two answers', () => {
  it('waits while the other one is missing, which is the problem then', () => {
    expect(fieldProblemsOf(aNewborn().without('newborn.sex'))).toEqual(['newborn.sex: required'])
    const wrongMother = aNewborn().with({ 'mother.idNumber': '43122219950612005' })
    expect(fieldProblemsOf(wrongMother)).toEqual(['mother.idNumber: id-length'])
  })
})

describe('the papers', () => {
  it('that are missing are named, part by part', () => {
    expect(problemsOf(aNewborn(), {})).toEqual([
      'identity-mother.front: part-missing',
      'identity-mother.back: part-missing',
      'identity-father.front: part-missing',
      'identity-father.back: part-missing',
      'household-register.head: part-missing',
      'household-register.member: part-missing',
      'marriage-certificate.inside: part-missing',
      'statement.mother: signature-missing',
      'statement.father: signature-missing',
    ])
  })

  it('of a delegate and of different parents come on top', () => {
    const family = aNewborn().withParentsOfDifferentEthnicity().appliedForByGrandmother()
    expect(problemsOf(family, aNewborn().materials()).filter((problem) => !problem.includes('outdated'))).toEqual([
      'ethnicity-statement.mother: signature-missing',
      'ethnicity-statement.father: signature-missing',
      'power-of-attorney.mother: signature-missing',
      'power-of-attorney.delegate: signature-missing',
      'identity-delegate.front: part-missing',
      'identity-delegate.back: part-missing',
    ])
  })

  it('that the family already has are photographed: the certificate', () => {
    const family = aNewborn().holding('birth-certificate')
    const { 'birth-certificate': _shown, ...others } = family.materials()
    expect(problemsOf(family, others)).toEqual(['birth-certificate.page: part-missing'])
  })
})

describe('a signature', () => {
  const family = aNewborn().appliedForByGrandmother()
  const signedWith = (change: object): HandedIn => {
    const materials = family.materials()
    const part = aPart('power-of-attorney', 'mother', family.answers())
    return { ...materials, 'power-of-attorney': { ...materials['power-of-attorney'], mother: { ...part, ...change } } }
  }

  it.each<[string, object, string]>([
    ['under another text', { textHash: '0'.repeat(64) }, 'signature-outdated'],
    ['under an old version', { version: '2019' }, 'signature-outdated'],
    ['that is a tap', { strokes: [[500, 250, 501, 251]] }, 'signature-short'],
    ['outside the field', { strokes: [[0, 0, 1001, 0, 0, 500]] }, 'signature-short'],
    ['that is a photo', { kind: 'photo' }, 'signature-missing'],
  ])('%s does not count', (_, change, code) => {
    expect(problemsOf(family, signedWith(change))).toEqual([`power-of-attorney.mother: ${code}`])
  })

  it('fits tomorrow as it did today', () => {
    const { service } = family
    expect(assess(service, family.answers(), family.materials(), addDays(TODAY, 1))).toEqual([])
  })

  it('no longer fits once another name is above it, and that is told with the other problems', () => {
    const renamed = family.named('林大满')
    expect(problemsOf(renamed, family.materials())).toEqual([
      'power-of-attorney.mother: signature-outdated',
      'power-of-attorney.delegate: signature-outdated',
      'statement.mother: signature-outdated',
      'statement.father: signature-outdated',
    ])
    const unnamed = family.without('newborn.name', 'newborn.name.again')
    expect(problemsOf(unnamed, unnamed.materials())).toEqual([
      'newborn.name: required',
      'power-of-attorney.mother: signature-outdated',
      'power-of-attorney.delegate: signature-outdated',
      'statement.mother: signature-outdated',
      'statement.father: signature-outdated',
    ])
  })

  it('stays when something is corrected that was not signed', () => {
    const moved = family.with({ 'mother.phone': '13907450009', 'mother.employer': '沅陵县人民医院' })
    expect(problemsOf(moved, family.materials())).toEqual([])
  })
})

describe('an answer typed in another way', () => {
  it('is the same answer', () => {
    const mother = String(aNewborn().answers()['mother.idNumber'])
    const family = aNewborn().with({
      'mother.idNumber': ` ${mother.slice(0, 6)} ${mother.slice(6, 14)}-${mother.slice(14).toLowerCase()}`,
      'mother.phone': '+86 138-0745-0001',
      'newborn.name': ' 林小满\u202c',
      'mother.employer': ' 沅陵县第一中学 ',
    })
    expect(family.answers()).toEqual(aNewborn().answers())
    expect(problemsOf(family, aNewborn().materials())).toEqual([])
  })
})

describe('a text with characters that nobody sees', () => {
  it.each([
    ['沅陵县\u200b第一中学', '“沅陵县”后面有看不见的字符'],
    ['\u202d沅陵县第一中学', '最前面有看不见的字符'],
    ['沅陵县第一中学\u0007', '“陵县第一中学”后面有看不见的字符'],
  ])('%j is told where they stand', (employer, message) => {
    const family = aNewborn().with({ 'mother.employer': employer })
    const problems = assess(family.service, family.answers(), family.materials(), family.today)
    expect(problems).toMatchObject([{ code: 'unseen-characters', message }])
  })
})

describe('the questions before', () => {
  it('are asked of everybody', () => {
    const unasked = aNewborn().without('screening.named', 'screening.married')
    expect(problemsOf(unasked)).toEqual(['screening.named: unanswered', 'screening.married: unanswered'])
  })

  it('lead an excluded family to the windows, without turning the child away', () => {
    const family = aNewborn().with({ 'screening.married': 'no' })
    const [problem] = assess(family.service, family.answers(), family.materials(), TODAY)
    expect(problem).toMatchObject({ code: 'excluded', place: { kind: 'screening', question: 'married' } })
    expect(problem?.remedy).toContain('宝宝一样可以登记')
  })
})
