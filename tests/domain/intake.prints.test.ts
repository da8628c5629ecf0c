import { NOTHING_ANSWERED } from '../../domain/definition/answer-states'
import { printsOf } from '../../domain/intake/prints'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { yiyangBirthRegistration } from '../../domain/services/yiyang-birth-registration'
import { aNewborn, TODAY } from '../builders/family'

const printed = (family = aNewborn()) => printsOf(service, family.answers(), TODAY)

describe('what will be printed', () => {
  it('is shown as it will stand there, the name first', () => {
    const [certificate] = printed()
    expect(certificate?.title).toBe('出生医学证明')
    expect(certificate?.lines.map(({ text }) => text)).toEqual([
      '林小满',
      '女',
      expect.stringContaining('2026年11月20日'),
      '08:12',
      '沅陵县人民医院',
      '林秋月',
      '向大山',
    ])
  })

  it('is one each for twins', () => {
    expect(printed(aNewborn().withTwinBrother()).map(({ lines }) => lines[0]?.text)).toEqual(['林小满', '林小暑'])
  })

  it('is nothing for a family that has its certificate already, nor where nothing is printed here', () => {
    expect(printed(aNewborn().holding('birth-certificate'))).toEqual([])
    expect(printsOf(yiyangBirthRegistration, NOTHING_ANSWERED, TODAY)).toEqual([])
  })

  it('leaves out what is not known', () => {
    const [certificate] = printed(aNewborn().without('newborn.birthTime'))
    expect(certificate?.lines.map(({ path }) => path)).not.toContain('newborn.birthTime')
  })
})
