import fc from 'fast-check'
import type { Command } from '../../domain/casework/commands/index'
import { decide } from '../../domain/casework/decide'
import type { Event } from '../../domain/casework/events/index'
import { fold } from '../../domain/casework/evolve'
import type { Application } from '../../domain/casework/state/application'
import { commandsDue, timersOf } from '../../domain/casework/timers'
import { addDays, hourInShanghai, todayInShanghai } from '../../domain/standards/days'
import { AT, caseAfter, commands, service, ways } from './casework.fixture'

const BORN = '2026-02-20'
/** 9:00 in the morning, so many days after the birth. */
const morning = (days: number) => hourInShanghai(addDays(BORN, days), 9)
const just = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

const paying = caseAfter(ways.paying).application
const accepted = caseAfter(ways.accepted).application
const on = (application: Application, command: Command, at: string) =>
  decide(service, application, command, { at, by: 'oMother' })
const events = (application: Application, command: Command, at: string): readonly Event[] => {
  const decision = on(application, command, at)
  return decision.ok ? decision.events : []
}
const after = (application: Application, command: Command, at: string): Application =>
  fold(application, events(application, command, at)) ?? application

describe('an open bill is remembered', () => {
  it('on the mornings of the 60th, 75th and 85th day after the birth, in China', () => {
    const mornings = []
    let application = paying
    for (let [watch] = timersOf(service, application, AT); watch !== undefined; ) {
      mornings.push(watch.at)
      const [command] = commandsDue(service, application, watch.at)
      if (command === undefined) throw new Error('watched for nothing')
      application = after(application, command, watch.at)
      watch = timersOf(service, application, watch.at)[0]
    }
    expect(mornings).toEqual([morning(60), morning(75), morning(85)])
    expect(morning(60)).toBe('2026-04-21T01:00:00.000Z')
  })

  it('not a moment before', () => {
    expect(commandsDue(service, paying, just(morning(60), -1))).toEqual([])
    expect(commandsDue(service, paying, morning(60))).toEqual([{ type: 'reminded', item: 'payment', days: 60 }])
  })

  it('once with the later day, when two were missed', () => {
    expect(commandsDue(service, paying, morning(76))).toEqual([{ type: 'reminded', item: 'payment', days: 75 }])
    const reminded = after(paying, { type: 'reminded', item: 'payment', days: 75 }, morning(76))
    expect(timersOf(service, reminded, morning(76))).toEqual([{ key: 'remind.payment', at: morning(85) }])
  })

  it('never at night: who was missed at nine in the evening is told the next morning', () => {
    const night = hourInShanghai(addDays(BORN, 60), 21)
    expect(commandsDue(service, paying, night)).toEqual([])
    expect(timersOf(service, paying, night)).toEqual([{ key: 'remind.payment', at: morning(61) }])
    expect(timersOf(service, paying, hourInShanghai(addDays(BORN, 61), 3))[0]?.at).toBe(morning(61))
  })

  it('not for a day that was over before the bill came', () => {
    const billed = after(caseAfter(ways.paying.slice(0, -1)).application, commands['payment-due'], morning(62))
    expect(timersOf(service, billed, morning(62))).toEqual([{ key: 'remind.payment', at: morning(75) }])
  })

  it('at the very moment of it and for the rest of that day, until it was made', () => {
    for (const now of [morning(60), hourInShanghai(addDays(BORN, 60), 20)]) {
      expect(timersOf(service, paying, now)).toEqual([{ key: 'remind.payment', at: now }])
      expect(commandsDue(service, paying, now)).toEqual([{ type: 'reminded', item: 'payment', days: 60 }])
    }
  })

  it('not for the moment at which the bill came', () => {
    const billed = after(caseAfter(ways.paying.slice(0, -1)).application, commands['payment-due'], morning(60))
    expect(timersOf(service, billed, morning(60))).toEqual([{ key: 'remind.payment', at: morning(75) }])
    expect(commandsDue(service, billed, morning(60))).toEqual([])
  })

  it('also on its last day, as long as that lasts', () => {
    const last = after(paying, { ...commands['payment-due'], dueBy: addDays(BORN, 60) }, AT)
    expect(timersOf(service, last, AT)).toEqual([{ key: 'remind.payment', at: morning(60) }])
    const noon = hourInShanghai(addDays(BORN, 60), 12)
    expect(timersOf(service, last, noon)).toEqual([{ key: 'remind.payment', at: noon }])
    expect(commandsDue(service, last, noon)).toEqual([{ type: 'reminded', item: 'payment', days: 60 }])
  })

  it('only where there is one: a family that seeks a certificate alone pays nothing', () => {
    const { certificate } = paying.items
    if (certificate === undefined) throw new Error('not sought')
    const alone = { ...paying, items: { certificate } }
    expect(timersOf(service, alone, morning(60))).toEqual([])
    expect(commandsDue(service, alone, morning(60))).toEqual([])
  })

  it('not after its last day', () => {
    const early = after(paying, { ...commands['payment-due'], dueBy: addDays(BORN, 70) }, AT)
    expect(timersOf(service, early, AT)).toEqual([{ key: 'remind.payment', at: morning(60) }])
    expect(commandsDue(service, early, morning(71))).toEqual([])
    expect(timersOf(service, early, morning(71))).toEqual([])
    expect(events(early, { type: 'reminded', item: 'payment', days: 60 }, morning(71))).toEqual([])
  })

  it('not once it is paid, nor when a withdrawn case had one', () => {
    const paid = caseAfter(ways.completed).application
    const withdrawn = { ...paying, status: 'closed' } as const
    for (const application of [paid, withdrawn]) {
      expect(timersOf(service, application, AT)).toEqual([])
      expect(events(application, commands.reminded, morning(60))).toEqual([])
    }
    expect(events(paying, commands.reminded, morning(60))).toHaveLength(1)
  })

  it('by nobody’s invention: a day the service does not name is no reminder', () => {
    expect(events(paying, { type: 'reminded', item: 'payment', days: 61 }, morning(80))).toEqual([])
  })
})

