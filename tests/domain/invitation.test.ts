import { INVITATION_DAYS, invitationState, invite } from '../../domain/casework/invitation'
import { is } from '../../domain/definition/condition'
import type { Material, Service } from '../../domain/definition/service'
import { sha256 } from '../../domain/standards/sha256'
import { A_SIGNATURE } from '../builders/family'
import { after, caseAfter, commands, service, ways } from './casework.fixture'

const NINE = '2026-03-02T01:00:00.000Z'
const TEN = '2026-03-02T02:00:00.000Z'
const ELEVEN = '2026-03-02T03:00:00.000Z'

const draft = caseAfter(ways.draft).application
const returned = caseAfter(ways.returned).application
const MOTHERS = { material: 'statement', part: 'mother', at: NINE }

const withPapers = (change: (paper: Material) => Partial<Material>): Service => ({
  ...service,
  materials: service.materials.map((paper) => ({ ...paper, ...change(paper) })),
})
const withText = (version: string, text: string) => withPapers(() => ({ text: { version, text } }))
/** The mother signs for the newborn's name, and somebody else for her number. */
const named = withPapers(({ parts }) => ({
  text: { version: '3', text: '{newborn.name}的家长承诺\n电话：{mother.phone}' },
  parts: parts.map((part) => ({ ...part, covers: ['newborn.name'] })),
}))

const invited = (place = MOTHERS, application = draft, of = service) => {
  const asked = invite(of, application, place)
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.invitation
}
const refusalOf = (place: typeof MOTHERS, application = draft, of = service) => {
  const asked = invite(of, application, place)
  return asked.ok ? 'invited' : asked.refusal.code
}

const signedAt = (at: string, application = draft) =>
  after(
    application,
    {
      type: 'attach',
      material: 'statement',
      part: 'mother',
      content: { kind: 'signature', strokes: A_SIGNATURE, version: '1', textHash: sha256('本人承诺') },
    },
    at,
  )

describe('a family that asks for a signature', () => {
  it('asks for one part, under the very text and version that stand there now', () => {
    expect(invited()).toEqual({
      from: 'oMother',
      material: 'statement',
      part: 'mother',
      version: '1',
      textHash: sha256('本人承诺'),
      at: NINE,
    })
  })

  it('asks for it under the words this signature covers, once they are filled in', () => {
    expect(invited(MOTHERS, draft, named)).toMatchObject({ version: '3', textHash: sha256('王小小的家长承诺') })
  })

  it('may ask while it can still change the application, and not while others work on it', () => {
    expect(refusalOf(MOTHERS, returned)).toBe('invited')
    for (const way of ['submitted', 'accepted', 'completed', 'closed'] as const) {
      expect(refusalOf(MOTHERS, caseAfter(ways[way]).application)).toBe('not-allowed-now')
    }
  })

  it.each([
    ['a picture', { ...MOTHERS, material: 'identity', part: 'front' }],
    ['a paper the service does not know', { ...MOTHERS, material: 'passport' }],
    ['a part the paper does not have', { ...MOTHERS, part: 'father' }],
    ['a part of another paper', { ...MOTHERS, part: 'front' }],
  ])('asks for no signature on %s', (_what, place) => {
    expect(refusalOf(place)).toBe('bad-request')
  })

  it('asks for none on what this family does not need', () => {
    const ifPosted = is('delivery.certificate', 'post')
    const paper = withPapers(({ source }) => (source === 'signed' ? { when: ifPosted } : {}))
    const part = withPapers(({ parts }) => ({ parts: parts.map((one) => ({ ...one, when: ifPosted })) }))
    const posting = { ...draft, answers: { ...draft.answers, 'delivery.certificate': 'post' } }
    for (const narrowed of [paper, part]) {
      expect(refusalOf(MOTHERS, draft, narrowed)).toBe('bad-request')
      expect(refusalOf(MOTHERS, posting, narrowed)).toBe('invited')
    }
  })
})

describe('an invitation to sign', () => {
  const stateOf = (application = draft, of = service) =>
    invitationState(of, application, invited({ ...MOTHERS, at: TEN }))

  it('is open until it is signed, and good for a week', () => {
    expect(stateOf()).toBe('open')
    expect(stateOf(returned)).toBe('open')
    expect(INVITATION_DAYS).toBe(7)
  })

  it('is used up by a signature of the same moment or after it, and not by an older one', () => {
    expect(stateOf(signedAt(TEN))).toBe('signed')
    expect(stateOf(signedAt(ELEVEN))).toBe('signed')
    expect(stateOf(signedAt(NINE))).toBe('open')
  })

  it('is used up by no picture, nor by the signature of another part', () => {
    const signature = signedAt(ELEVEN).materials.statement?.mother
    const photo = { kind: 'photo', photo: 'photo-0001', at: ELEVEN } as const
    if (signature === undefined) throw new Error('not signed')
    expect(stateOf({ ...draft, materials: { statement: { mother: photo } } })).toBe('open')
    expect(stateOf({ ...draft, materials: { statement: { father: signature } } })).toBe('open')
    expect(stateOf({ ...draft, materials: { other: { mother: signature } } })).toBe('open')
  })

  it('says that it was signed also when the application has gone on since', () => {
    expect(stateOf(after(signedAt(ELEVEN), commands.submit))).toBe('signed')
    expect(stateOf(after(draft, commands.submit))).toBe('expired')
    expect(stateOf(after(draft, commands.withdraw))).toBe('expired')
  })

  it('does not hold for another version, other words, or a paper that is gone', () => {
    expect(stateOf(draft, withText('2', '本人承诺'))).toBe('changed')
    expect(stateOf(draft, withText('1', '本人什么都承诺'))).toBe('changed')
    expect(stateOf(draft, { ...service, materials: [] })).toBe('changed')
  })

  it('does not hold once an answer that it covers was changed, and holds whatever else is', () => {
    const invitation = invited(MOTHERS, draft, named)
    expect(invitationState(named, draft, invitation)).toBe('open')
    expect(invitationState(named, after(draft, commands.save), invitation)).toBe('changed')
    const moved = after(draft, { type: 'save', answers: { 'mother.phone': '13807450009' } })
    expect(invitationState(named, moved, invitation)).toBe('open')
  })
})
