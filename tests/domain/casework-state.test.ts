import { decide } from '../../domain/casework/decide'
import { fold } from '../../domain/casework/evolve'
import { A_SIGNATURE } from '../builders/family'
import {
  type Application,
  AT,
  after,
  answers,
  caseAfter,
  commands,
  consents,
  type Event,
  service,
  ways,
} from './casework.fixture'

const LATER = '2026-03-03T02:00:00.000Z'
const items = ({ items: all }: Application) =>
  Object.fromEntries(Object.entries(all).map(([id, { status }]) => [id, status]))

describe('a case', () => {
  it('begins as a draft of its owner in which nothing has happened yet', () => {
    expect(caseAfter([commands.start]).application).toEqual({
      id: 'application-1',
      owner: 'oMother',
      service: { id: 'small-service', edition: '2022-10-10' },
      status: 'draft',
      flags: [],
      answers,
      materials: {},
      items: {},
      results: {},
      deliveries: {},
      corrections: [],
      consents: consents.map((consent) => ({ ...consent, at: AT, by: 'oMother' })),
      createdAt: AT,
      updatedAt: AT,
    })
  })

  it('keeps when it began and says when it changed last', () => {
    const saved = after(caseAfter(ways.draft).application, commands.save, LATER)
    expect(saved).toMatchObject({ createdAt: AT, updatedAt: LATER })
  })

  it('that is handed in again has nothing to correct any more, and waits from then', () => {
    const returned = caseAfter(ways.returned).application
    expect(returned).toMatchObject({ submittedAt: AT, corrections: commands['return-for-correction'].corrections })
    expect(after(returned, commands.submit, LATER)).toMatchObject({
      status: 'submitted',
      submittedAt: LATER,
      corrections: [],
      // They stand since the start.
      consents: consents.map((consent) => ({ ...consent, at: AT, by: 'oMother' })),
    })
  })

  it('seeks after a correction what the family seeks now, and what was issued stays issued', () => {
    const returned = caseAfter([...ways.rejected, commands['return-for-correction']]).application
    expect(items(returned)).toEqual({
      certificate: 'done',
      household: 'waiting',
      enrolment: 'waiting',
      payment: 'waiting',
    })
    const less = after(returned, { type: 'save', answers: { items: ['certificate', 'household'] } })
    const again = after(less, commands.submit, LATER)
    expect(items(again)).toEqual({ certificate: 'done', household: 'waiting' })
    expect(again.items.certificate?.at).toBe(AT)
    expect(again.items.household).toMatchObject({ at: AT, round: 1 })
  })

  it('has an item as issued also when the family says since that it has it', () => {
    const returned = caseAfter([...ways.rejected, commands['return-for-correction']]).application
    const holding = after(returned, { type: 'save', answers: { held: ['certificate'] } })
    expect(items(after(holding, commands.submit, LATER))).toEqual({
      certificate: 'done',
      household: 'waiting',
      enrolment: 'waiting',
      payment: 'waiting',
    })
  })

  it('has an item that the family found at home meanwhile, and one it no longer has', () => {
    const returned = caseAfter(ways.returned).application
    const found = after(after(returned, { type: 'save', answers: { held: ['certificate'] } }), commands.submit, LATER)
    expect(found.items.certificate).toEqual({ status: 'held', at: LATER, tries: 0 })
    const back = after(found, commands['return-for-correction'], LATER)
    const lost = after(after(back, { type: 'save', answers: { held: [] } }), commands.submit, LATER)
    expect(lost.items.certificate).toEqual({ status: 'waiting', at: LATER, tries: 0 })
  })

  it('that was withdrawn or returned promises no day any more', () => {
    const overdue = after(caseAfter(ways.rejected).application, commands.overdue, '2026-03-06T02:00:00.000Z')
    expect(overdue).toMatchObject({ dueAt: '2026-03-05', flags: ['rejected', 'overdue'] })
    const returned = after(overdue, commands['return-for-correction'], '2026-03-06T02:00:00.000Z')
    for (const key of ['dueAt', 'dueProvisional', 'overdueSince']) expect(returned).not.toHaveProperty(key)
  })
})

