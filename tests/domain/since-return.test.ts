import fc from 'fast-check'
import { isUnasked, sinceReturn } from '../../domain/casework/since-return'
import type { Correction } from '../../domain/casework/state/application'
import { seenAtReturn } from '../../domain/casework/state/last-return'
import type { Answers } from '../../domain/definition/answers'
import type { HandedIn } from '../../domain/intake/materials'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { families } from '../builders/damage'
import { aNewborn, aPart, TODAY } from '../builders/family'

const RETURNED_AT = '2026-11-22T02:00:00.000Z'
const LATER = '2026-11-23T02:00:00.000Z'
const ADDRESS: Correction = {
  place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' },
  message: '请写到门牌号',
}
const PHOTO: Correction = { place: { kind: 'material', material: 'identity-mother', part: 'back' }, message: '看不清' }
const QUESTION: Correction = { place: { kind: 'screening', question: 'validId' }, message: '请核对' }
const ASKED = [ADDRESS, PHOTO, QUESTION]

const family = aNewborn()
const before = { answers: family.answers(), materials: family.materials() }
const lastReturn = seenAtReturn(before, ASKED, RETURNED_AT)
const since = (answers: Answers, materials: HandedIn = before.materials) =>
  sinceReturn(service, { answers, materials, lastReturn }, TODAY)

describe('the second look', () => {
  it('is none where nothing was sent back', () => {
    expect(sinceReturn(service, before, TODAY)).toBeUndefined()
  })

  it('finds nothing changed where nobody touched anything, and says so of every line', () => {
    fc.assert(
      fc.property(families, (any) => {
        const same = { answers: any.answers(), materials: any.materials() }
        const seen = { ...same, lastReturn: seenAtReturn(same, ASKED, RETURNED_AT) }
        expect(sinceReturn(service, seen, TODAY)).toEqual({
          at: RETURNED_AT,
          answers: [],
          parts: [],
          list: ASKED.map((correction) => ({ correction, isUnchanged: true })),
        })
      }),
      { numRuns: 10 },
    )
  })

  it('shows an answer as it was and as it is, beside each other', () => {
    const changed = since(family.with({ 'mother.livingAddress': '沅陵镇样例路8号' }).answers())
    expect(changed?.answers).toEqual([
      {
        place: ADDRESS.place,
        label: '妈妈居住地址',
        before: String(before.answers['mother.livingAddress']),
        now: '沅陵镇样例路8号',
      },
    ])
    expect(changed?.list.map(({ isUnchanged }) => isUnchanged)).toEqual([false, true, true])
  })

  it('shows what nobody asked for apart from the list', () => {
    const changed = since(family.with({ 'mother.livingAddress': '沅陵镇', 'newborn.sex': 'male' }).answers())
    if (changed === undefined) throw new Error('it was returned')
    expect(
      changed.answers.filter((one) => isUnasked(changed, one)).map(({ label, before: was, now }) => [label, was, now]),
    ).toEqual([
      ['宝宝性别', '女', '男'],
      // Nobody typed it: it follows from the sex.
      ['宝宝与户主的关系', '女儿', '儿子'],
    ])
  })

  it('shows a question of the beginning that is answered otherwise', () => {
    expect(since({ ...before.answers, 'screening.validId': 'no' })?.answers).toMatchObject([
      { place: QUESTION.place, before: '是', now: '不是' },
    ])
  })

  it('names the picture that was replaced and the signature that was given anew', () => {
    const statement = {
      ...before.materials.statement,
      father: { ...aPart('statement', 'father', before.answers), at: LATER },
    }
    const card = {
      ...before.materials['identity-mother'],
      back: { kind: 'photo', photo: 'photo-new', at: LATER } as const,
    }
    const changed = since(before.answers, { ...before.materials, statement, 'identity-mother': card })
    if (changed === undefined) throw new Error('it was returned')
    expect(changed.answers).toEqual([])
    // Neither is a change that nobody asked for: the one was asked for, the other only follows.
    expect(changed.parts.filter((one) => isUnasked(changed, one))).toEqual([])
    expect(changed.parts.map(({ place, now }) => [place.material, place.part, now?.kind])).toEqual([
      ['identity-mother', 'back', 'photo'],
      ['statement', 'father', 'signature'],
    ])
  })
})
