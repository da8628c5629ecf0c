import { NOTHING_ANSWERED } from '../../domain/definition/answer-states'
import type { Service } from '../../domain/definition/service'
import { printsOf } from '../../domain/intake/prints'
import { withRequiredItems } from '../../domain/intake/with-required-items'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { yiyangBirthRegistration } from '../../domain/services/yiyang-birth-registration'
import { aNewborn, TODAY } from '../builders/family'
import { sevenItems } from '../neighbour/seven-items'

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

  it('is of the items that are sought, and of no other', () => {
    const titles = { registration: '登记表', card: '社会保障卡' }
    const printing: Service = {
      ...sevenItems,
      items: sevenItems.items.map((item) => {
        const title = item.id === 'registration' || item.id === 'card' ? titles[item.id] : undefined
        return title === undefined
          ? item
          : { ...item, prints: [{ title, lines: ['mother.name', 'mother.shoeSize', 'mother.phone'] }] }
      }),
    }
    const sought = withRequiredItems(printing, {
      ...{ items: ['registration'], 'mother.name': '林秋月' },
      // Nobody is asked for it.
      'mother.shoeSize': '37',
    })
    expect(printsOf(printing, sought, TODAY)).toEqual([
      {
        ...{ item: 'registration', title: '登记表' },
        lines: [{ path: 'mother.name', section: 'mother', label: '妈妈姓名', text: '林秋月' }],
      },
    ])
  })

  it('leaves out a blank', () => {
    const answers = withRequiredItems(service, { ...aNewborn().answers(), 'mother.name': ' ' })
    expect(printsOf(service, answers, TODAY)[0]?.lines.map(({ path }) => path)).not.toContain('mother.name')
  })

  it('leaves out what is not known', () => {
    const [certificate] = printed(aNewborn().without('newborn.birthTime'))
    expect(certificate?.lines.map(({ path }) => path)).not.toContain('newborn.birthTime')
  })
})
