import type { Command } from '../../domain/casework/commands/index'
import { content } from '../../domain/casework/inputs'
import { sinceReturn } from '../../domain/casework/since-return'
import { isAsReturned } from '../../domain/casework/state/last-return'
import { toConfirm } from '../../domain/casework/state/to-confirm'
import { assess } from '../../domain/intake/assess'
import { isSigned, type Part, withoutClerk } from '../../domain/intake/materials'
import { isTypedName } from '../../domain/intake/signature'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { sha256 } from '../../domain/standards/sha256'
import { aNewborn, aPart, TODAY } from '../builders/family'
import { AT, after, caseAfter, commands, eventsOn, service, ways } from './casework.fixture'

const NAME = '林秋月'
const typed: Extract<Command, { type: 'attach' }> = {
  type: 'attach',
  material: 'statement',
  part: 'mother',
  content: { kind: 'typed', name: NAME, version: '1', textHash: sha256('本人承诺') },
}
const confirm = commands['confirm-signature']
const submitted = caseAfter([commands.start, commands.attach, typed, commands.submit]).application

describe('a name typed by somebody who cannot write by hand', () => {
  it('is kept as what it is, and told as what it is', () => {
    const draft = caseAfter(ways.draft).application
    expect(eventsOn(draft, typed)).toMatchObject([
      { type: 'typed', material: 'statement', part: 'mother', content: { kind: 'typed', name: NAME, at: AT } },
    ])
    expect(after(draft, typed).materials.statement?.mother).toEqual({ ...typed.content, at: AT })
    expect(eventsOn(draft, { ...typed, material: 'identity', part: 'front' })).toEqual(['bad-request'])
  })

  it('keeps the desk from accepting until it is confirmed, and no longer', () => {
    expect(toConfirm(service, submitted, TODAY).map(({ part }) => part.id)).toEqual(['mother'])
    expect(eventsOn(submitted, commands.accept)).toEqual(['not-confirmed'])
    const confirmed = after(submitted, confirm)
    expect(confirmed.materials.statement?.mother).toMatchObject({
      kind: 'typed',
      name: NAME,
      confirmed: { by: 'oClerk', office: 'hospital-1', at: AT },
    })
    expect(toConfirm(service, confirmed, TODAY)).toEqual([])
    expect(eventsOn(confirmed, commands.accept)).toMatchObject([{ type: 'accepted' }, {}, {}])
  })

  it('is confirmed once, only while the desk looks at the case, and only where a name was typed', () => {
    expect(eventsOn(submitted, confirm)).toMatchObject([
      { type: 'signature-confirmed', clerk: 'oClerk', office: 'hospital-1', material: 'statement', part: 'mother' },
    ])
    expect(eventsOn(after(submitted, confirm), confirm)).toEqual([])
    expect(eventsOn(submitted, { ...confirm, part: 'father' })).toEqual(['bad-request'])
    expect(eventsOn(submitted, { ...confirm, material: 'identity', part: 'front' })).toEqual(['bad-request'])
    expect(eventsOn(after(submitted, commands['return-for-correction']), confirm)).toEqual(['not-allowed-now'])
  })

  it('may be sent back instead; typed anew it has to be confirmed anew', () => {
    const corrections = [
      { place: { kind: 'material', material: 'statement', part: 'mother' }, message: '请手写，或请本人到窗口' },
    ] as const
    const returned = after(after(submitted, confirm), { ...commands['return-for-correction'], corrections })
    expect(returned.status).toBe('returned')
    const before = returned.lastReturn ?? { answers: {}, parts: {} }
    const place = corrections[0].place
    expect(isAsReturned(before, returned.answers, returned.materials, place)).toBe(true)
    const anew = after(returned, typed, '2026-03-03T02:00:00.000Z')
    expect(isAsReturned(before, anew.answers, anew.materials, place)).toBe(false)
    const again = after(anew, commands.submit, '2026-03-03T02:00:00.000Z')
    expect(toConfirm(service, again, TODAY)).toHaveLength(1)
    expect(sinceReturn(service, again, TODAY)?.parts).toMatchObject([
      { before: { kind: 'typed' }, now: { kind: 'typed' } },
    ])
  })

  it('shows the office that confirmed it, never the clerk', () => {
    const part = after(submitted, confirm).materials.statement?.mother as Part
    expect(withoutClerk(part)).toMatchObject({ confirmed: { office: 'hospital-1', at: AT } })
    expect(JSON.stringify(withoutClerk(part))).not.toContain('oClerk')
    const photo = { kind: 'photo', photo: 'photo-0001', at: AT } as const
    expect([withoutClerk(photo), isSigned(photo), isSigned(part), isSigned(undefined)]).toEqual([
      photo,
      false,
      true,
      false,
    ])
  })

  it('is no problem of the family, but under the text it was typed for', () => {
    const family = aNewborn(TODAY)
    const answers = family.answers()
    const papers = family.materials()
    const signature = aPart('statement', 'father', answers)
    if (signature.kind !== 'signature') throw new Error('the father signs the statement')
    const { version, textHash, at } = signature
    const problemsWith = (part: Part) =>
      assess(newbornYuanling, answers, { ...papers, statement: { ...papers.statement, father: part } }, TODAY).map(
        ({ code }) => code,
      )
    expect(problemsWith({ kind: 'typed', name: '陈建国', version, textHash, at })).toEqual([])
    expect(problemsWith({ kind: 'typed', name: '陈建国', version, textHash: 'f', at })).toEqual(['signature-outdated'])
    expect(problemsWith({ kind: 'typed', name: '陈', version, textHash, at })).toEqual(['signature-short'])
  })

  it.each([
    ['陈建国', true],
    ['阿依古丽·买买提', true],
    ['陈', false],
    ['Chen', false],
    ['', false],
    ['陈·', false],
  ])('%s is a whole name: %s', (name, isWhole) => {
    expect(isTypedName(name)).toBe(isWhole)
    expect(content.safeParse({ kind: 'typed', name, version: '1', textHash: 'f'.repeat(64) }).success).toBe(isWhole)
  })
})
