import type { Answers } from '../../domain/definition/answers'
import { personName, rule, section, sectionWhen } from '../../domain/definition/builders'
import { differ, isNot } from '../../domain/definition/condition'
import type { Service } from '../../domain/definition/service'
import { assess } from '../../domain/intake/assess'
import type { Problem } from '../../domain/intake/problem'
import { aNewborn, type Family, TODAY } from '../builders/family'
import { isYes } from '../builders/one-paper'
import { assess as assessTyped, visibleSections } from '../builders/typed'
import { sevenItems } from '../neighbour/seven-items'

const problemsOf = (family: Family): readonly Problem[] =>
  assess(family.service, family.answers(), family.materials(), TODAY)
const problemAt = (family: Family, field: string) =>
  problemsOf(family).find(({ place }) => place.kind === 'field' && place.field === field)

describe('a question before the form', () => {
  const questionOf = (id: string) => {
    const found = aNewborn().service.screening.find((question) => question.id === id)
    if (found?.closes !== undefined || found === undefined) throw new Error(`${id} ends nothing`)
    return found
  }

  it('that ends the service says why, and how else it is done', () => {
    const { text, reason, howElse } = questionOf('married')
    expect(problemsOf(aNewborn().with({ 'screening.married': 'no' }))).toEqual([
      {
        code: 'excluded',
        place: { kind: 'screening', question: 'married' },
        ...{ label: text, message: reason, remedy: howElse, reason: '这项服务有规定的范围' },
      },
    ])
  })

  it('that is not answered is asked again', () => {
    expect(problemsOf(aNewborn().without('screening.named'))).toEqual([
      {
        code: 'unanswered',
        place: { kind: 'screening', question: 'named' },
        label: questionOf('named').text,
        message: '这个问题还没有回答',
        remedy: '请先回答办理前的问题',
        reason: '要先确认您家能不能这样办',
      },
    ])
  })
})

describe('an answer that is missing', () => {
  it('is asked for because it stands on the form, or because of what this family wants or is', () => {
    expect(problemAt(aNewborn().without('mother.name'), 'mother.name')?.reason).toBe('申请表上的必填项')
    expect(problemAt(aNewborn().without('household.policeStation'), 'household.policeStation')?.reason).toBe(
      '因为要办理户口登记',
    )
    const mixed = aNewborn().withParentsOfDifferentEthnicity().without('household.ethnicityFollows')
    expect(problemAt(mixed, 'household.ethnicityFollows')?.reason).toBe('因为妈妈民族和爸爸民族不同')
  })

  it('is to be typed, a newborn’s name twice', () => {
    const family = aNewborn().without('mother.name', 'newborn.name', 'newborn.name.again')
    expect(problemAt(family, 'mother.name')).toMatchObject({ code: 'required', remedy: '请填写妈妈姓名' })
    expect(problemAt(family, 'newborn.name')).toMatchObject({ code: 'required', remedy: '请填写宝宝姓名，填两遍' })
  })

  it('is none where it need not be given, nor where it is read off', () => {
    expect(problemsOf(aNewborn().without('mother.employer', 'newborn.birthTime'))).toEqual([])
    expect(problemAt(aNewborn().without('mother.idNumber'), 'mother.age')).toBeUndefined()
  })
})

