import fc from 'fast-check'
import { caseNumberFrom, inThrees, isCaseNumber } from '../../domain/casework/case-number'
import { decide } from '../../domain/casework/decide'
import { fold } from '../../domain/casework/evolve'
import type { Application } from '../../domain/casework/state/application'
import { notificationsOf } from '../../domain/messages/notifications'
import { message, messageDefects } from '../../domain/messages/templates'
import { AT, caseAfter, commands, service, ways } from './casework.fixture'

const random = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 64 })
const numbers = random.map(caseNumberFrom)
const place = fc.nat({ max: 8 })

const withCharacter = (number: string, at: number, character: string) =>
  number.slice(0, at) + character + number.slice(at + 1)

describe('a case number', () => {
  it('is the same for the same randomness, and right', () => {
    fc.assert(
      fc.property(random, (digits) => {
        expect(caseNumberFrom(digits)).toBe(caseNumberFrom(digits))
        expect(isCaseNumber(caseNumberFrom(digits))).toBe(true)
      }),
    )
  })

  it('has nothing in it that looks or sounds like another character', () => {
    fc.assert(fc.property(numbers, (number) => expect(number).toMatch(/^[2-9ACDEFHJKMPRTWXY]{9}$/)))
  })

  it('finds any one wrong character, whatever was written instead', () => {
    const anything = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    fc.assert(
      fc.property(numbers, place, anything, (number, at, character) => {
        fc.pre(number[at] !== character)
        expect(isCaseNumber(withCharacter(number, at, character))).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('finds any two characters that changed places, neighbours or not', () => {
    fc.assert(
      fc.property(numbers, place, place, (number, one, other) => {
        fc.pre(number[one] !== number[other])
        const swapped = withCharacter(withCharacter(number, one, number[other] ?? ''), other, number[one] ?? '')
        expect(isCaseNumber(swapped)).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is not there without enough randomness', () => {
    expect(() => caseNumberFrom('0123456789abcdef')).toThrow('random')
  })

  it('has one character too few or too many, and is none', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(isCaseNumber(number.slice(0, 8))).toBe(false)
        expect(isCaseNumber(`${number}2`)).toBe(false)
      }),
    )
  })

  it('is read out in threes', () => {
    expect(inThrees('KH37XMP4W')).toBe('KH3 7XM P4W')
  })
})

describe('the number of a case', () => {
  const handedIn = (application: Application, caseNumber: string) => {
    const decision = decide(service, application, commands.submit, { at: AT, by: 'oMother', caseNumber })
    if (!decision.ok) throw new Error(decision.refusal.message)
    const after = fold(application, decision.events)
    if (after === undefined) throw new Error('no case')
    return { after, events: decision.events }
  }
  const draft = caseAfter(ways.draft).application

  it('is given when it is handed in, and told in the inbox', () => {
    const { after, events } = handedIn(draft, 'KH37XMP4W')
    expect(after.caseNumber).toBe('KH37XMP4W')
    expect(notificationsOf(service, after, events).map(({ text }) => text)).toEqual([
      expect.stringContaining('KH3 7XM P4W'),
    ])
  })

  it('stays when the case is returned and handed in again', () => {
    const { after } = handedIn(draft, 'KH37XMP4W')
    const decision = decide(service, after, commands['return-for-correction'], { at: AT, by: 'oClerk' })
    const returned = decision.ok ? fold(after, decision.events) : undefined
    if (returned === undefined) throw new Error('not returned')
    expect(handedIn(returned, '222222222').after.caseNumber).toBe('KH37XMP4W')
  })
})

describe('a message about a case', () => {
  const words = { status: '已受理', day: '2026-12-31', note: '承诺2026-12-31前办结' } as const
  const about = (text: string, number?: string) =>
    message('progress', { ...words, about: text }, number).data.thing1.value

  it('names its number where the field has room for it, and is never cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), numbers, (length, number) => {
        const text = '一'.repeat(length)
        expect(about(text, number)).toBe(length <= 10 ? `${text} ${number}` : text)
        expect(messageDefects(message('progress', { ...words, about: text }, number))).toEqual([])
      }),
    )
  })

  it('is as before where there is none', () => {
    expect(about('户口登记')).toBe('户口登记')
  })
})
