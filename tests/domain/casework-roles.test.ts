import { type Actor, nameOf } from '../../domain/casework/actor'
import { COMMANDS, type Command } from '../../domain/casework/commands/index'
import { allow } from '../../domain/casework/permissions'
import type { Application } from '../../domain/casework/state/application'
import { sha256 } from '../../domain/standards/sha256'
import { A_SIGNATURE } from '../builders/family'
import { AT, caseAfter, commands, service as small, ways } from './casework.fixture'
import { withApplicants, withFather } from './participants.fixture'

const service = withFather(small)

const actors: Readonly<Record<Actor['role'], Actor>> = {
  citizen: { role: 'citizen', openid: 'oMother' },
  invited: {
    role: 'invited',
    openid: 'oFather',
    invitation: { from: 'oMother', person: 'father', at: '2026-03-02T01:00:00.000Z' },
  },
  clerk: { role: 'clerk', openid: 'oClerk', desk: 'hospital-1' },
  department: { role: 'department', department: 'police' },
  relay: { role: 'relay' },
}

const { application } = caseAfter(ways.submitted)
const aSignature: Extract<Command, { type: 'attach' }> = {
  type: 'attach',
  material: 'statement',
  part: 'father',
  content: { kind: 'signature', strokes: A_SIGNATURE, version: '1', textHash: sha256('本人承诺') },
}

/** The same, of what is the father's. */
const ofFather = (command: Command): Command => {
  if (command.type === 'attach') return aSignature
  if (command.type === 'detach') return { ...command, material: 'statement', part: 'father' }
  return command.type === 'save' ? { ...command, answers: { 'father.phone': '13807450002' } } : command
}

/** A clerk speaks of what the desk issues, a department of its own, a participant of their part. */
const about = ({ role }: Actor, command: Command): Command => {
  if (role === 'invited') return ofFather(command)
  return 'item' in command ? { ...command, item: role === 'clerk' ? 'certificate' : 'household' } : command
}
const joined = caseAfter([...ways.draft, commands.join]).application
const withHim: Application = { ...joined, participants: { father: { openid: 'oFather', at: AT, consents: [] } } }
const caseFor = (role: Actor['role']) => (role === 'invited' ? withHim : application)

type Row = readonly [citizen: boolean, invited: boolean, clerk: boolean, department: boolean, relay: boolean]
const ROLES = ['citizen', 'invited', 'clerk', 'department', 'relay'] as const

const Y = true
const n = false

/** Who may command what, written out: it is compared with what each command says of itself. */
const table: Readonly<Record<Command['type'], Row>> = {
  //                       citizen invited clerk department relay
  start: /*               */ [Y, n, n, n, n],
  join: /*                */ [n, Y, n, n, n],
  save: /*                */ [Y, Y, n, n, n],
  attach: /*              */ [Y, Y, n, n, n],
  detach: /*              */ [Y, Y, n, n, n],
  'agree-to-reading': /*  */ [Y, n, n, n, n],
  submit: /*              */ [Y, n, n, n, n],
  withdraw: /*            */ [Y, n, n, n, n],
  discard: /*             */ [Y, n, n, n, n],
  accept: /*              */ [n, n, Y, n, n],
  'return-for-correction': [n, n, Y, n, n],
  'confirm-signature': /* */ [n, n, Y, n, n],
  'item-ready': /*        */ [n, n, Y, Y, n],
  'item-posted': /*       */ [n, n, Y, Y, Y],
  'commitment-false': /*  */ [n, n, Y, n, n],
  'item-acknowledged': /* */ [n, n, n, Y, Y],
  'item-done': /*         */ [n, n, n, Y, Y],
  'item-rejected': /*     */ [n, n, n, Y, Y],
  'payment-due': /*       */ [n, n, n, Y, Y],
  'payment-paid': /*      */ [n, n, n, Y, n],
  'item-sent': /*         */ [n, n, n, n, Y],
  'item-delayed': /*      */ [n, n, n, n, Y],
  reminded: /*            */ [n, n, n, n, Y],
  'addition-reminded': /* */ [n, n, n, n, Y],
  overdue: /*             */ [n, n, n, n, Y],
  'credit-recorded': /*   */ [n, n, n, n, Y],
}

const cells = Object.entries(table).flatMap(([type, row]) =>
  ROLES.map((role, at) => [role, row[at] ? 'may' : 'may not', type as Command['type']] as const),
)

