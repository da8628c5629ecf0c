import { assess } from '../../domain/intake/assess'
import { displayAt } from '../../domain/intake/display'
import { prune } from '../../domain/intake/prune'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { insuranceYears } from '../../domain/standards/insurance-years'
import { aNewborn, type Family, TODAY } from '../builders/family'

const bornAtTheEndOfTheYear = aNewborn('2026-12-24').bornOn('2026-12-20')
const problemsOn = (family: Family, day: string) =>
  assess(service, prune(service, family.answers(), day), family.materials(), day).filter(
    ({ place }) => place.kind === 'field' && place.section === 'insurance',
  )

describe('the insurance years of a newborn', () => {
  it('have names: the year of the birth, from the birth on, and the next', () => {
    expect(insuranceYears('2026-11-20', '2026-11-22')).toEqual([
      { year: '2026', meaning: '从出生那天（11月20日）保到12月31日，缴一次费' },
      { year: '2027', meaning: '从1月1日保到12月31日，单独缴一次费' },
    ])
  })

  it.each([
    ['on the last day of the ninety', '2027-03-20', ['2026', '2027']],
    ['a day later', '2027-03-21', ['2027', '2028']],
  ])('are of the birth %s', (_, today, open) => {
    expect(insuranceYears('2026-12-20', today).map(({ year }) => year)).toEqual(open)
  })

  it('are of today as long as nobody has said when it was born', () => {
    expect(insuranceYears('', '2026-11-22').map(({ year }) => year)).toEqual(['2026', '2027'])
  })

  it('mean the same on both sides of 31 December: a draft keeps what was chosen', () => {
    const before = bornAtTheEndOfTheYear.answers()
    const after = prune(service, before, '2027-01-02')
    expect(after['insurance.enrolYears']).toEqual(['2026'])
    expect(displayAt(service, 'insurance.enrolYears', after, '2027-01-02')).toBe('2026年')
    expect(problemsOn(bornAtTheEndOfTheYear, '2027-01-02')).toEqual([])
  })

  it('are over when the ninety days are, which is told with its reason', () => {
    expect(problemsOn(bornAtTheEndOfTheYear, '2027-03-21')[0]).toMatchObject({
      code: 'year-over',
      message: '2026年已经不能再参保缴费',
      remedy: '出生满90天后只能选2027年或2028年',
    })
  })

  it('are none but these two', () => {
    const enrolled = (year: string) => aNewborn().with({ 'insurance.enrolYears': [year] })
    expect(problemsOn(enrolled('2028'), TODAY).map(({ code }) => code)).toContain('choice')
    expect(problemsOn(enrolled('this'), TODAY).map(({ code }) => code)).toContain('choice')
  })
})

describe('what is paid and what is enrolled', () => {
  const insured = (enrolYears: string[], payYears?: string[]) =>
    aNewborn()
      .without('insurance.payYears')
      .with({
        'insurance.enrolYears': enrolYears,
        ...(payYears === undefined ? {} : { 'insurance.payYears': payYears }),
      })

  it.each([
    [['2026'], ['2027']],
    [['2026', '2027'], ['2027']],
    [['2027'], ['2026', '2027']],
  ])('enrolled for %j and paid for %j is one problem, with its reason', (enrolled, paid) => {
    const problems = problemsOn(insured(enrolled, paid), TODAY)
    expect(problems.map(({ label, code }) => `${label}: ${code}`)).toEqual(['缴费年度: rule'])
    expect(problems[0]?.message).toContain('和参保年度不一样')
  })

  it('is the same by itself, also when it changes', () => {
    expect(insured(['2026', '2027']).answers()['insurance.payYears']).toEqual(['2026', '2027'])
    const changed = prune(service, { ...insured(['2026']).answers(), 'insurance.enrolYears': ['2027'] }, TODAY)
    expect(changed['insurance.payYears']).toEqual(['2027'])
    expect(problemsOn(insured(['2026', '2027']), TODAY)).toEqual([])
  })

  it('is asked by itself of a family that is enrolled already', () => {
    const enrolled = aNewborn().holding('insurance-enrolment')
    expect(problemsOn(enrolled.with({ 'insurance.payYears': [] }), TODAY).map(({ label }) => label)).toEqual([
      '缴费年度',
    ])
    expect(problemsOn(enrolled.with({ 'insurance.payYears': ['2027'] }), TODAY)).toEqual([])
  })
})
