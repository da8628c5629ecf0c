import fc from 'fast-check'
import type { Answers } from '../../domain/definition/answers'
import type { Reads } from '../../domain/definition/reads'
import { certainAnswers, type Proposal, proposalsOf } from '../../domain/intake/proposals'
import { prune } from '../../domain/intake/prune'
import { type PrintedLine, type Reading, readingOfCard, readingOfPage } from '../../domain/intake/reading'
import { formOf } from '../../domain/intake/taken'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { ethnicityOnCard, validityOnCard } from '../../domain/standards/card-texts'
import { markedAgainst } from '../../domain/standards/character-differences'
import { aNewborn, TODAY } from '../builders/family'
import { anIdNumber } from '../builders/identity'

const FAMILY = aNewborn().answers()
const MOTHERS = ['name', 'idNumber', 'ethnicity', 'registeredAddress', 'idValidity'].map((name) => `mother.${name}`)
const without = (answers: Answers, paths: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([path]) => !paths.includes(path)))
const UNTYPED = without(FAMILY, MOTHERS)

const readsOf = (part: string): Reads => {
  const card = newbornYuanling.materials.find(({ id }) => id === 'identity-mother')
  return card?.parts.find(({ id }) => id === part)?.reads as Reads
}

const NUMBER = anIdNumber({ sex: 'female', born: '1995-06-12', order: 1 })
const CARD = {
  name: '李样例',
  idNumber: NUMBER,
  address: '湖南省沅陵县沅陵镇样例路8号2栋301室',
  ethnicity: '土家',
  sex: '女',
}

const lineAt = (at: number, text: string): PrintedLine => ({
  text,
  box: { left: 0.1, top: at * 0.1, right: 0.6, bottom: at * 0.1 + 0.08 },
})
const linesOf = (card: typeof CARD, birth = '1995年6月12日'): readonly PrintedLine[] =>
  [
    `姓名 ${card.name}`,
    `性别 ${card.sex} 民族 ${card.ethnicity}`,
    `出生 ${birth}`,
    `住址 ${card.address.slice(0, 11)}`,
    card.address.slice(11),
    `公民身份号码 ${card.idNumber}`,
  ].map((text, at) => lineAt(at, text))

const readTwice = (card: typeof CARD, second = card, birth?: string): Reading =>
  readingOfCard('id-portrait', { side: 'front', ...card }, linesOf(second, birth))

const proposed = (reading: Reading, answers: Answers = UNTYPED, part = 'front'): Readonly<Record<string, Proposal>> => {
  const form = formOf(newbornYuanling, prune(newbornYuanling, answers, TODAY), TODAY)
  return Object.fromEntries(
    proposalsOf(newbornYuanling, readsOf(part), reading, form).map((one) => [one.field.replace('mother.', ''), one]),
  )
}
const codes = (one: Proposal | undefined) => one?.doubts.map(({ code }) => code)

describe('a card that was read twice alike', () => {
  it('gives its four answers, each with its piece of the picture', () => {
    const there = proposed(readTwice(CARD))
    expect(certainAnswers(Object.values(there))).toEqual({
      'mother.name': '李样例',
      'mother.idNumber': NUMBER,
      'mother.ethnicity': '15',
      'mother.registeredAddress': CARD.address,
    })
    expect(there.name?.box).toEqual(lineAt(0, '').box)
    expect(there.registeredAddress?.box).toMatchObject({ top: lineAt(3, '').box.top, bottom: lineAt(4, '').box.bottom })
  })

  it('gives nothing that is not asked of this family, or is known', () => {
    const onlyInsurance = { ...UNTYPED, items: ['insurance-enrolment'], held: ['birth-certificate', 'household'] }
    const asked = formOf(newbornYuanling, prune(newbornYuanling, onlyInsurance, TODAY), TODAY).fields.map(
      ({ path }) => path,
    )
    for (const path of Object.values(proposed(readTwice(CARD), onlyInsurance))) expect(asked).toContain(path.field)
  })

  it('says how long it is valid from the other side', () => {
    const back = readingOfCard('id-emblem', { side: 'back', valid: '20200105-20400105' }, [
      lineAt(2, '有效期限 2020.01.05-2040.01.05'),
    ])
    expect(proposed(back, UNTYPED, 'back').idValidity).toMatchObject({
      state: 'certain',
      value: '2020-01-05/2040-01-05',
    })
  })
})