describe('a promise that was not kept', () => {
  /** Accepted on Monday 2 March, promised by Thursday. */
  const friday = '2026-03-06T01:00:00.000Z'

  it('is said on the morning after the promised day, once', () => {
    expect(timersOf(service, accepted, AT)).toEqual([{ key: 'overdue', at: friday }])
    expect(events(accepted, commands.overdue, just(friday, -10 * 3_600_000))).toEqual([])
    expect(commandsDue(service, accepted, '2026-03-05T04:00:00.000Z')).toEqual([])
    expect(commandsDue(service, accepted, friday)).toEqual([{ type: 'overdue' }])
    const late = after(accepted, commands.overdue, friday)
    expect(late.flags).toEqual(['overdue'])
    expect(events(late, commands.overdue, just(friday, 86_400_000))).toEqual([])
    expect(timersOf(service, late, friday)).toEqual([])
  })

  it('is not said of a case where only the family has something left to do', () => {
    expect(timersOf(service, paying, AT).map(({ key }) => key)).toEqual(['remind.payment'])
    expect(events(paying, commands.overdue, friday)).toEqual([])
  })

  it('is over once the departments are done', () => {
    const late = after(after(accepted, commands.overdue, friday), commands['item-done'], friday)
    expect(late.flags).toEqual(['overdue'])
    const enrolled = after(late, { type: 'item-done', item: 'enrolment', result: {} }, friday)
    expect(after(enrolled, commands['payment-due'], friday).flags).toEqual(['payment-due'])
  })

  it('does not run while the case is returned, and runs anew from the next acceptance', () => {
    const returned = after(caseAfter(ways.rejected).application, commands['return-for-correction'], AT)
    expect(returned.status).toBe('returned')
    expect(timersOf(service, returned, AT)).toEqual([])
    expect(events(returned, commands.overdue, friday)).toEqual([])
    const again = after(after(returned, commands.submit, friday), commands.accept, friday)
    expect(timersOf(service, again, friday)).toEqual([{ key: 'overdue', at: '2026-03-12T01:00:00.000Z' }])
    expect(again.flags).toEqual([])
  })
})

