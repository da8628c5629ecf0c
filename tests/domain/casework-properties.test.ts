import fc from 'fast-check'
import type { Command } from '../../domain/casework/commands/index'
import { decide } from '../../domain/casework/decide'
import type { Event } from '../../domain/casework/events/index'
import { fold } from '../../domain/casework/evolve'
import type { Application } from '../../domain/casework/state/application'
import { AT, commands, service } from './casework.fixture'

const items = ['certificate', 'household', 'enrolment', 'payment', 'unknown']

/** Any command about any item, so that histories go everywhere. */
const aCommand: fc.Arbitrary<Command> = fc
  .tuple(fc.constantFrom(...Object.values(commands)), fc.constantFrom(...items))
  .map(([command, item]) => ('item' in command ? { ...command, item } : command))

/** Mostly forward, so that runs reach the end, with noise in between. */
const aHistory = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: aCommand },
    { weight: 3, arbitrary: fc.constantFrom<Command>(commands.attach, commands.submit, commands.accept) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('household', 'enrolment', 'payment')
        .map((item): Command => ({ type: 'item-done', item, result: {} })),
    },
  ),
  { maxLength: 40 },
)

const run = (history: readonly Command[]) => {
  let application: Application | undefined = fold(undefined, eventsOf(undefined, commands.start))
  const events: Event[] = [...eventsOf(undefined, commands.start)]
  const states: Application[] = []
  for (const command of history) {
    const happened = eventsOf(application, command)
    events.push(...happened)
    application = fold(application, happened)
    if (application !== undefined) states.push(application)
  }
  return { application, events, states }
}

const eventsOf = (application: Application | undefined, command: Command): readonly Event[] => {
  const decision = decide(service, application, command, { at: AT, by: 'oMother' })
  return decision.ok ? decision.events : []
}

describe('whatever happens in whatever order', () => {
  it('the state is the fold of the events', () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        const { application, events } = run(history)
        expect(fold(undefined, events)).toEqual(application)
      }),
    )
  })

  it('a case is completed exactly when every item is done or held', () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        for (const { status, items: states } of run(history).states) {
          const all = Object.values(states).every((item) => item.status === 'done' || item.status === 'held')
          if (status === 'completed') expect(all).toBe(true)
          if (status === 'accepted') expect(all).toBe(false)
        }
      }),
    )
  })

  it('no item goes to a department before the one it follows is done', () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        for (const { items: states } of run(history).states) {
          for (const { id, after = [] } of service.items) {
            const state = states[id]?.status
            if (state === undefined || state === 'waiting') continue
            for (const before of after) expect(['done', 'held']).toContain(states[before]?.status)
          }
        }
      }),
    )
  })

  it('a department is asked for an item once a round', () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        const { events } = run(history)
        for (const { id } of service.items) {
          const queued = events.filter((event) => event.type === 'item-queued' && event.item === id).length
          const rejected = events.filter((event) => event.type === 'item-rejected' && event.item === id).length
          expect(queued).toBeLessThanOrEqual(rejected + 1)
        }
      }),
    )
  })

  it('a repeated report of a department is no news', () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        let application = run([]).application
        for (const command of history) {
          const events = eventsOf(application, command)
          application = fold(application, events)
          if ('item' in command && command.type !== 'item-delayed') expect(eventsOf(application, command)).toEqual([])
        }
      }),
    )
  })

  it('the promise runs only between acceptance and the end', () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        for (const { status, dueAt } of run(history).states) {
          expect(dueAt !== undefined).toBe(status === 'accepted' || status === 'completed')
        }
      }),
    )
  })
})