describe('who may do what', () => {
  it.each(cells)('%s %s %s', (role, may, type) => {
    const actor = actors[role]
    const refusal = allow(actor, about(actor, commands[type]), caseFor(role), service)
    expect(refusal === undefined ? 'may' : 'may not').toBe(may)
  })

  it('of every command there is', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(COMMANDS).sort())
  })

  it.each([
    ['another citizen', { role: 'citizen', openid: 'oStranger' }, commands.withdraw],
    ['another desk', { role: 'clerk', openid: 'oClerk', desk: 'hospital-2' }, commands.accept],
  ] as const)('for %s the case does not exist', (_who, actor, command) => {
    expect(allow(actor, command, application, service)?.code).toBe('not-found')
  })

  it('a draft has no desk, so no clerk sees it', () => {
    expect(
      allow(actors.clerk, commands['return-for-correction'], caseAfter(ways.draft).application, service)?.code,
    ).toBe('not-found')
  })

  const { invited } = actors
  it.each([
    ['the signature of somebody else', { ...aSignature, part: 'mother' }],
    ['another paper', { ...aSignature, material: 'identity' }],
    ['a photo of somebody else', commands.attach],
    ['an answer of somebody else', commands.save],
    [
      'an answer of somebody else beside their own',
      { type: 'save', answers: { 'father.phone': '', 'newborn.name': '王' } },
    ],
    ['an answer that there is not', { type: 'save', answers: { 'father.phonebook': '1' } }],
    ['taking away what is not theirs', commands.detach],
    ['joining as somebody else', { ...commands.join, person: 'mother' }],
  ] as const)('an invitation is not for %s', (_what, command) => {
    expect(allow(invited, command as Command, withHim, service)?.code).toBe('not-yours')
  })

  it.each([
    ['another text', { ...aSignature, content: { ...aSignature.content, textHash: sha256('本人什么都承诺') } }],
    ['another version', { ...aSignature, content: { ...aSignature.content, version: '2' } }],
  ] as const)('a participant signs what they read: not %s', (_what, command) => {
    expect(allow(invited, command as Command, withHim, service)?.code).toBe('invitation-changed')
  })

  it('an invitation is for every signature that is theirs, also once more', () => {
    const signed = { ...withHim, materials: caseAfter([...ways.draft, aSignature], AT, service).application.materials }
    expect(allow(invited, aSignature, signed, service)).toBeUndefined()
  })

  it('a participant agrees before they write, and on the phone on which they agreed', () => {
    const without = caseAfter(ways.draft).application
    expect(allow(invited, aSignature, without, service)?.code).toBe('consent-needed')
    const elsewhere: Actor = { ...invited, openid: 'oUncle' } as Actor
    expect(allow(elsewhere, aSignature, withHim, service)?.code).toBe('consent-needed')
  })

  it('nothing is written through it while the case is with others, or when it is over', () => {
    expect(allow(invited, aSignature, application, service)?.code).toBe('invitation-handed-in')
    const discarded = caseAfter([...ways.draft, commands.discard]).application
    expect(allow(invited, aSignature, discarded, service)?.code).toBe('invitation-over')
  })

  it('whoever applies is no participant, and has no link', () => {
    const his = { ...withHim, answers: { ...withHim.answers, applicant: 'father' } }
    const of = { ...service, form: service.form.map((one) => ({ ...one, fields: one.fields.map(withApplicants) })) }
    expect(allow(invited, aSignature, his, of)?.code).toBe('invitation-over')
  })

  it('a discarded draft keeps nothing but the names of the pictures, and those only until they are removed', () => {
    const discarded = caseAfter([...ways.draft, aSignature, commands.discard], AT, service).application
    expect(discarded).toMatchObject({ status: 'closed', flags: ['discarded'], answers: {} })
    expect(Object.keys(discarded.materials.statement ?? {})).toEqual([])
    expect(Object.keys(discarded.materials.identity ?? {})).toEqual(['front'])
    const again = caseAfter([...ways.draft, commands.discard, commands.discard]).application
    expect(again).toMatchObject({ materials: {}, flags: ['discarded'] })
  })

  it('is kept under the name of whoever did it: a person, a department or the relay', () => {
    expect(Object.values(actors).map(nameOf)).toEqual(['oMother', 'oFather', 'oClerk', 'police', 'relay'])
  })

  it('a department reports on its own items only', () => {
    expect(allow({ role: 'department', department: 'tax' }, commands['item-done'], application, service)?.code).toBe(
      'forbidden',
    )
  })

  it('an item that there is not is nobody’s: that it is unknown is said by the command', () => {
    for (const actor of [actors.department, actors.clerk]) {
      expect(allow(actor, { ...commands['item-ready'], item: 'passport' }, application, service)).toBeUndefined()
    }
  })

  it.each([
    ['a clerk', actors.clerk, 'household'],
    ['a department', actors.department, 'certificate'],
  ] as const)('%s delivers no paper of another', (_who, actor, item) => {
    for (const type of ['item-ready', 'item-posted'] as const) {
      expect(allow(actor, { ...commands[type], item }, application, service)?.code).toBe('forbidden')
    }
  })
})