describe('an answer that is wrong', () => {
  it('is told with everything that is wrong with it', () => {
    const twins = aNewborn().withTwinBrother().with({ 'newborn2.name': '林小满', 'newborn2.name.again': '林小暑' })
    const wrong = problemsOf(twins).filter(({ place }) => place.kind === 'field' && place.field === 'newborn2.name')
    expect(wrong.map(({ code, remedy }) => [code, remedy])).toEqual([
      ['repetition', '请把第二个宝宝姓名再填一遍，两次要一样'],
      ['rule', '请填写这个宝宝自己的姓名'],
    ])
  })

  it('is to be looked at again where its rule says no more', () => {
    const twice = rule(differ('witness.one', 'witness.other'), '两位证明人是同一个人')
    const service: Service = {
      ...sevenItems,
      form: [
        section('witness', '证明人', [
          personName('witness.one', '第一位证明人'),
          personName('witness.other', '第二位证明人', { rules: [twice] }),
        ]),
      ],
      materials: [],
    }
    const told = (answers: Answers) =>
      assessTyped(service, { 'screening.named': 'yes', 'screening.married': 'yes', ...answers }, {}, TODAY)
    expect(told({ 'witness.one': '林秋月', 'witness.other': '林秋月' })).toMatchObject([
      { code: 'rule', label: '第二位证明人', message: '两位证明人是同一个人', remedy: '请核对第二位证明人' },
    ])
    expect(told({ 'witness.one': '林秋月', 'witness.other': '向大山' })).toEqual([])
    // As long as the other one is missing or wrong, that is the problem.
    expect(told({ 'witness.other': '林秋月' }).map(({ label }) => label)).toEqual(['第一位证明人'])
    expect(told({ 'witness.one': 'X', 'witness.other': '林秋月' }).map(({ label }) => label)).toEqual(['第一位证明人'])
  })
})

describe('a section', () => {
  const service: Service = {
    ...sevenItems,
    form: [
      ...sevenItems.form,
      section('who', '谁', [personName('who.one', '谁', { when: isYes('screening.named') })]),
      sectionWhen(isNot('screening.named', 'no'), 'both', '谁和谁', [
        personName('both.one', '谁', { when: isYes('screening.named') }),
        personName('both.other', '又是谁'),
      ]),
    ],
  }
  const shown = (answers: Answers) =>
    visibleSections(service, answers, TODAY)
      .slice(3)
      .map(({ id, fields }) => [id, ...fields.map(({ path }) => path)])

  it('is shown with what concerns the family, and not at all where nothing in it does', () => {
    expect(shown({ 'screening.named': 'yes' })).toEqual([
      ['who', 'who.one'],
      ['both', 'both.one', 'both.other'],
    ])
    expect(shown({})).toEqual([['both', 'both.other']])
    expect(shown({ 'screening.named': 'no' })).toEqual([])
  })
})

describe('an item that an answer closes', () => {
  const NOT_MARRIED = { 'screening.named': 'yes', 'screening.married': 'no' }
  const told = (answers: Answers, service: Service = sevenItems) =>
    assessTyped(service, { ...NOT_MARRIED, ...answers }, {}, TODAY)
  const placesOf = (problems: readonly Problem[]) =>
    problems.flatMap(({ place }) => (place.kind === 'screening' ? [place] : []))

  it('is told at the question what is wanted, and not once more at that which closed it', () => {
    const problems = told({ items: ['registration'] })
    expect(problems.filter(({ message }) => message.includes('生育登记'))).toHaveLength(1)
    expect(placesOf(problems)).toEqual([])
  })

  it('is told nowhere else', () => {
    const problems = told({ items: ['registration'] })
    expect(problems.find(({ label }) => label === '出生医院')?.message).toBe('出生医院还没有选')
  })

  it('is no problem while other items are left, where the form does not ask what is wanted', () => {
    const everything: Service = { ...sevenItems, form: sevenItems.form.filter(({ id }) => id !== 'matter') }
    expect(placesOf(told({}, everything))).toEqual([])
  })

  it('is still among those that a family may have already', () => {
    const noCard = { card: '请到参保地办卡' }
    const service: Service = {
      ...sevenItems,
      screening: [{ ...{ id: 'here', text: '在这里吗', excludesOn: 'no' }, reason: '卡在外地办', closes: noCard }],
    }
    const fields = visibleSections(service, { 'screening.here': 'no' }, TODAY).flatMap((shown) => shown.fields)
    const offered = (path: string) => fields.find((field) => field.path === path)?.options?.map(({ value }) => value)
    expect(offered('held')).toEqual(['birth-certificate', 'card'])
    expect(offered('items')).not.toContain('card')
  })
})
