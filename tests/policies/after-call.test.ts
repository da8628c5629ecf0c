import fc from 'fast-check'
import { afterCall, type Meaning, MOST_TRIES } from '../../cloudfunctions/relay/policy/after-call'
import type { CallAnswer } from '../../cloudfunctions/relay/policy/call-answer'
import { afterStatusInquiry, departmentMeaning } from '../../cloudfunctions/relay/policy/department'
import { afterNotification } from '../../cloudfunctions/relay/policy/notification'
import { orderMeaning } from '../../cloudfunctions/relay/policy/order'
import type {
  DepartmentEntry,
  MessageEntry,
  ParcelEntry,
  StatusInquiryEntry,
} from '../../cloudfunctions/shared/cases/outbox'
import type { Application } from '../../domain/casework/state/application'

const NOW = Date.parse('2026-11-02T01:00:00.000Z')
const AT = '2026-11-02T01:00:00.000Z'
const moment = { now: NOW, chance: 0.5 }

const department: DepartmentEntry = {
  kind: 'department',
  key: 'household-registration',
  item: 'household-registration',
  department: 'police',
  dueAt: NOW,
  tries: 0,
}
const parcel: ParcelEntry = { kind: 'parcel', key: 'parcel.x', item: 'x', dueAt: NOW, tries: 0 }
const application = { items: {} } as unknown as Application
const meaning = (isHeld = false, state = application) => departmentMeaning(department, state, isHeld)
const posted: Meaning<string> = orderMeaning(parcel, (tracking) => ({
  type: 'item-posted',
  item: 'x',
  carrier: 'EMS',
  tracking,
}))
const again = (more: object = {}): CallAnswer<never> => ({
  outcome: 'again',
  why: 'unreachable',
  isInDoubt: true,
  ...more,
})

describe('a request to a department', () => {
  it('that was answered is done with', () => {
    const effect = afterCall(department, { outcome: 'answered', value: { status: 'accepted' } }, moment, meaning())
    expect(effect.left).toBeUndefined()
    expect(effect.commands.map(({ type }) => type)).toEqual(['item-sent', 'item-acknowledged'])
  })

  it('that was not answered is tried again, as one that may have arrived, and the family is told', () => {
    const { left, commands, notes } = afterCall(department, again(), moment, meaning())
    expect(left).toMatchObject({ tries: 1, inDoubt: true, dueAt: NOW + 5_000 })
    expect(commands).toEqual([
      { type: 'item-delayed', item: department.item, reason: '办理部门的系统暂时连不上，正在自动重试' },
    ])
    expect(notes).toEqual([])
  })

  it('is in doubt only because of the last try', () => {
    const before: DepartmentEntry = { ...department, inDoubt: true, tries: 3 }
    expect(afterCall(before, again({ isInDoubt: false }), moment, meaning()).left).not.toHaveProperty('inDoubt')
  })

  it('comes again no sooner than the department asked for', () => {
    expect(afterCall(department, again({ notBefore: 600_000 }), moment, meaning()).left?.dueAt).toBe(NOW + 600_000)
  })

  it('is given up after a hundred tries, for a person to look at', () => {
    const last: DepartmentEntry = { ...department, tries: MOST_TRIES - 1 }
    const { left, notes, commands } = afterCall(last, again(), moment, meaning())
    expect(left).toMatchObject({ tries: MOST_TRIES, dead: { at: AT, why: expect.stringContaining('已停止自动重试') } })
    expect(notes).toEqual([{ at: AT, type: 'dead-lettered', item: department.item, department: 'police' }])
    expect(commands).toMatchObject([{ type: 'item-delayed', reason: expect.stringContaining('受理窗口正在处理') }])
  })

  it('that will never be taken is given up at once', () => {
    const { left } = afterCall(department, { outcome: 'dead', why: '密钥不对' }, moment, meaning())
    expect(left).toMatchObject({ tries: 1, dead: { why: '密钥不对' } })
  })

  it('that was held back has not been tried, and comes a little after the breaker closes', () => {
    const held = { outcome: 'held', until: NOW + 15_000, isBroken: true } as const
    const { left, commands } = afterCall({ ...department, inDoubt: true }, held, moment, meaning(true))
    expect(left).toMatchObject({ tries: 0, inDoubt: true, dueAt: NOW + 20_000 })
    expect(commands).toHaveLength(1)
  })

  it('held back tells the family once, and nothing when it is only the rate', () => {
    const held = (isBroken: boolean) => ({ outcome: 'held', until: NOW + 15_000, isBroken }) as const
    const withReason = { items: { [department.item]: { reason: '连不上' } } } as unknown as Application
    expect(afterCall(department, held(true), moment, meaning(true, withReason)).commands).toEqual([])
    expect(afterCall(department, held(false), moment, meaning(true)).commands).toEqual([])
  })
})

