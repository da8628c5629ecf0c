import { type Actor, nameOf } from '../../domain/casework/actor'
import { COMMANDS, type Command } from '../../domain/casework/commands/index'
import { allow } from '../../domain/casework/permissions'
import { sha256 } from '../../domain/standards/sha256'
import { A_SIGNATURE } from '../builders/family'
import { caseAfter, commands, service, ways } from './casework.fixture'

const actors: Readonly<Record<Actor['role'], Actor>> = {
  citizen: { role: 'citizen', openid: 'oMother' },
  invited: {
    role: 'invited',
    openid: 'oFather',
    invitation: {
      from: 'oMother',
      material: 'statement',
      part: 'mother',
      version: '1',
      textHash: sha256('本人承诺'),
      at: '2026-03-02T01:00:00.000Z',
    },
  },
  clerk: { role: 'clerk', openid: 'oClerk', desk: 'hospital-1' },
  department: { role: 'department', department: 'police' },
  relay: { role: 'relay' },
}

const { application } = caseAfter(ways.submitted)
const aSignature: Extract<Command, { type: 'attach' }> = {
  type: 'attach',
  material: 'statement',
  part: 'mother',
  content: { kind: 'signature', strokes: A_SIGNATURE, version: '1', textHash: sha256('本人承诺') },
}

/** A clerk speaks of what the desk issues, a department of its own, an invitation of its signature. */
const about = ({ role }: Actor, command: Command): Command => {
  if (role === 'invited' && command.type === 'attach') return aSignature
  return 'item' in command ? { ...command, item: role === 'clerk' ? 'certificate' : 'household' } : command
}
const caseFor = (role: Actor['role']) => (role === 'invited' ? caseAfter(ways.draft).application : application)

type Row = readonly [citizen: boolean, invited: boolean, clerk: boolean, department: boolean, relay: boolean]
const ROLES = ['citizen', 'invited', 'clerk', 'department', 'relay'] as const

const Y = true
const n = false

/** Who may command what, written out: it is compared with what each command says of itself. */
const table: Readonly<Record<Command['type'], Row>> = {
  //                       citizen invited clerk department relay
  start: /*               */ [Y, n, n, n, n],
  save: /*                */ [Y, n, n, n, n],
  attach: /*              */ [Y, Y, n, n, n],
  detach: /*              */ [Y, n, n, n, n],
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
  const draft = caseAfter(ways.draft).application
  it.each([
    ['another part', { ...aSignature, part: 'father' }],
    ['another paper', { ...aSignature, material: 'identity' }],
    ['a photo', { ...aSignature, content: { kind: 'photo', photo: 'photo-0001' } }],
    ['another text', { ...aSignature, content: { ...aSignature.content, textHash: sha256('本人什么都承诺') } }],
    ['another version', { ...aSignature, content: { ...aSignature.content, version: '2' } }],
  ] as const)('an invitation is not for %s', (_what, command) => {
    expect(allow(invited, command as Command, draft, service)?.code).toBe('forbidden')
  })

  it('an invitation is for one signature', () => {
    const signed = caseAfter([...ways.draft, aSignature]).application
    expect(allow(invited, aSignature, signed, service)?.code).toBe('invitation-signed')
  })

  it('an invitation ends with the draft', () => {
    expect(allow(invited, aSignature, application, service)?.code).toBe('invitation-expired')
    const discarded = caseAfter([...ways.draft, commands.discard]).application
    expect(allow(invited, aSignature, discarded, service)?.code).toBe('invitation-expired')
  })

  it('an invitation holds for the text that was to be signed, not for a later one', () => {
    const later = {
      ...service,
      materials: service.materials.map((one) => ({ ...one, text: { version: '1', text: '改过' } })),
    }
    expect(allow(invited, aSignature, draft, later)?.code).toBe('invitation-changed')
  })

  it('a discarded draft keeps nothing but the names of the pictures, and those only until they are removed', () => {
    const discarded = caseAfter([...ways.draft, aSignature, commands.discard]).application
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
