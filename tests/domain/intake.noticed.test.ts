import { assess } from '../../domain/intake/assess'
import { prefill } from '../../domain/intake/prefill'
import { signedText } from '../../domain/intake/signed-text'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { yiyangSocialCard } from '../../domain/services/yiyang-social-card'
import { aNewborn, type Family, TODAY } from '../builders/family'

const statementOf = (family: Family): string => {
  const material = family.service.materials.find(({ id }) => id === 'statement')
  if (material === undefined) throw new Error('no statement')
  return signedText(material, 'mother', family.service, family.answers())
}

describe('what both parents sign', () => {
  it('names the second of twins also when only their certificates are sought', () => {
    const certificates = aNewborn().withTwinBrother().seeking('birth-certificate')
    expect(statementOf(certificates)).toContain('新生儿：林小满，女，')
    expect(statementOf(certificates)).toContain('第二个新生儿：林小暑，男，')
  })
})

describe('a name that is typed twice', () => {
  const problemOf = (again: string) => {
    const family = aNewborn().with({ 'newborn.name.again': again })
    return assess(family.service, family.answers(), family.materials(), TODAY).find(({ code }) => code === 'repetition')
  }

  it('and was typed once only is told to be typed again', () => {
    expect(problemOf('')?.message).toMatch(/还没有填第二遍/)
  })

  it('and differs is told to differ', () => {
    expect(problemOf('林小蛮')?.message).toMatch(/不一样/)
    expect(problemOf('林小满')).toBeUndefined()
  })
})

describe('a newborn’s name from an earlier application', () => {
  const told = (again: string) => [
    { service: newbornYuanling, answers: { ...aNewborn().answers(), 'newborn.name.again': again } },
  ]
  const offered = (again: string) =>
    prefill(yiyangSocialCard, { applicant: 'guardian', 'guardian.relation': 'father' }, told(again), TODAY)[
      'child.name'
    ]

  it('is offered once it was typed alike twice', () => {
    expect(offered('林小满')).toBe('林小满')
  })

  it.each(['', '林小蛮'])('is not offered while the second time says “%s”', (again) => {
    expect(offered(again)).toBeUndefined()
  })
})
