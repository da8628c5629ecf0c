import type { Actor } from '../../domain/casework/actor'
import type { Command } from '../../domain/casework/commands/index'
import { allow } from '../../domain/casework/permissions'
import { isNot } from '../../domain/definition/condition'
import { sha256 } from '../../domain/standards/sha256'
import { A_SIGNATURE } from '../builders/family'
import { caseAfter, commands, service, ways } from './casework.fixture'

const invitation = {
  from: 'oMother',
  material: 'statement',
  part: 'mother',
  version: '1',
  textHash: sha256('本人承诺'),
  at: '2026-03-02T01:00:00.000Z',
}
const signature: Command = {
  type: 'attach',
  material: 'statement',
  part: 'mother',
  content: { kind: 'signature', strokes: A_SIGNATURE, version: '1', textHash: sha256('本人承诺') },
}
const draft = caseAfter(ways.draft).application

describe('an invitation', () => {
  const guest: Actor = { role: 'invited', openid: 'oFather', invitation }

  it('opens the case of whoever sent it', () => {
    expect(allow(guest, signature, draft, service)).toBeUndefined()
  })

  it('opens no other case: of somebody else’s nobody even learns that it is there', () => {
    expect(allow(guest, signature, { ...draft, owner: 'oStranger' }, service)?.code).toBe('not-found')
  })

  it('is used up by a signature after it, not by one before it', () => {
    const before = { ...invitation, at: '2026-03-02T03:00:00.000Z' }
    const signed = caseAfter([...ways.draft, signature]).application
    expect(allow(guest, signature, signed, service)?.code).toBe('invitation-signed')
    expect(allow({ ...guest, invitation: before }, signature, signed, service)).toBeUndefined()
  })
})

describe('a platform that speaks for a department', () => {
  const routed = {
    ...service,
    routing: {
      decidedBy: ['newborn.hospital'],
      platforms: [{ id: 'province', when: isNot('newborn.hospital', 'hospital-1') }, { id: 'nation' }],
    },
  } as unknown as typeof service
  const accepted = caseAfter(ways.accepted).application
  const speaking = (platform?: string): Actor =>
    ({ role: 'department', department: 'police', ...(platform === undefined ? {} : { platform }) }) as Actor

  it('speaks in the cases that go through it, and in no others', () => {
    expect(allow(speaking('nation'), commands['item-done'], accepted, routed)).toBeUndefined()
    expect(allow(speaking('province'), commands['item-done'], accepted, routed)?.code).toBe('forbidden')
    const elsewhere = { ...accepted, answers: { ...accepted.answers, 'newborn.hospital': 'hospital-2' } }
    expect(allow(speaking('province'), commands['item-done'], elsewhere, routed)).toBeUndefined()
    expect(allow(speaking('nation'), commands['item-done'], elsewhere, routed)?.code).toBe('forbidden')
  })

  it('does not speak where no case goes through a platform', () => {
    expect(allow(speaking('nation'), commands['item-done'], accepted, service)?.code).toBe('forbidden')
  })

  it('takes no word from the department itself', () => {
    expect(allow(speaking(), commands['item-done'], accepted, routed)).toBeUndefined()
  })

  it('is nobody’s business but a department’s', () => {
    const owner: Actor = { role: 'citizen', openid: 'oMother' }
    expect(allow(owner, commands.withdraw, accepted, routed)).toBeUndefined()
    expect(allow({ role: 'relay' }, commands['item-sent'], accepted, routed)).toBeUndefined()
  })
})