describe('a wrong reading never passes silently', () => {
  const anyNumber = fc
    .record({ order: fc.nat(499), day: fc.integer({ min: 10, max: 28 }), sex: fc.constantFrom('male', 'female') })
    .map(({ order, day, sex }) => anIdNumber({ sex: sex as 'male' | 'female', born: `1995-06-${day}`, order }))

  it('no number with one wrong character is certain, or even offered, though both readings have it', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, at, character) => {
        fc.pre(number[at] !== character)
        const wrong = number.slice(0, at) + character + number.slice(at + 1)
        const there = proposed(readingOfCard('id-portrait', { side: 'front', idNumber: wrong }, [lineAt(0, wrong)]))
        expect(there.idNumber?.state).toBe('unread')
        expect(there.idNumber?.value).toBeUndefined()
        expect(there.idNumber?.doubts[0]?.message).toContain('请照证件输入')
      }),
    )
  })

  it('no number with two neighbours exchanged is', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(15), (number, at) => {
        fc.pre(number[at] !== number[at + 1])
        const wrong = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`
        const there = proposed(readingOfCard('id-portrait', { side: 'front', idNumber: wrong }, undefined))
        expect(there.idNumber?.state).toBe('unread')
      }),
    )
  })

  it('a name, an address and an ethnic group of which the second reading says otherwise are looked at singly', () => {
    fc.assert(
      fc.property(fc.constantFrom('name', 'address', 'ethnicity' as const), (fact) => {
        const other = { name: '李样倒', address: `${CARD.address}1`, ethnicity: '苗' }
        const there = Object.values(proposed(readTwice(CARD, { ...CARD, [fact]: other[fact as keyof typeof other] })))
        const doubtful = there.filter(({ state }) => state === 'doubtful')
        expect(doubtful.map((one) => codes(one))).toEqual([['read-differently']])
        expect(doubtful[0]?.again).toBeDefined()
      }),
    )
  })

  it('without a second reading only the number, which proves itself, is certain', () => {
    const there = proposed(readingOfCard('id-portrait', { side: 'front', ...CARD }, undefined))
    expect(Object.keys(certainAnswers(Object.values(there)))).toEqual(['mother.idNumber'])
    expect(codes(there.name)).toEqual(['read-once'])
  })

  it.each([
    ['the sex', readTwice({ ...CARD, sex: '男' }), 'sex-against-number'],
    ['the day of birth', readTwice(CARD, CARD, '1995年6月13日'), 'birth-against-number'],
  ])('a number that %s on the card contradicts is not offered', (_, reading, code) => {
    expect(proposed(reading).idNumber).toMatchObject({ state: 'unread', doubts: [{ code }] })
  })

  it("the father's card at the mother's place is said", () => {
    const number = anIdNumber({ sex: 'male', born: '1995-06-12' })
    const there = proposed(readTwice({ ...CARD, idNumber: number, sex: '男' }))
    expect(there.idNumber).toMatchObject({ state: 'doubtful', doubts: [{ code: 'rule' }] })
  })

  it.each([
    ['a name with a character that no name has', { ...CARD, name: '李样0' }, 'name', 'name-characters'],
    ['an ethnic group that is none', { ...CARD, ethnicity: '汗' }, 'ethnicity', 'unreadable'],
    ['an address of three characters', { ...CARD, address: '样例路' }, 'registeredAddress', 'address'],
  ])('%s is not offered', (_, card, field, code) => {
    const there = proposed(readTwice(card))
    expect(there[field]?.value).toBeUndefined()
    expect(codes(there[field])).toEqual([code])
  })

  it('a rare character is looked at stroke by stroke', () => {
    expect(codes(proposed(readTwice({ ...CARD, name: '李𬱖' })).name)).toEqual(['rare'])
  })

  it('a card that has expired is no misreading, and looked at singly', () => {
    const back = readingOfCard('id-emblem', { side: 'back', valid: '20050105-20150105' }, [
      lineAt(0, '有效期限2005.01.05-2015.01.05'),
    ])
    expect(proposed(back, UNTYPED, 'back').idValidity).toMatchObject({
      state: 'doubtful',
      value: '2005-01-05/2015-01-05',
      doubts: [{ code: 'lapsed' }],
    })
  })

  it('what was typed stays: a reading that says otherwise is a choice, one that says the same is none', () => {
    fc.assert(
      fc.property(fc.subarray(MOTHERS.slice(0, 4)), (typed) => {
        const answers = without(
          FAMILY,
          MOTHERS.filter((path) => !typed.includes(path)),
        )
        const there = Object.values(proposed(readTwice(CARD), answers))
        for (const path of typed) expect(certainAnswers(there)).not.toHaveProperty([path])
        for (const one of there.filter(({ field }) => typed.includes(field))) {
          expect(one.state).toBe(one.value === answers[one.field] ? 'same' : 'doubtful')
          if (one.state === 'doubtful') expect(one.answered).toBe(answers[one.field])
        }
      }),
    )
  })
})

describe('a page of a household register', () => {
  it('gives the head, and is looked at singly because it was read once', () => {
    const page = readingOfPage([lineAt(0, '户主姓名 王样例'), lineAt(1, `公民身份证件编号 ${NUMBER}`)])
    expect(page.facts).toMatchObject({ name: { text: '王样例' }, idNumber: { text: NUMBER } })
    const reads: Reads = { paper: 'household-page', fields: { name: 'household.headName' } }
    const headed = { ...without(FAMILY, ['household.headName']), 'household.head': 'grandfather' }
    const form = formOf(newbornYuanling, prune(newbornYuanling, headed, TODAY), TODAY)
    expect(proposalsOf(newbornYuanling, reads, page, form)).toMatchObject([{ state: 'doubtful', value: '王样例' }])
  })
})

describe('what is printed on a card', () => {
  it.each([
    ['20200105-20400105', '2020-01-05/2040-01-05'],
    ['2020.01.05-长期', '2020-01-05/long'],
    ['20200105－20400105', undefined],
    ['20201305-20401305', undefined],
  ])('a validity %s is %s', (text, value) => expect(validityOnCard(text)).toBe(value))

  it.each([
    ['汉', '01'],
    ['土家族', '15'],
    ['土 家', '15'],
    ['汗', undefined],
  ])('an ethnic group %s is %s', (text, code) => expect(ethnicityOnCard(text)).toBe(code))
})

describe('differing characters', () => {
  it('are marked one by one', () => {
    expect(markedAgainst('沅陵镇样例路8号', '沅陵镇样倒路8号')).toEqual([
      { text: '沅陵镇样', isDifferent: false },
      { text: '例', isDifferent: true },
      { text: '路8号', isDifferent: false },
    ])
  })

  it('leave the text as it is, and mark nothing where both are the same', () => {
    const text = fc.string({ unit: fc.constantFrom(...'沅陵样例𬱖1'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pieces = markedAgainst(one, other)
        expect(pieces.map((piece) => piece.text).join('')).toBe(one)
        if (one !== other && [...one].length >= [...other].length)
          expect(pieces.some(({ isDifferent }) => isDifferent)).toBe(true)
        if (one === other) expect(pieces.some(({ isDifferent }) => isDifferent)).toBe(false)
      }),
    )
  })
})
