import type { AnswersWithRequiredItems } from '../../domain/definition/answer-states'
import type { Answers } from '../../domain/definition/answers'
import type { Condition } from '../../domain/definition/condition'
import {
  all,
  answered,
  any,
  chosen,
  coversItems,
  differ,
  held,
  idAgeAtLeast,
  idSex,
  includes,
  is,
  not,
  onOrAfter,
  onOrBefore,
  same,
} from '../../domain/definition/condition'
import { holds } from '../../domain/definition/evaluate'
import { because } from '../../domain/definition/explain'
import { aNewborn, TODAY } from '../builders/family'
import { anIdNumber } from '../builders/identity'

/** Of no service: the items are those to be done as they stand. */
const answers = {
  applicant: 'father',
  items: ['certificate', 'household'],
  held: ['enrolment'],
  entrusted: ['certificate', 'household', 'payment'],
  one: '01',
  another: '15',
  alike: '01',
  born: '2026-11-20',
  later: '2026-12-01',
  woman: anIdNumber({ sex: 'female', born: '2008-11-22' }),
  blank: ' ',
} as Answers as AnswersWithRequiredItems

describe('a condition', () => {
  it.each<[string, Condition]>([
    ['an answer is one of several', is('applicant', 'mother', 'father')],
    ['an item is sought', chosen('household')],
    ['an item is held', held('enrolment')],
    ['a list has a value', includes('entrusted', 'payment')],
    ['something is answered', answered('one')],
    ['two answers differ', differ('one', 'another')],
    ['two answers are the same', same('one', 'alike')],
    ['a day is not after today', onOrBefore('born')],
    ['a day is not after another', onOrBefore('born', 'later')],
    ['a day is not before today', onOrAfter('later')],
    ['an ID number is a woman’s', idSex('woman', 'female')],
    ['somebody is of age, on the very birthday', idAgeAtLeast('woman', 18)],
    ['a list covers the items sought', coversItems('entrusted')],
    ['all of several hold', all(chosen('household'), is('one', '01'))],
    ['any of several holds', any(chosen('payment'), is('one', '01'))],
  ])('holds when %s, and its opposite does not', (_, condition) => {
    expect(holds(condition, answers, TODAY)).toBe(true)
    expect(holds(not(condition), answers, TODAY)).toBe(false)
  })

  it.each<[string, Condition]>([
    ['is', is('missing', '')],
    ['differ', differ('one', 'missing')],
    ['same', same('missing', 'missing')],
    ['on or before', onOrBefore('missing')],
    ['on or after, of no day', onOrAfter('one')],
    ['sex', idSex('missing', 'female')],
    ['age', idAgeAtLeast('one', 0)],
    ['answered, of blanks', answered('blank')],
    ['includes, of one text', includes('one', '01')],
  ])('about nothing does not hold: %s', (_, condition) => {
    expect(holds(condition, answers, TODAY)).toBe(false)
  })

  it('survives being stored', () => {
    const condition = all(is('applicant', 'father'), not(any(chosen('payment'), differ('one', 'alike'))))
    expect(holds(JSON.parse(JSON.stringify(condition)) as Condition, answers, TODAY)).toBe(true)
  })
})

describe('a reason', () => {
  const family = aNewborn().withParentsOfDifferentEthnicity().appliedForByGrandmother()
  const why = (condition: Condition) => because(family.service, condition, family.answers(), TODAY)

  it.each<[Condition, string]>([
    [differ('mother.ethnicity', 'father.ethnicity'), '因为妈妈民族和爸爸民族不同'],
    [is('applicant', 'delegate'), '因为由谁申请选了“祖父母或外祖父母”'],
    [chosen('household-registration'), '因为要办理户口登记'],
    [any(chosen('birth-certificate'), chosen('household-registration')), '因为要办理出生医学证明、户口登记'],
    [any(chosen('household-registration'), held('birth-certificate')), '因为要办理户口登记'],
    [
      all(chosen('household-registration'), differ('mother.ethnicity', 'father.ethnicity')),
      '因为要办理户口登记，并且妈妈民族和爸爸民族不同',
    ],
    [includes('delegate.items', 'insurance-payment'), '因为委托办理的事项选了“城乡居民医疗保险参保缴费”'],
    [same('household.headIdNumber', 'mother.idNumber'), '因为户主身份证号和妈妈身份证号相同'],
    [answered('mother.employer'), '因为填写了妈妈工作单位'],
  ])('is said in words', (condition, words) => {
    expect(why(condition)).toBe(words)
  })

  it('is not given for what is not so, or has no words', () => {
    expect(why(is('applicant', 'mother'))).toBeUndefined()
    expect(why(not(is('applicant', 'mother')))).toBeUndefined()
  })
})
