import fc from 'fast-check'
import { isUnasked, sinceReturn } from '../../domain/casework/since-return'
import type { Correction } from '../../domain/casework/state/application'
import { isSamePart, seenAtReturn } from '../../domain/casework/state/last-return'
import type { Answers } from '../../domain/definition/answers'
import type { HandedIn, Part } from '../../domain/intake/materials'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { families } from '../builders/damage'
import { aNewborn, aPart, TODAY } from '../builders/family'

const RETURNED_AT = '2026-11-22T02:00:00.000Z'
const LATER = '2026-11-23T02:00:00.000Z'
const ADDRESS: Correction = {
  place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' },
  message: '请写到门牌号',
}
const PHOTO = {
  place: { kind: 'material', material: 'identity-mother', part: 'back' },
  message: '看不清',
} as const satisfies Correction
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

  it('shows an answer that was not there, and one that is not any more, as empty', () => {
    const { 'mother.employer': _employer, ...without } = family.with({ 'mother.employer': '样例公司' }).answers()
    const employed = { ...without, 'mother.employer': '样例公司' }
    const seen = (then: Answers, now: Answers) =>
      sinceReturn(
        service,
        { ...before, answers: now, lastReturn: seenAtReturn({ ...before, answers: then }, [], '') },
        TODAY,
      )
    const words = (then: Answers, now: Answers) => seen(then, now)?.answers.map((one) => [one.before, one.now])
    expect(words(without, employed)).toEqual([['', '样例公司']])
    expect(words(employed, without)).toEqual([['样例公司', '']])
    const { 'screening.validId': _validId, ...unasked } = before.answers
    expect(words(unasked, before.answers)).toEqual([['', '是']])
    expect(words(before.answers, unasked)).toEqual([['是', '']])
  })

  it('shows a part that was handed in since, and one that was taken away', () => {
    const { back, ...front } = before.materials['identity-mother'] ?? {}
    const one = { ...before.materials, 'identity-mother': front }
    const seen = (then: HandedIn, now: HandedIn) =>
      sinceReturn(
        service,
        { ...before, materials: now, lastReturn: seenAtReturn({ ...before, materials: then }, [PHOTO], '') },
        TODAY,
      )
    const added = seen(one, before.materials)
    expect(added?.parts).toEqual([{ place: PHOTO.place, before: undefined, now: back }])
    expect(added?.list).toEqual([{ correction: PHOTO, isUnchanged: false }])
    expect(seen(before.materials, one)?.parts).toMatchObject([{ place: PHOTO.place, before: { kind: 'photo' } }])
    expect(seen(one, one)?.list).toEqual([{ correction: PHOTO, isUnchanged: true }])
  })

  it('says nothing of a paper that is not asked for any more', () => {
    const extra = { ...before.materials, 'ethnicity-statement': { mother: aPart('identity-mother', 'front', {}) } }
    expect(since(before.answers, extra)?.parts).toEqual([])
  })

  it('does not take for unasked what stands on the list, whatever kind of place it is', () => {
    const changed = since(before.answers)
    if (changed === undefined) throw new Error('it was returned')
    const answer = { label: '', before: '', now: '是' }
    for (const { place } of ASKED) expect(isUnasked(changed, { ...answer, place })).toBe(false)
    expect(isUnasked(changed, { ...answer, place: { kind: 'screening', question: 'another' } })).toBe(true)
  })

  it('takes for unasked a picture that is not on the list, also one that was taken away, and no signature', () => {
    const changed = since(before.answers)
    if (changed === undefined) throw new Error('it was returned')
    const front = { kind: 'material', material: 'identity-mother', part: 'front' } as const
    const picture = aPart('identity-mother', 'front', before.answers)
    const signature = aPart('statement', 'father', before.answers)
    expect(isUnasked(changed, { place: front, before: undefined, now: picture })).toBe(true)
    expect(isUnasked(changed, { place: front, before: undefined, now: undefined })).toBe(true)
    expect(isUnasked(changed, { place: PHOTO.place, before: undefined, now: picture })).toBe(false)
    const signed = { kind: 'material', material: 'statement', part: 'father' } as const
    expect(isUnasked(changed, { place: signed, before: undefined, now: signature })).toBe(false)
  })
})

describe('the part a desk saw', () => {
  const photo = { kind: 'photo', photo: 'photo-1', at: RETURNED_AT } as const
  const signature = {
    kind: 'signature',
    strokes: [[0, 0, 9, 9]],
    version: '1',
    textHash: 'a'.repeat(64),
    at: RETURNED_AT,
  } as const
  const seenOf = (part: Part) =>
    seenAtReturn({ answers: {}, materials: { paper: { part } } }, [], '').parts['paper.part']

  it('is the same picture though it was attached at another time, and the same signature', () => {
    expect(isSamePart(seenOf(photo), { ...photo, at: LATER })).toBe(true)
    expect(isSamePart(seenOf(signature), signature)).toBe(true)
    expect(isSamePart(undefined, undefined)).toBe(true)
  })

  it.each<[string, Part, Part | undefined]>([
    ['another picture', photo, { ...photo, photo: 'photo-2' }],
    ['a signature instead of a picture', photo, signature],
    ['a picture instead of a signature', signature, photo],
    ['a signature given at another time', signature, { ...signature, at: LATER }],
    ['a signature under another text', signature, { ...signature, textHash: 'b'.repeat(64) }],
    ['none where a picture was', photo, undefined],
  ])('is another where there is %s', (_what, then, now) => {
    expect(isSamePart(seenOf(then), now)).toBe(false)
  })

  it('is another where there was none', () => {
    expect(isSamePart(undefined, photo)).toBe(false)
  })
})