describe('an item', () => {
  const rejectedTwice = [commands['item-rejected'], commands['return-for-correction'], commands.submit] as const
  const noNumber = { type: 'accept' } as const
  const secondRound = caseAfter([...ways.rejected, ...rejectedTwice.slice(1), noNumber]).application

  it('stays with its department and in its round whatever is said of it', () => {
    const known = { department: 'police', round: 1 }
    for (const type of ['item-sent', 'item-delayed', 'item-acknowledged', 'item-done', 'item-rejected'] as const) {
      expect(after(secondRound, commands[type]).items.household).toMatchObject(known)
    }
  })

  it('has no round, no reason and no bill before there is one', () => {
    expect(caseAfter(ways.accepted).application.items.household).toStrictEqual({
      status: 'queued',
      at: AT,
      tries: 0,
      department: 'police',
    })
  })

  it('that is its first word is as the word says, and nothing more', () => {
    const bare = caseAfter(ways.draft).application
    expect(fold(bare, [{ type: 'item-sent', at: LATER, item: 'household' }])?.items).toStrictEqual({
      household: { status: 'sent', at: LATER, tries: 1 },
    })
  })

  it('counts each try to send it, and no other word', () => {
    const late = after(after(caseAfter(ways.accepted).application, commands['item-delayed']), commands['item-delayed'])
    expect(late.items.household).toMatchObject({ status: 'queued', tries: 2, reason: '连不上' })
    const sent = after(late, commands['item-sent'])
    expect(sent.items.household).toMatchObject({ status: 'sent', tries: 3 })
    expect(sent.items.household).not.toHaveProperty('reason')
    expect(after(sent, commands['item-acknowledged']).items.household).toMatchObject({ tries: 3 })
  })

  it('that is sent to a department once more begins to count anew', () => {
    expect(secondRound.items.household).toEqual({ status: 'queued', at: AT, tries: 0, round: 1, department: 'police' })
  })

  it('remembers of which day the family was reminded, also when the bill is corrected', () => {
    const morning = '2026-04-21T01:00:00.000Z'
    const reminded = after(caseAfter(ways.paying).application, commands.reminded, morning)
    expect(reminded.items.payment).toMatchObject({ status: 'due', amount: '400', remindedAfter: 60, at: AT })
    const corrected = after(reminded, { ...commands['payment-due'], amount: '380' }, morning)
    expect(corrected.items.payment).toMatchObject({ amount: '380', remindedAfter: 60, at: morning })
  })

  it('gives back what the department gave, beside what others gave', () => {
    expect(caseAfter(ways.completed).application.results).toEqual({
      certificate: { number: 'R430012345' },
      household: { number: '1' },
      enrolment: { number: '1' },
      payment: { receipt: '88' },
    })
  })
})

describe('the papers of a case', () => {
  const signature = {
    type: 'attach',
    material: 'statement',
    part: 'mother',
    content: { kind: 'signature', strokes: A_SIGNATURE, version: '1', textHash: 'f'.repeat(64) },
  } as const
  const draft = caseAfter(ways.draft).application
  const signedBy = (by: string) => {
    const decision = decide(service, draft, signature, { at: LATER, by })
    if (!decision.ok) throw new Error(decision.refusal.code)
    return { types: decision.events.map(({ type }) => type), after: fold(draft, decision.events)?.materials }
  }

  it('are signed by the owner on her own phone', () => {
    expect(signedBy('oMother')).toEqual({
      types: ['signed'],
      after: {
        identity: { front: { kind: 'photo', photo: 'photo-0001', at: AT } },
        statement: { mother: { ...signature.content, at: LATER } },
      },
    })
  })

  it('or by somebody else on another phone, and it is kept that it was so', () => {
    const { types, after: materials } = signedBy('oFather')
    expect(types).toEqual(['signed-elsewhere'])
    expect(materials?.statement).toEqual({ mother: { ...signature.content, elsewhere: true, at: LATER } })
  })

  it('are taken back one by one', () => {
    const [identity, ...others] = service.materials
    const two = { id: 'back', label: '反面' }
    const cards = {
      ...service,
      materials: identity === undefined ? [] : [{ ...identity, parts: [...identity.parts, two] }, ...others],
    }
    const back = { ...commands.attach, part: 'back', content: { kind: 'photo', photo: 'photo-0002' } } as const
    const both = after(draft, back, LATER, cards)
    expect(Object.keys(both.materials.identity ?? {})).toEqual(['front', 'back'])
    const less = after(after(both, signature, LATER, cards), commands.detach, LATER, cards)
    expect(Object.keys(less.materials).sort()).toEqual(['identity', 'statement'])
    expect(Object.keys(less.materials.identity ?? {})).toEqual(['back'])
  })
})

describe('an event that tells of nothing the case has', () => {
  const draft = caseAfter(ways.draft).application

  it('changes nothing in it: neither a reminder of a bill nor a note of the credit register', () => {
    expect(fold(draft, [{ type: 'reminded', at: LATER, item: 'payment', days: 60 }])?.items).toEqual({})
    expect(fold(draft, [{ type: 'credit-recorded', at: LATER }])).not.toHaveProperty('breach')
  })

  it('changes nothing when it is a note of the relay, but when the case changed last', () => {
    for (const note of [{ type: 'dead-lettered' }, { type: 'replayed' }, { type: 'message-dropped', reason: '' }]) {
      expect(fold(draft, [{ ...note, at: LATER } as Event])).toEqual({ ...draft, updatedAt: LATER })
    }
  })
})

describe('a broken history', () => {
  const { events } = caseAfter(ways.draft)

  it('that does not begin with the beginning is a mistake of ours', () => {
    expect(() => fold(undefined, events.slice(1))).toThrow('attached')
  })

  it('that tells of what there is not is one too, and so is such a command', () => {
    const unknown = { type: 'item-lost', at: AT } as never
    expect(() => fold(caseAfter(ways.draft).application, [unknown])).toThrow('item-lost')
    expect(() => decide(service, undefined, { type: 'lose-item' } as never, { at: AT, by: 'oMother' })).toThrow(
      'lose-item',
    )
  })
})