/** Commands with days between them: some a family's, some a department's, and the relay whenever it is due. */
const aStep = fc.record({
  command: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Command>(...Object.values(commands)) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('household', 'enrolment', 'payment')
        .map((item): Command => ({ type: 'item-done', item, result: {} })),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Command>(commands['payment-due'], commands.attach, commands.submit, commands.accept),
    },
  ),
  hours: fc.integer({ min: 0, max: 500 }),
})
const aLife = fc.tuple(fc.constantFrom(...Object.values(ways)), fc.array(aStep, { maxLength: 20 }))

/** Lives a case through; before each step the relay does what was due until then, as its watches say. */
const live = (way: readonly Command[], steps: readonly { readonly command: Command; readonly hours: number }[]) => {
  let application = caseAfter(way).application
  let now = AT
  const relayed: { readonly at: string; readonly before: Application; readonly event: Event }[] = []
  const relayUntil = (until: string) => {
    for (let round = 0; round < 50; round += 1) {
      const [watch] = [...timersOf(service, application, now)].sort((a, b) => (a.at < b.at ? -1 : 1))
      if (watch === undefined || watch.at > until) break
      now = watch.at
      for (const command of commandsDue(service, application, now)) {
        for (const event of events(application, command, now)) relayed.push({ at: now, before: application, event })
        application = after(application, command, now)
      }
      expect(timersOf(service, application, now).filter(({ at }) => at <= now)).toEqual([])
    }
    now = until
  }
  for (const { command, hours } of steps) {
    relayUntil(just(now, hours * 3_600_000))
    application = after(application, command, now)
  }
  relayUntil(just(now, 200 * 86_400_000))
  return { application, relayed }
}

describe('whatever happens and however long it takes', () => {
  it('nobody is reminded who has paid or withdrawn, nor twice of one day, nor by night, nor too late', () => {
    fc.assert(
      fc.property(aLife, ([way, steps]) => {
        const { relayed } = live(way, steps)
        const days = relayed.flatMap(({ event }) => (event.type === 'reminded' ? [`${event.item} ${event.days}`] : []))
        expect([...new Set(days)]).toEqual(days)
        for (const { at, before, event } of relayed) {
          const hour = (new Date(at).getUTCHours() + 8) % 24
          expect(hour).toBeGreaterThanOrEqual(9)
          expect(hour).toBeLessThan(21)
          expect(before.status).not.toBe('closed')
          if (event.type !== 'reminded') continue
          const bill = before.items[event.item]
          expect(bill?.status).toBe('due')
          expect(event.days).toBeGreaterThan(bill?.remindedAfter ?? 0)
          const today = todayInShanghai(at)
          expect(today <= (bill?.dueBy ?? '')).toBe(true)
          expect(addDays(before.answers['newborn.birthDate'] as string, event.days) <= today).toBe(true)
        }
      }),
    )
  })

  it('a case is called overdue once an acceptance, and only after its promised day', () => {
    fc.assert(
      fc.property(aLife, ([way, steps]) => {
        for (const { at, before, event } of live(way, steps).relayed) {
          if (event.type !== 'overdue') continue
          expect(before.status).toBe('accepted')
          expect(before.overdueSince).toBeUndefined()
          expect((before.dueAt ?? '9') < todayInShanghai(at)).toBe(true)
        }
      }),
    )
  })

  it('runs long enough to be a proof: bills are reminded of and promises broken', () => {
    const { relayed } = live(ways.accepted, [
      { command: commands['item-done'], hours: 300 },
      { command: { type: 'item-done', item: 'enrolment', result: {} }, hours: 1 },
      { command: commands['payment-due'], hours: 1 },
    ])
    expect(relayed.map(({ event }) => event.type)).toEqual(['overdue', 'reminded', 'reminded', 'reminded'])
  })
})
