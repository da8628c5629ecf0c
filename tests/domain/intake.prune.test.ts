import { lint } from '../../domain/checks/lint'
import type { Answers } from '../../domain/definition/answers'
import { choice, personName, section, sectionWhen } from '../../domain/definition/builders'
import { isNot, onOrBefore } from '../../domain/definition/condition'
import type { Field, Service } from '../../domain/definition/service'
import { prune } from '../../domain/intake/prune'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { addDays } from '../../domain/standards/days'
import { aNewborn, TODAY } from '../builders/family'
import { isYes } from '../builders/one-paper'
import { sevenItems } from '../neighbour/seven-items'

const pruned = (answers: Readonly<Record<string, unknown>>, service: Service = newbornYuanling, today = TODAY) =>
  prune(service, answers as Answers, today)

describe('of what came over the wire', () => {
  it('only answers to what this service asks are kept', () => {
    const asked = { 'mother.name': '林秋月', 'screening.named': 'yes' }
    expect(pruned({ ...asked, 'mother.shoeSize': '37', 'screening.rich': 'yes', 'mother.age': '17' })).toEqual(asked)
  })

  it('blanks are as good as nothing', () => {
    expect(pruned({ 'mother.name': ' ', 'mother.employer': '', held: [], 'screening.named': '' })).toEqual({})
  })

  it.each<[string, unknown]>([
    ['a number', 1],
    ['nothing', null],
    ['an object', { name: '林小满' }],
    ['a list of numbers', [1, 2]],
    ['a list of texts and rows', ['林小满', { name: '林小满' }]],
    ['a list of nothing', [null]],
    ['a list of lists', [['林小满']]],
    ['rows that hold more than texts', [{ name: '林小满' }, { name: 1 }]],
    ['a row that holds more than texts', [{ name: '林小满', sex: 1 }]],
  ])('%s is no answer', (_what, value) => {
    expect(pruned({ 'mother.name': value, 'screening.named': value, held: value })).toEqual({})
  })

  it('a text, texts and rows are', () => {
    const mixed = aNewborn().withParentsOfDifferentEthnicity()
    const sister = { name: '林大雪', sex: 'female', birthDate: '2021-12-07' }
    expect(mixed.with({ 'ethnicity.children': [sister] }).answers()['ethnicity.children']).toContainEqual(sister)
    expect(pruned({ held: ['birth-certificate'], 'mother.name': '林秋月' })).toEqual({
      ...{ held: ['birth-certificate'], 'mother.name': '林秋月' },
    })
  })
})

describe('a name that is typed twice', () => {
  it('is kept with its second time, in the same spelling', () => {
    expect(pruned({ 'newborn.name': ' 林小满 ', 'newborn.name.again': '\u202d林小满 ' })).toEqual({
      ...{ 'newborn.name': '林小满', 'newborn.name.again': '林小满' },
    })
  })

  it('has none where it is typed once', () => {
    expect(pruned({ 'mother.name': '林秋月', 'mother.name.again': '林秋月' })).toEqual({ 'mother.name': '林秋月' })
  })

  it('goes with its second time where it is not asked', () => {
    const second = { 'newborn2.name': '林小暑', 'newborn2.name.again': '林小暑' }
    expect(pruned({ ...second, 'newborn.count': '1' })).toEqual({ 'newborn.count': '1' })
    expect(pruned({ ...second, 'newborn.count': '2' })).toEqual({ ...second, 'newborn.count': '2' })
  })
})

describe('a list whose first rows are the newborns', () => {
  it('is not there while no newborn is named and no other child is told', () => {
    const mixed = aNewborn().withParentsOfDifferentEthnicity()
    const nobody = mixed.without('newborn.name', 'newborn.name.again', 'ethnicity.children').answers()
    expect(nobody).not.toHaveProperty(['ethnicity.children'])
    expect(nobody['household.ethnicityFollows']).toBe('father')
  })

  it('is not filled for parents of one ethnic group, who are not asked for it', () => {
    expect(aNewborn().answers()).not.toHaveProperty(['ethnicity.children'])
  })
})

describe('a question that depends on another', () => {
  const YES_OR_NO = { yes: '是', no: '否' }
  const question = (name: string, when?: Field['when']): Field =>
    choice(`q.${name}`, name, YES_OR_NO, when === undefined ? {} : { when })
  const asking = (...fields: Field[]): Service => ({
    ...sevenItems,
    form: [...sevenItems.form, section('q', '问题', fields)],
  })

  it('goes with it, and with that what depends on itself', () => {
    const chain = asking(
      question('third', isYes('q.second')),
      question('second', isYes('q.first')),
      question('first', isYes('q.root')),
      question('root'),
    )
    const answers = { 'q.root': 'no', 'q.first': 'yes', 'q.second': 'yes', 'q.third': 'yes' }
    expect(pruned(answers, chain)).toEqual({ 'q.root': 'no' })
    expect(pruned({ ...answers, 'q.root': 'yes' }, chain)).toEqual({ ...answers, 'q.root': 'yes' })
  })

  it('goes with the section it stands in', () => {
    const service: Service = {
      ...sevenItems,
      form: [
        ...[
          section('q', '问题', [question('root')]),
          sectionWhen(isYes('q.root'), 'who', '谁', [personName('q.who', '谁')]),
        ],
      ],
    }
    expect(pruned({ 'q.root': 'no', 'q.who': '林秋月' }, service)).not.toHaveProperty(['q.who'])
    expect(pruned({ 'q.root': 'yes', 'q.who': '林秋月' }, service)).toHaveProperty(['q.who'], '林秋月')
  })

  it('comes back, as it was answered, when what had hidden it goes', () => {
    const service = asking(
      question('root'),
      question('hider', isYes('q.root')),
      question('back', isNot('q.hider', 'yes')),
      question('out', isNot('q.back', 'yes')),
      question('further', isYes('q.back')),
    )
    const answers = { 'q.root': 'no', 'q.hider': 'yes', 'q.back': 'yes', 'q.out': 'yes', 'q.further': 'yes' }
    expect(pruned(answers, service)).toEqual({ 'q.root': 'no', 'q.back': 'yes', 'q.further': 'yes' })
  })

  it('comes to an end also where each of two hides the other, which the checks find', () => {
    const circle = asking(question('one', isNot('q.other', 'yes')), question('other', isNot('q.one', 'yes')))
    const answers = { 'q.one': 'yes', 'q.other': 'yes' }
    expect(lint(circle)).toContainEqual(expect.stringMatching(/q\.one|q\.other/))
    expect(answers).toMatchObject(pruned(answers, circle))
  })

  it('is judged by the service and by the day, also for the same answers', () => {
    const service = asking(question('born', onOrBefore('newborn.birthDate')))
    const answers = { 'newborn.birthDate': addDays(TODAY, 1), 'q.born': 'yes', 'marriage.number': '1' }
    expect(pruned(answers, service)).toEqual({ 'newborn.birthDate': addDays(TODAY, 1) })
    expect(pruned(answers, service, addDays(TODAY, 1))).toHaveProperty(['q.born'])
    expect(pruned(answers, newbornYuanling, addDays(TODAY, 1))).toEqual({ 'newborn.birthDate': addDays(TODAY, 1) })
    expect(pruned(answers, service, addDays(TODAY, 1))).toHaveProperty(['q.born'])
    expect(pruned(answers, service)).not.toHaveProperty(['q.born'])
  })
})
