import fc from 'fast-check'
import { decide } from '../../domain/casework/decide'
import type { Application } from '../../domain/casework/state/application'
import { assess } from '../../domain/intake/assess'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { addDays } from '../../domain/standards/days'
import { termFor, termsFrom, validityInChinese, validityOf } from '../../domain/standards/id-validity'
import { bareCase } from '../builders/bare-case'
import { aNewborn, type Family, NOW, TODAY } from '../builders/family'

const withCard = (validity: string): Family => aNewborn().with({ 'mother.idValidity': validity })
const problemsOf = (family: Family) => assess(service, family.answers(), family.materials(), TODAY)

describe('the validity of an ID card', () => {
  it.each([
    ['is good on its last day', `2016-11-22/${TODAY}`, []],
    ['is over the day after', `2006-11-21/${addDays(TODAY, -1)}`, ['id-expired']],
    ['has not begun', `${addDays(TODAY, 1)}/long`, ['id-not-yet-valid']],
    ['is good for life', '2012-08-01/long', []],
    ['needs an end', '2012-08-01/', ['validity']],
    ['does not end before it begins', '2026-01-01/2016-01-01', ['validity']],
    ['is of days that exist', '2016-02-30/2036-03-01', ['validity']],
  ])('%s', (_, validity, codes) => {
    expect(problemsOf(withCard(validity)).map(({ code }) => code)).toEqual(codes)
  })

  it('sends whoever has an expired card the way the question before the form does', () => {
    const question = service.screening.find(({ id }) => id === 'validId')
    const [problem] = problemsOf(withCard('2006-11-21/2026-11-21'))
    expect(problem).toMatchObject({
      label: '妈妈身份证有效期限',
      message: '身份证2026年11月21日已经到期',
      remedy: question !== undefined && question.closes === undefined ? question.howElse : '',
    })
  })

  it('is asked of both parents, and of whoever acts for them', () => {
    const missing = (family: Family, ...paths: string[]) =>
      problemsOf(family.without(...paths)).map(({ label }) => label)
    expect(missing(aNewborn(), 'mother.idValidity', 'father.idValidity')).toEqual([
      '妈妈身份证有效期限',
      '爸爸身份证有效期限',
    ])
    expect(missing(aNewborn().appliedForByGrandmother(), 'delegate.idValidity')).toEqual(['受托人身份证有效期限'])
  })

  it('is offered for the terms for which cards are issued', () => {
    expect(termsFrom('2016-02-29').map(({ value }) => value)).toEqual([
      '2016-02-29/2026-02-28',
      '2016-02-29/2036-02-29',
      '2016-02-29/long',
      '2016-02-29/2021-02-28',
    ])
    for (const { value } of termsFrom('2016-02-29')) expect(validityOf(value)).toBeDefined()
    expect(validityInChinese({ from: '2016-03-21', until: 'long' })).toBe('2016年3月21日至长期')
  })
})

describe('a card that expires while the case waits at the desk', () => {
  const family = withCard(`2016-11-22/${TODAY}`)
  const submitted: Application = {
    ...bareCase(service, NOW),
    status: 'submitted',
    desk: 'yl-people-hospital',
    answers: family.answers(),
    materials: family.materials(),
    items: { 'birth-certificate': { status: 'waiting', at: NOW, tries: 0 } },
  }
  const acceptOn = (day: string) =>
    decide(
      service,
      submitted,
      { type: 'accept', numbers: { 'birth-certificate': 'R430012345' } },
      { at: `${day}T03:00:00.000Z`, by: 'oClerk' },
    )

  it('is accepted on its last day', () => {
    expect(acceptOn(TODAY).ok).toBe(true)
  })

  it('is not accepted a day later, with its reason', () => {
    const decision = acceptOn(addDays(TODAY, 1))
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'lapsed' } })
    expect(decision.ok ? '' : decision.refusal.message).toContain('妈妈身份证有效期限：身份证2026年11月22日已经到期')
  })
})

describe('the term of a card', () => {
  it.each([
    ['a child of 15', '2011-01-01', '2026-06-01', '2026-06-01/2031-06-01'],
    ['somebody of 16', '2010-01-01', '2026-06-01', '2026-06-01/2036-06-01'],
    ['somebody of 25', '2001-01-01', '2026-06-01', '2026-06-01/2036-06-01'],
    ['somebody of 26', '2000-01-01', '2026-06-01', '2026-06-01/2046-06-01'],
    ['somebody of 45', '1981-01-01', '2026-06-01', '2026-06-01/2046-06-01'],
    ['somebody of 46', '1980-01-01', '2026-06-01', '2026-06-01/long'],
  ])('of %s follows from the age', (_, born, from, validity) => expect(termFor(from, born)).toBe(validity))

  it.each(['2010-04-01', '2000-04-01', '1980-04-01'])(
    'is asked where a birthday (%s) lies between the request and the first day, perhaps',
    (born) => expect(termFor('2026-06-01', born)).toBeUndefined(),
  )

  it('is none of a card that is older than its holder', () => {
    expect(termFor('2009-12-31', '2010-04-01')).toBeUndefined()
  })

  it('is always one of those that are offered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 30_000 }), (age, day) => {
        const from = addDays('1984-01-01', day)
        const term = termFor(from, addDays(from, -age))
        return term === undefined || termsFrom(from).some(({ value }) => value === term)
      }),
    )
  })
})
