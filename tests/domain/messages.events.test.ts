import { EVENTS, type Event } from '../../domain/casework/events/index'
import { lintMessages } from '../../domain/checks/messages'
import { byDepartment } from '../../domain/definition/builders'
import { notificationsOf } from '../../domain/messages/notifications'
import { services } from '../../domain/services'
import { AT, caseAfter, service, ways } from './casework.fixture'
import { seven } from './plan.fixture'

const accepted = caseAfter(ways.accepted).application
const paying = caseAfter(ways.paying).application
type WithoutTime<E> = E extends Event ? Omit<E, 'at'> : never

const toldOf = (event: WithoutTime<Event>, application = accepted) =>
  notificationsOf(service, application, [{ ...event, at: AT } as Event])

describe('what the owner is told', () => {
  it.each<readonly [WithoutTime<Event>, object]>([
    [
      { type: 'submitted', desk: '', items: [], held: [] },
      { kind: 'submitted', isTodo: false },
    ],
    [
      { type: 'resubmitted', desk: '', items: [], held: [] },
      { kind: 'submitted', isTodo: false },
    ],
    [
      { type: 'accepted', clerk: '', dueAt: '2026-03-05', dueProvisional: false },
      { kind: 'accepted', isTodo: false, isLowPriority: false },
    ],
    [
      { type: 'returned', clerk: '', corrections: [] },
      { kind: 'returned', isTodo: true, isLowPriority: false },
    ],
    [
      { type: 'item-done', item: 'household', result: {} },
      { kind: 'item-done', isTodo: false, isLowPriority: true },
    ],
    [
      { type: 'payment-paid', item: 'payment', result: {} },
      { kind: 'item-done', isTodo: false, isLowPriority: true },
    ],
    // The desk has to act first: the family can do nothing yet.
    [
      { type: 'item-rejected', item: 'household', reason: '' },
      { kind: 'item-rejected', isTodo: false, isLowPriority: false },
    ],
    [
      { type: 'payment-due', item: 'payment', amount: '400', dueBy: '2026-05-20' },
      { kind: 'payment-due', isTodo: true, isLowPriority: false },
    ],
    [
      { type: 'item-ready', item: 'certificate' },
      { kind: 'ready', isTodo: true, isLowPriority: false },
    ],
    [
      { type: 'item-posted', item: 'household', carrier: '', tracking: '' },
      { kind: 'posted', isTodo: false, isLowPriority: false },
    ],
    [
      { type: 'commitment-false', clerk: '', person: '', reason: '' },
      { kind: 'commitment-false', isTodo: true },
    ],
    [{ type: 'overdue' }, { kind: 'overdue', isTodo: false, isLowPriority: false }],
    [{ type: 'completed' }, { kind: 'completed', isTodo: false, isLowPriority: false }],
  ])('of $type, and whether there is something to do', (event, expected) => {
    expect(toldOf(event)).toMatchObject([expected])
  })

  it.each<readonly [string, readonly WithoutTime<Event>[]]>([
    [
      'progress',
      [
        { type: 'accepted', clerk: '', dueAt: '2026-03-05', dueProvisional: false },
        { type: 'item-done', item: 'household', result: {} },
        { type: 'item-posted', item: 'household', carrier: '', tracking: '' },
        { type: 'overdue' },
        { type: 'completed' },
      ],
    ],
    [
      'todo',
      [
        { type: 'returned', clerk: '', corrections: [] },
        { type: 'item-rejected', item: 'household', reason: '' },
        { type: 'payment-due', item: 'payment', amount: '400', dueBy: '2026-05-20' },
        { type: 'item-ready', item: 'certificate' },
      ],
    ],
  ])('reaches the phone by the template %s', (template, events) => {
    for (const event of events) expect(toldOf(event)[0]?.message?.template).toBe(template)
  })

  it.each<WithoutTime<Event>>([
    { type: 'withdrawn' },
    { type: 'discarded' },
    { type: 'credit-recorded' },
    { type: 'item-queued', item: 'household', department: 'police' },
    { type: 'item-delayed', item: 'household', department: 'police', reason: '' },
    { type: 'message-dropped', reason: 'no-consent' },
    { type: 'dead-lettered' },
    { type: 'replayed' },
  ])('is nothing of $type', (event) => {
    expect(toldOf(event)).toEqual([])
  })

  it('of a false commitment stands in the inbox alone, with the rule and whom to object to', () => {
    const event = { type: 'commitment-false', clerk: 'oClerk', person: 'mother', reason: '与登记不一致' } as const
    const [told] = toldOf(event)
    expect(told).not.toHaveProperty('message')
    expect(told?.text).toContain('试行办法')
    expect(told?.text).toContain('0745-0000000')
    expect(told?.text).not.toContain('与登记不一致')
    const { commitment: _none, ...without } = service
    const [elsewhere] = notificationsOf(without, accepted, [{ ...event, at: AT }])
    expect(elsewhere?.text).toContain('将按规定记入')
  })

  it('is said of the service or of the item it is about', () => {
    const about = (event: WithoutTime<Event>, application = accepted) =>
      toldOf(event, application)[0]?.message?.data.thing1.value
    expect(about({ type: 'accepted', clerk: '', dueAt: '2026-03-05', dueProvisional: false })).toBe('小服务')
    expect(about({ type: 'returned', clerk: '', corrections: [] })).toBe('小服务')
    expect(about({ type: 'completed' })).toBe('小服务')
    expect(about({ type: 'overdue' })).toBe('小服务')
    expect(about({ type: 'item-rejected', item: 'enrolment', reason: '' })).toBe('enrolment')
    expect(about({ type: 'item-done', item: 'enrolment', result: {} })).toBe('enrolment')
    expect(about({ type: 'payment-due', item: 'payment', amount: '400', dueBy: '2026-05-20' })).toBe('payment')
    expect(about({ type: 'reminded', item: 'payment', days: 60 }, paying)).toBe('payment')
    expect(about({ type: 'item-ready', item: 'certificate' })).toBe('certificate')
    expect(about({ type: 'item-posted', item: 'household', carrier: '', tracking: '' })).toBe('户口页')
    expect(about({ type: 'item-posted', item: 'none', carrier: '', tracking: '' })).toBe('小服务')
  })
})

