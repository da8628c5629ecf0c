import type { Answers } from '../../domain/definition/answers'
import type { Condition } from '../../domain/definition/condition'
import { all, any, held, idSex, isNot, not } from '../../domain/definition/condition'
import type { Service } from '../../domain/definition/service'
import { decidingFields } from '../../domain/intake/deciding-fields'
import { chongqingFertilityStatus } from '../../domain/services/chongqing-fertility-status'
import { jiangjinBirthCertificate } from '../../domain/services/jiangjin-birth-certificate'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { TODAY } from '../builders/family'
import { aPage, isYes, withOnePaper } from '../builders/one-paper'

const askedBy = (service: Service, answers: Answers): readonly string[] =>
  decidingFields(service, answers, TODAY).map(({ path }) => path)

describe('what is asked of a newborn’s family before its list of papers (S004 §四)', () => {
  const asked = (answers: Answers) => askedBy(newbornYuanling, answers)

  it('is who applies, and nothing of ethnic groups for the certificate alone', () => {
    expect(asked({ items: ['birth-certificate'] })).toEqual(['applicant'])
  })

  it('is for the household also what ethnic groups the parents are of (附件4)', () => {
    const sought = { items: ['household-registration'] }
    expect(asked(sought)).toEqual(['applicant', 'mother.ethnicity', 'father.ethnicity'])
    expect(asked({ ...sought, applicant: 'mother', 'mother.ethnicity': '15' })).toEqual(['father.ethnicity'])
    expect(asked({ ...sought, applicant: 'mother', 'mother.ethnicity': '15', 'father.ethnicity': '01' })).toEqual([])
  })

  it('asks for the household also whoever ticks only what comes after it', () => {
    expect(asked({ items: ['insurance-enrolment'] })).toContain('mother.ethnicity')
  })

  it('is how many newborns there are, once each has a certificate to show', () => {
    const registered = { items: ['household-registration'], held: ['birth-certificate'] }
    expect(asked(registered)).toEqual(['applicant', 'newborn.count', 'mother.ethnicity', 'father.ethnicity'])
    const onlyPaying = {
      items: ['insurance-payment'],
      held: ['birth-certificate', 'household-registration', 'insurance-enrolment'],
    }
    expect(asked(onlyPaying)).toEqual(['applicant'])
  })
})

describe('what is asked of a couple in 江津 before its list of papers (S002)', () => {
  const asked = (answers: Answers) => askedBy(jiangjinBirthCertificate, answers)

  it('is asked one after the other: one who is from outside or married again settles it for both', () => {
    expect(asked({})).toEqual(['wife.residence', 'wife.marriage'])
    expect(asked({ 'wife.residence': 'local', 'wife.marriage': 'first' })).toEqual([
      'husband.residence',
      'husband.marriage',
    ])
    expect(asked({ 'wife.residence': 'outside', 'wife.marriage': 'first' })).toEqual(['husband.marriage'])
    expect(asked({ 'wife.residence': 'outside', 'wife.marriage': 'again' })).toEqual([])
    expect(asked({ 'husband.residence': 'outside', 'husband.marriage': 'again' })).toEqual([])
  })
})

describe('what is asked for a proof of marriage and children in 重庆', () => {
  const asked = (answers: Answers) => askedBy(chongqingFertilityStatus, answers)

  it('is whether there is a spouse, before where that spouse is registered', () => {
    expect(asked({})).toEqual(['person.residence'])
    expect(asked({ 'person.residence': 'outside' })).toEqual([])
    const local = { 'person.residence': 'local' }
    expect(asked(local)).toEqual(['person.marital'])
    expect(asked({ ...local, 'person.marital': 'single' })).toEqual([])
    expect(asked({ ...local, 'person.marital': 'first' })).toEqual(['spouse.residence'])
  })
})

describe('a paper that is asked for', () => {
  const asked = (when: Condition | undefined, answers: Answers = {}, part?: Condition) =>
    askedBy(withOnePaper(when === undefined ? {} : { when }, aPage(part)), answers)

  it('of everybody asks nothing, unless a part of it is for some', () => {
    expect(asked(undefined)).toEqual([])
    expect(asked(undefined, {}, isYes('more.one'))).toEqual(['more.one'])
    expect(asked(isYes('more.other'), {}, isYes('more.one'))).toEqual(['more.one', 'more.other'])
    expect(asked(isYes('more.other'), { 'more.other': 'no' }, isYes('more.one'))).toEqual([])
  })

  it('of all but some asks who these are', () => {
    expect(asked(isNot('more.one', 'yes'))).toEqual(['more.one'])
    expect(asked(isNot('more.one', 'yes'), { 'more.one': 'yes' }, isYes('more.other'))).toEqual([])
    expect(asked(isNot('more.one', 'yes'), { 'more.one': 'no' }, isYes('more.other'))).toEqual(['more.other'])
    const neither = not(any(isYes('more.one'), isYes('more.other')))
    expect(asked(neither, { 'more.one': 'no' })).toEqual(['more.other'])
    expect(asked(neither, { 'more.one': 'yes' })).toEqual([])
  })

  it('of those who have not got a card yet: who has not said that it has one has none', () => {
    expect(asked(all(not(held('card')), isYes('more.one')))).toEqual(['more.one'])
    expect(asked(all(not(held('card')), isYes('more.one')), { held: ['card'] })).toEqual([])
  })

  it('of those with two marks asks for the second once the first is there', () => {
    const both = all(isYes('more.one'), isYes('more.other'))
    expect(asked(both)).toEqual(['more.one'])
    expect(asked(both, { 'more.one': 'yes' })).toEqual(['more.other'])
    expect(asked(both, { 'more.one': 'no' })).toEqual([])
    expect(asked(both, { 'more.other': 'no' })).toEqual([])
  })

  it('of those with either mark asks no further once one is there', () => {
    const either = any(isYes('more.one'), isYes('more.other'))
    expect(asked(either)).toEqual(['more.one'])
    expect(asked(either, { 'more.other': 'yes' })).toEqual([])
    expect(asked(either, { 'more.one': 'no' })).toEqual(['more.other'])
  })

  it('waits for what brings its question up, and asks nothing where that question is not asked', () => {
    expect(asked(isYes('further.open'))).toEqual(['more.one'])
    expect(asked(isYes('further.open'), { 'more.one': 'yes' })).toEqual(['further.open'])
    expect(asked(isYes('further.open'), { 'more.one': 'no' })).toEqual([])
    expect(asked(any(isYes('further.open'), isYes('more.other')), { 'more.one': 'no' })).toEqual(['more.other'])
    const one = { 'more.one': 'yes' }
    expect(asked(isYes('further.nested'), one)).toEqual(['more.other'])
    expect(asked(isYes('further.nested'), { ...one, 'more.other': 'no' })).toEqual([])
    expect(asked(isYes('further.nested'), { ...one, 'more.other': 'yes' })).toEqual(['further.nested'])
    expect(asked(isYes('further.nested'), { 'more.one': 'no' })).toEqual([])
  })

  it('is never decided by what only the form asks: an ID number', () => {
    expect(asked(idSex('more.idNumber', 'female'))).toEqual([])
  })
})
