import { INVITATION_DAYS, invitationState, invite } from '../../domain/casework/invitation'
import { is } from '../../domain/definition/condition'
import type { Service } from '../../domain/definition/service'
import { after, caseAfter, commands, service as small, ways } from './casework.fixture'
import { withFather } from './participants.fixture'

const NINE = '2026-03-02T01:00:00.000Z'
const FATHER = { person: 'father', at: NINE }
const service = withFather(small)
const draft = caseAfter(ways.draft).application
const returned = caseAfter(ways.returned).application

const outcomeOf = (person: string, application = draft, of: Service = service) => {
  const asked = invite(of, application, { person, at: NINE })
  return asked.ok ? 'invited' : asked.refusal.code
}

describe('a family that asks somebody to fill their own part', () => {
  it('asks one person, for everything that is theirs', () => {
    expect(invite(service, draft, FATHER)).toEqual({ ok: true, invitation: { from: 'oMother', ...FATHER } })
  })

  it('may ask while it can still change the application, and not while others work on it', () => {
    expect(outcomeOf('father', returned)).toBe('invited')
    for (const way of ['submitted', 'accepted', 'completed', 'closed'] as const) {
      expect(outcomeOf('father', caseAfter(ways[way]).application)).toBe('not-allowed-now')
    }
  })

  it.each([
    ['somebody the service does not know', 'aunt', service],
    ['whoever applies', 'mother', { ...service, participants: [{ id: 'mother', title: '妈妈' }] }],
    ['anybody where a service has nobody', 'father', small],
    [
      'somebody whom this family does not need',
      'father',
      { ...service, participants: [{ id: 'father', title: '爸爸', when: is('delivery.certificate', 'post') }] },
    ],
  ])('does not ask %s', (_who, person, of) => {
    expect(outcomeOf(person, draft, of)).toBe('bad-request')
  })
})

describe('an invitation', () => {
  const stateOf = (application = draft, of = service) => invitationState(of, application, FATHER)

  it('is open while the family has the case, and good for a week', () => {
    expect(stateOf()).toBe('open')
    expect(stateOf(returned)).toBe('open')
    expect(INVITATION_DAYS).toBe(7)
  })

  it('says that the case was handed in, and is open again when it comes back', () => {
    expect(stateOf(caseAfter(ways.submitted).application)).toBe('handed-in')
    expect(stateOf(caseAfter(ways.accepted).application)).toBe('handed-in')
    expect(stateOf(caseAfter(ways.returned).application)).toBe('open')
  })

  it('is over when the case is, or when nobody needs this person any more', () => {
    expect(stateOf(after(draft, commands.withdraw))).toBe('over')
    expect(stateOf(caseAfter(ways.completed).application)).toBe('over')
    expect(stateOf(draft, { ...service, participants: [] })).toBe('over')
  })
})