describe('a status inquiry', () => {
  const inquiry: StatusInquiryEntry = { ...department, kind: 'status-inquiry', key: 'ask.x' }

  it('makes up for a report that was lost', () => {
    const answer = { outcome: 'answered', value: { status: 'done', result: { page: '1' } } } as const
    expect(afterStatusInquiry(inquiry, answer).commands.map(({ type }) => type)).toEqual(['item-sent', 'item-done'])
  })

  it.each([undefined, again(), { outcome: 'held', until: NOW, isBroken: true } as const])(
    'without an answer changes nothing: %j',
    (answer) => {
      expect(afterStatusInquiry(inquiry, answer)).toEqual({ entry: inquiry, notes: [], commands: [] })
    },
  )
})

describe('an order to a courier', () => {
  it('that was accepted is looked after in half an hour, and that is no failed try', () => {
    const { left } = afterCall(parcel, { outcome: 'accepted' }, moment, posted)
    expect(left).toEqual({ ...parcel, dueAt: NOW + 30 * 60_000 })
  })

  it('is given up with what to do instead; no family is told of it', () => {
    const { left, commands } = afterCall({ ...parcel, tries: MOST_TRIES - 1 }, again(), moment, posted)
    expect(left).toMatchObject({ dead: { why: expect.stringContaining('请人工寄出') } })
    expect(commands).toEqual([])
  })
})

describe('a message to a phone', () => {
  const message = { kind: 'message', key: 'm', tries: 0, dueAt: NOW, isLowPriority: false } as MessageEntry

  it('is tried eight times, then the inbox has to do', () => {
    const busy = { outcome: 'again', notBefore: 0 } as const
    expect(afterNotification(message, busy, moment).left).toMatchObject({ tries: 1, dueAt: NOW + 5_000 })
    expect(afterNotification({ ...message, tries: 7 }, busy, moment)).toEqual({
      entry: { ...message, tries: 7 },
      commands: [],
      notes: [{ at: AT, type: 'message-dropped', reason: 'too-many-tries' }],
    })
  })

  it('that nobody may send is noted with the code of why', () => {
    const dropped = { outcome: 'dropped', code: 'no-phone' } as const
    expect(afterNotification(message, dropped, moment).notes).toMatchObject([{ reason: 'no-phone' }])
  })
})

it('what is tried again always comes later, and a try never gets lost', () => {
  const answers = fc.oneof(
    fc.record({
      outcome: fc.constant('again'),
      why: fc.constant('busy'),
      isInDoubt: fc.boolean(),
      notBefore: fc.nat(90_000),
    }),
    fc.record({
      outcome: fc.constant('held'),
      until: fc.integer({ min: NOW, max: NOW + 90_000 }),
      isBroken: fc.boolean(),
    }),
  ) as fc.Arbitrary<CallAnswer<never>>
  fc.assert(
    fc.property(
      answers,
      fc.nat(MOST_TRIES - 1),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (answer, tries, chance) => {
        const { left } = afterCall({ ...department, tries }, answer, { now: NOW, chance }, meaning())
        expect(left).toMatchObject({ tries: answer.outcome === 'held' ? tries : tries + 1 })
        if (left !== undefined && !('dead' in left)) expect(left.dueAt).toBeGreaterThanOrEqual(NOW)
      },
    ),
  )
})
