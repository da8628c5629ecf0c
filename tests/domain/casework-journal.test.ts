import type { Event } from '../../domain/casework/events/index'
import { journalOf } from '../../domain/casework/journal'
import { AT, caseAfter, ways } from './casework.fixture'

const photo = { kind: 'photo', photo: 'photo-0001', at: AT } as const
const signature = { kind: 'signature', strokes: [[1, 2]], version: '1', textHash: 'f', at: AT } as const
const front = { material: 'identity', part: 'front', content: photo }
const mothers = { material: 'statement', part: 'mother', content: signature }
const fathers = { ...mothers, part: 'father' }

type WithoutTime<E> = E extends Event ? Omit<E, 'at'> : never
const kept = (...events: readonly WithoutTime<Event>[]) =>
  journalOf(
    [],
    events.map((event) => ({ ...event, at: AT }) as Event),
  ).map(({ at: _at, ...entry }) => entry)

describe('the journal keeps of a case', () => {
  it('when each thing happened, and of which item and department it is', () => {
    const { events } = caseAfter([...ways.rejected])
    expect(journalOf([], events)).toEqual([
      { at: AT, type: 'started' },
      { at: AT, type: 'attached' },
      { at: AT, type: 'submitted' },
      { at: AT, type: 'accepted' },
      { at: AT, type: 'item-done', item: 'certificate' },
      { at: AT, type: 'item-queued', item: 'household', department: 'police' },
      { at: AT, type: 'item-rejected', item: 'household' },
    ])
  })

  it.each<WithoutTime<Event>>([
    { type: 'item-sent', item: 'payment' },
    { type: 'item-acknowledged', item: 'payment' },
    { type: 'payment-due', item: 'payment', amount: '400', dueBy: '2026-05-20' },
    { type: 'payment-paid', item: 'payment', result: { receipt: '88' } },
    { type: 'item-ready', item: 'payment' },
    { type: 'item-posted', item: 'payment', carrier: '邮政EMS', tracking: 'EA123456789CN' },
    { type: 'reminded', item: 'payment', days: 60 },
  ])('of which item it is, and nothing more: $type', (event) => {
    expect(kept(event)).toEqual([{ type: event.type, item: 'payment' }])
  })

  it.each<WithoutTime<Event>>([
    { type: 'withdrawn' },
    { type: 'discarded' },
    { type: 'completed' },
    { type: 'overdue' },
    { type: 'credit-recorded' },
    { type: 'commitment-false', clerk: 'oClerk', person: 'mother', reason: '与登记不一致' },
    { type: 'returned', clerk: 'oClerk', corrections: [] },
    { type: 'signed', ...mothers },
  ])('only that it happened, of $type', (event) => {
    expect(kept(event)).toEqual([{ type: event.type }])
  })

  it('which department was late, and not in whose words', () => {
    expect(kept({ type: 'item-delayed', item: 'household', department: 'police', reason: '张三说连不上' })).toEqual([
      { type: 'item-delayed', item: 'household', department: 'police' },
    ])
  })

  it('which signature came from another phone', () => {
    expect(kept({ type: 'signed-elsewhere', ...mothers })).toEqual([
      { type: 'signed-elsewhere', signature: 'statement.mother' },
    ])
  })

  it('what could not be sent, and that it was sent once more: to a department, or to the credit register', () => {
    const request = { item: 'household', department: 'police' }
    for (const type of ['dead-lettered', 'replayed'] as const) {
      expect(kept({ type, ...request })).toEqual([{ type, item: 'household', department: 'police' }])
      expect(kept({ type, item: 'household' })).toStrictEqual([{ type, item: 'household' }])
      expect(kept({ type })).toStrictEqual([{ type }])
    }
  })

  it('by which code a message did not reach the phone', () => {
    expect(kept({ type: 'message-dropped', reason: 'no-consent' })).toEqual([
      { type: 'message-dropped', reason: 'no-consent' },
    ])
  })
})

describe('of what comes again and again', () => {
  const saved = { type: 'saved', answers: {} } as const
  const submitted = { type: 'submitted', desk: '', items: [], held: [] } as const
  const late = (item: string) => ({ type: 'item-delayed', item, department: 'police', reason: '连不上' }) as const

  it.each<WithoutTime<Event>>([
    saved,
    { type: 'attached', ...front },
    { type: 'detached', ...front },
    { type: 'signed', ...mothers },
    { type: 'signed-elsewhere', ...mothers },
    late('household'),
  ])('the last is kept: $type', (event) => {
    const earlier = { ...event, at: AT } as Event
    const later = { ...event, at: '2026-03-02T03:00:00.000Z' } as Event
    expect(journalOf(journalOf([], [earlier]), [later])).toMatchObject([{ at: '2026-03-02T03:00:00.000Z' }])
  })

  it('everything that was kept before stays before it', () => {
    const { events } = caseAfter(ways.submitted)
    const before = journalOf([], events)
    const withdrawn = { type: 'withdrawn', at: AT } as const
    expect(journalOf(before, [withdrawn])).toEqual([...before, { type: 'withdrawn', at: AT }])
    expect(before.map(({ type }) => type)).toEqual(['started', 'attached', 'submitted'])
  })

  it('the last stands where it happened, after what happened before it', () => {
    expect(kept(saved, { type: 'attached', ...front }, saved).map(({ type }) => type)).toEqual(['attached', 'saved'])
  })

  it('what was before a step of the case stays, for it belongs to another part of the story', () => {
    const returned = { type: 'returned', clerk: 'oClerk', corrections: [] } as const
    expect(kept(saved, submitted, returned, saved).map(({ type }) => type)).toEqual([
      'saved',
      'submitted',
      'returned',
      'saved',
    ])
  })

  it('each item that is late and each signature has a line of its own', () => {
    expect(kept(late('household'), late('enrolment'), late('household')).map(({ item }) => item)).toEqual([
      'enrolment',
      'household',
    ])
    const sign = (place: typeof mothers) => ({ type: 'signed-elsewhere', ...place }) as const
    expect(kept(sign(mothers), sign(fathers), sign(fathers)).map((entry) => entry.signature)).toEqual([
      'statement.mother',
      'statement.father',
    ])
  })

  it('a step that comes again is a step each time', () => {
    expect(kept(submitted, submitted)).toHaveLength(2)
    const paid = { type: 'item-acknowledged', item: 'payment' } as const
    expect(kept(paid, paid)).toHaveLength(2)
  })
})