describe('the words of every message', () => {
  it.each(services.map((one) => [one.id, one] as const))('of %s keep the limits of the platform', (_id, one) => {
    expect(lintMessages(one)).toEqual([])
  })

  it('that name an item are found to be too long when its name is', () => {
    const long = '很长很长很长很长很长很长很长很长很长很长很长'
    const [first] = service.items
    if (first === undefined) throw new Error('no item')
    const item = { ...first, id: 'long', shortName: long, doneBy: byDepartment('police') }
    const { delivery: _none, ...withoutPaper } = item
    const found = lintMessages({ ...service, items: [withoutPaper] }).map((defect) => defect.split(':')[0])
    expect([...new Set(found)].sort()).toEqual(
      ['item-done', 'item-posted', 'item-ready', 'item-rejected', 'payment-due', 'payment-paid', 'reminded'].map(
        (type) => `message of ${type} of long`,
      ),
    )
  })

  it('that name the service are found to be too long when its name is', () => {
    const found = lintMessages({ ...service, items: [], shortName: '长'.repeat(200) }).map(
      (defect) => defect.split(':')[0],
    )
    expect([...new Set(found)].sort()).toEqual(
      ['accepted', 'completed', 'overdue', 'resubmitted', 'returned', 'submitted'].map((type) => `message of ${type}`),
    )
  })

  it('that name whom to ask are found to be too long when that is', () => {
    const help = { ...service.help, title: '长'.repeat(200) }
    const found = lintMessages({ ...service, items: [], help }).map((defect) => defect.split(':')[0])
    expect([...new Set(found)].sort()).toEqual(['message of commitment-false', 'message of overdue'])
  })

  it('are looked at in every form: promised and expected days, one and fifty corrections, many days left and the last', () => {
    const { accepted: acceptance, returned, reminded } = EVENTS
    expect(acceptance.examples?.(service).map(({ dueProvisional }) => dueProvisional)).toEqual([true, false])
    expect(returned.examples?.(service).map(({ corrections }) => corrections.length)).toEqual([1, 50])
    const left = (at: string) =>
      notificationsOf(
        service,
        { ...paying, items: { payment: { status: 'due', at: AT, tries: 0, dueBy: '2026-12-31' } } },
        [{ type: 'reminded', at, item: 'payment', days: 60 }],
      )[0]?.message?.data.thing4.value
    const instants = (reminded.examples?.(service) ?? []).map(({ at = '2026-12-31T02:00:00.000Z' }) => at)
    expect([...new Set(instants.map(left))]).toEqual(['还剩121天，请尽快缴费', '今天是最后一天，请尽快缴费'])
  })
})

describe('the promised day in a message', () => {
  const textOf = (type: 'accepted' | 'overdue', card: 'waiting' | 'held') => {
    const items = Object.fromEntries(
      ['birth-certificate', 'household-registration', 'card'].map((id) => {
        const status = id === 'card' ? card : ('waiting' as const)
        return [id, { status, at: AT, tries: 0 }]
      }),
    )
    const application = { ...accepted, items, dueAt: '2026-03-05' as const }
    const event = { type, at: AT, clerk: '', dueAt: '2026-03-05', dueProvisional: false } as Event
    return notificationsOf(seven, application, [event])
      .map(({ title, text }) => `${title} ${text}`)
      .join('\n')
  }

  it.each(['accepted', 'overdue'] as const)('is in the words of the item that comes last: %s', (type) => {
    expect(textOf(type, 'waiting')).toContain('作出决定')
  })

  it.each(['accepted', 'overdue'] as const)('is not in the words of an item the family already had: %s', (type) => {
    expect(textOf(type, 'held')).toMatch(/办结|办完/)
    expect(textOf(type, 'held')).not.toContain('作出决定')
  })
})
