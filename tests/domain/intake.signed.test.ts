import type { Answers } from '../../domain/definition/answers'
import { photographed } from '../../domain/definition/builders'
import type { Service } from '../../domain/definition/service'
import { answersIn, linesOf } from '../../domain/intake/covers'
import { signedText } from '../../domain/intake/signed-text'
import { formOf } from '../../domain/intake/taken'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'
import { sevenItems } from '../neighbour/seven-items'

const paperOf = (id: string, service: Service = newbornYuanling) => {
  const found = service.materials.find((material) => material.id === id)
  if (found === undefined) throw new Error(`no paper ${id}`)
  return found
}
const aPhoto = photographed('photo', '照片', { for: [] })

describe('what is signed', () => {
  it('for the certificate alone is a short statement, with the line of whoever signs', () => {
    const family = aNewborn().seeking('birth-certificate').answers()
    expect(signedText(paperOf('statement'), 'father', newbornYuanling, family)).toBe(
      [
        '沅陵县新生儿出生“一件事”申请表',
        '新生儿：林小满，女，2026年11月20日出生于沅陵县人民医院',
        `父亲：向大山，${String(family['father.idNumber'])}，汉族`,
        '需要办理：出生医学证明',
        newbornYuanling.statement.text,
      ].join('\n'),
    )
  })

  it.each<[string, string, string]>([
    ['of a line the clauses', '妈妈：{mother.name}；第二个宝宝：{newborn2.name}；情况属实', '妈妈：林秋月；情况属实'],
    [
      'of a clause the whole, with a gap',
      '妈妈{mother.name}的第二个宝宝{newborn2.name}',
      '妈妈林秋月的第二个宝宝＿＿＿',
    ],
    ['no line', '第二个宝宝：{newborn2.name}；情况属实', ''],
    ['a line for everybody', '情况属实；愿意承担责任', '情况属实；愿意承担责任'],
  ])('keeps what concerns the family: %s', (_what, line, signed) => {
    const covers = ['mother.name', 'newborn2.name']
    const paper = {
      ...paperOf('statement'),
      text: { version: '样例', text: line },
      parts: [{ id: 'mother', label: '妈妈签名', covers }],
    }
    expect(signedText(paper, 'mother', newbornYuanling, aNewborn().answers())).toBe(signed)
  })

  it('is the text of the service that asks for it, also for the same answers', () => {
    const answers: Answers = { items: ['registration'], 'newborn.name': '林小满', 'mother.name': '林秋月' }
    signedText(paperOf('statement'), 'mother', newbornYuanling, answers)
    expect(signedText(paperOf('statement', sevenItems), 'mother', sevenItems, answers)).toBe(
      '申请表（样例）\n宝宝：林小满，妈妈：林秋月\n需要办理：生育登记',
    )
  })

  it('is nothing on a paper that is photographed', () => {
    expect(signedText(aPhoto, 'front', newbornYuanling, aNewborn().answers())).toBe('')
  })
})

describe('the answers in 附件4', () => {
  const form = formOf(newbornYuanling, aNewborn().withParentsOfDifferentEthnicity().answers(), TODAY)

  it('are those it names, what these are read off, and of each newborn the line', () => {
    const line = ['name', 'sex', 'birthDate']
    expect([...answersIn(newbornYuanling, paperOf('ethnicity-statement'), 'mother', form)].sort()).toEqual(
      [
        ...['household.policeStation', 'household.ethnicity', 'household.ethnicityFollows'],
        ...['mother', 'father'].flatMap((who) => ['name', 'idNumber', 'ethnicity'].map((name) => `${who}.${name}`)),
        ...['ethnicity.count', 'ethnicity.children'],
        ...['newborn', 'newborn2', 'newborn3'].flatMap((who) => line.map((name) => `${who}.${name}`)),
      ].sort(),
    )
  })

  it('are none on a paper that is photographed', () => {
    expect([...answersIn(newbornYuanling, aPhoto, 'front', form)]).toEqual([])
  })
})

describe('a line with a place for one of two', () => {
  const linesFor = (...covers: string[]) =>
    linesOf(
      {
        ...paperOf('power-of-attorney'),
        text: { version: '样例', text: '现授权委托{delegate.name|father.name}办理。\n委托人承担法律结果。' },
        parts: [{ id: 'mother', label: '妈妈签名', covers }],
      },
      'mother',
    )

  it('is signed only by whose signature is for both', () => {
    expect(linesFor('delegate.name', 'father.name')).toHaveLength(2)
    expect(linesFor('delegate.name')).toEqual(['委托人承担法律结果。'])
  })
})
