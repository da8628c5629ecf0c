import type { Actor } from '../../domain/casework/actor'
import type { Command } from '../../domain/casework/commands/index'
import { allow } from '../../domain/casework/permissions'
import { isNot } from '../../domain/definition/condition'
import { caseAfter, commands, service, ways } from './casework.fixture'
import { withFather } from './participants.fixture'

const invitation = { from: 'oMother', person: 'father', at: '2026-03-02T01:00:00.000Z' }
const own: Command = { type: 'save', answers: { 'father.phone': '13807450002' } }
const draft = caseAfter([...ways.draft, commands.join]).application
const withHim = { ...draft, participants: { father: { openid: 'oFather', at: draft.updatedAt, consents: [] } } }

describe('an invitation', () => {
  const guest: Actor = { role: 'invited', openid: 'oFather', invitation }

  it('opens the case of whoever sent it', () => {
    expect(allow(guest, own, withHim, withFather(service))).toBeUndefined()
  })

  it('opens no other case: of somebody else’s nobody even learns that it is there', () => {
    expect(allow(guest, own, { ...withHim, owner: 'oStranger' }, withFather(service))?.code).toBe('not-found')
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
