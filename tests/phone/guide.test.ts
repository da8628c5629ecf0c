import type { Answers } from '../../domain/definition/answers'
import { decidingFields } from '../../domain/intake/deciding-fields'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { heldToggled, itemLines, toggled } from '../../src/pages/guide/questions/item-choice'

const TODAY = '2026-11-23'
const [certificate, household, enrolment, payment] = service.items.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
]
const everything: Answers = { items: [certificate, household, enrolment, payment] }

describe('stepsAfterScreening what is to be done', () => {
  it('brings along what a later item needs', () => {
    expect(toggled(service, { items: [] }, enrolment).items).toEqual([certificate, household, enrolment])
  })

  it('leaves out what needs an item that is left out', () => {
    expect(toggled(service, everything, enrolment).items).toEqual([certificate, household])
  })

  it('does not do again what the family has, nor what came before it', () => {
    const answers = heldToggled(service, everything, household)
    expect(answers.held).toEqual([household])
    expect(answers.items).toEqual([enrolment, payment])
  })

  it('takes a held item back as one to be done, with what it needs', () => {
    const answers = heldToggled(service, heldToggled(service, everything, household), household)
    expect(answers.held).toEqual([])
    expect(answers.items).toEqual([certificate, household, enrolment, payment])
  })

  it('says which later item an earlier one is needed for', () => {
    const [first] = itemLines(service, { items: [household] })
    expect(first).toMatchObject({ isWanted: true, neededBy: { id: household } })
  })
})

describe('the few questions that decide the list', () => {
  const pathsFor = (answers: Answers) => decidingFields(service, answers, TODAY).map(({ path }) => path)

  it('asks for the ethnic groups of both parents, and nothing of who they are', () => {
    expect(pathsFor({ ...everything, applicant: 'mother' })).toEqual(['mother.ethnicity', 'father.ethnicity'])
  })

  it('does not ask again what is answered', () => {
    const answers = { ...everything, applicant: 'mother', 'mother.ethnicity': '01' }
    expect(pathsFor(answers)).toEqual(['father.ethnicity'])
  })

  it('asks nothing when no paper depends on it', () => {
    expect(pathsFor({ items: [certificate], applicant: 'mother' })).toEqual([])
  })
})
