import type { Answers } from '../../domain/definition/answers'
import { assess } from '../../domain/intake/assess'
import { checklist } from '../../domain/intake/checklist'
import { prune } from '../../domain/intake/prune'
import { signedText } from '../../domain/intake/signed-text'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, type Family, TODAY } from '../builders/family'

const twins = aNewborn().withTwinBrother()
const problemsOf = (family: Family) => assess(service, family.answers(), family.materials(), TODAY)
const problemsWith = (answers: Answers) => problemsOf(twins.with(answers))
const textOf = (id: string, answers: Answers): string => {
  const material = service.materials.find((one) => one.id === id)
  if (material === undefined) throw new Error(`no ${id}`)
  return signedText(material, 'mother', service, answers)
}

describe('twins on one form', () => {
  it('need nothing that one newborn does not need', () => {
    expect(assess(service, twins.answers(), twins.materials(), TODAY)).toEqual([])
    expect(checklist(service, twins.answers(), TODAY)).toEqual(checklist(service, aNewborn().answers(), TODAY))
  })

  it('are both asked for, by name', () => {
    const missing = problemsOf(
      twins.atAnUncles().with({ 'newborn2.name': '', 'newborn2.name.again': '', 'household.relation2': '' }),
    )
    expect(missing.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['第二个宝宝姓名', '第二个宝宝与户主的关系']),
    )
  })

  it('have names of their own', () => {
    const same = problemsWith({ 'newborn2.name': '林小满', 'newborn2.name.again': '林小满' })
    expect(same.map(({ message }) => message)).toContain('和另一个宝宝同名')
  })

  it('a boy is no daughter of the head of the household', () => {
    expect(problemsOf(twins.atAnUncles().with({ 'household.relation2': 'niece' }))).not.toEqual([])
    expect(twins.with({ 'household.relation2': 'daughter' }).answers()['household.relation2']).toBe('son')
  })

  it('stand in what both parents sign, and a single child stands there alone', () => {
    expect(textOf('statement', twins.answers())).toContain('第二个新生儿：林小暑，男，')
    expect(textOf('statement', aNewborn().answers())).not.toContain('第二个')
    expect(textOf('statement', twins.answers())).not.toContain('第三个')
  })

  it('who need certificates only sign nothing about a household they were not asked about', () => {
    const certificates = twins.seeking('birth-certificate').answers()
    const [line] = textOf('statement', certificates)
      .split('\n')
      .filter((one) => one.startsWith('第二个新生儿'))
    expect(line).toMatch(/^第二个新生儿：林小暑，男，.*出生$/)
    expect(textOf('statement', twins.answers())).toMatch(/第二个新生儿：.*出生；与户主关系：子/)
  })

  it('stand in the statement of ethnicity, before the elder sister', () => {
    const { 'ethnicity.children': children } = twins.withParentsOfDifferentEthnicity().answers()
    expect(children).toMatchObject([{ name: '林小满' }, { name: '林小暑' }, { name: '林大雪' }])
  })

  it('a second newborn that was a mistake is gone from everything', () => {
    const one = prune(service, { ...twins.withParentsOfDifferentEthnicity().answers(), 'newborn.count': '1' }, TODAY)
    expect(Object.keys(one).filter((path) => path.includes('2'))).toEqual([])
    expect(one['ethnicity.children']).toMatchObject([{ name: '林小满' }, { name: '林大雪' }])
  })

  it('who have their certificates show one each', () => {
    const held = twins.holding('birth-certificate').answers()
    const certificate = checklist(service, held, TODAY).find(({ material }) => material.id === 'birth-certificate')
    expect(certificate?.parts.map(({ id }) => id)).toEqual(['page', 'page2'])
  })
})
