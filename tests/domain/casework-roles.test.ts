import type { Command } from '../../domain/casework/command'
import type { Actor } from '../../domain/casework/roles'
import { allow, COMMANDS_OF } from '../../domain/casework/roles'
import { sha256 } from '../../domain/standards/sha256'
import { A_SIGNATURE } from '../builders/family'
import { AT, caseAfter, commands, service, ways } from './casework.fixture'

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
  content: { kind: 'signature', strokes: A_SIGNATURE, version: '1', textHash: sha256('本人承诺'), at: AT },
}

/** A clerk speaks of what the desk issues, a department of its own, an invitation of its signature. */
const about = ({ role }: Actor, command: Command): Command => {
  if (role === 'invited' && command.type === 'attach') return aSignature
  return 'item' in command ? { ...command, item: role === 'clerk' ? 'certificate' : 'household' } : command
}
const caseFor = (role: Actor['role']) => (role === 'invited' ? caseAfter(ways.draft).application : application)
const cells = Object.values(actors).flatMap((actor) =>
  Object.values(commands).map((command) => [actor.role, command.type, actor, about(actor, command)] as const),
)

describe('who may do what', () => {
  it.each(cells)('%s: %s', (role, type, actor, command) => {
    const refusal = allow(actor, command, caseFor(role), service)
    expect(refusal === undefined).toBe(COMMANDS_OF[role].includes(type))
  })

  it.each([
    ['another citizen', { role: 'citizen', openid: 'oStranger' }, commands.withdraw],
    ['another desk', { role: 'clerk', openid: 'oClerk', desk: 'hospital-2' }, commands.accept],
  ] as const)('for %s the case does not exist', (_who, actor, command) => {
    expect(allow(actor, command, application, service)?.code).toBe('not-found')
  })

  it('a draft has no desk, so no clerk sees it', () => {
    expect(allow(actors.clerk, commands.return, caseAfter(ways.draft).application, service)?.code).toBe('not-found')
  })

  const { invited } = actors
  const draft = caseAfter(ways.draft).application
  it.each([
    ['another part', { ...aSignature, part: 'father' }],
    ['another paper', { ...aSignature, material: 'identity' }],
    ['a photo', { ...aSignature, content: { kind: 'photo', photo: 'photo-0001', at: AT } }],
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

  it('a department reports on its own items only', () => {
    expect(allow({ role: 'department', department: 'tax' }, commands['item-done'], application, service)?.code).toBe(
      'forbidden',
    )
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
