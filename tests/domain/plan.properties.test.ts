import fc from 'fast-check'
import type { Command } from '../../domain/casework/commands/index'
import { decide } from '../../domain/casework/decide'
import type { Event } from '../../domain/casework/events/index'
import { fold } from '../../domain/casework/evolve'
import type { Application } from '../../domain/casework/state/application'
import type { Answers } from '../../domain/definition/answers'
import { byDepartment, byDesk } from '../../domain/definition/builders'
import type { Item, Service } from '../../domain/definition/service'
import { closedItems } from '../../domain/plan/closed-items'
import { inRows, waitsFor } from '../../domain/plan/order'
import { requiredItems } from '../../domain/plan/required-items'
import { workingDaysFor } from '../../domain/plan/time-limits'
import { AT, commands, answers as known, service as small } from './casework.fixture'

interface Plan {
  readonly service: Service
  readonly answers: Answers
}

/** Up to seven items; each may wait for any that were made before it, and they are listed in any order. */
const aPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array(
      fc.record({
        after: fc.array(fc.nat(6), { maxLength: 3 }),
        isAtDesk: fc.boolean(),
        days: fc.option(fc.nat(30), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    fc.array(fc.nat(6), { maxLength: 3 }),
    fc.array(fc.nat(6), { maxLength: 2 }),
    fc.array(fc.nat(6), { minLength: 1, maxLength: 7 }),
    fc.boolean(),
    fc.array(fc.nat(1_000), { minLength: 7, maxLength: 7 }),
  )
  .map(([drawn, closing, holding, wanting, isClosed, places]) => {
    const idOf = (at: number) => `item-${at % drawn.length}`
    const items: Item[] = []
    for (const [at, { after, isAtDesk, days }] of drawn.entries()) {
      const before = [...new Set(after.filter((one) => one < at))].map(idOf)
      const isDesk = isAtDesk && before.every((id) => items.find((one) => one.id === id)?.doneBy.who === 'desk')
      items.push({
        ...{ id: idOf(at), title: idOf(at), shortName: idOf(at), handler: '' },
        doneBy: isDesk ? byDesk : byDepartment('police'),
        after: before,
        sends: { fields: [], materials: [], results: [] },
        ...(days === undefined ? {} : { timeLimit: { workingDays: days, excludes: [], wording: `${days}个工作日` } }),
      })
    }
    const shuffled = items
      .map((item, at) => ({ item, place: places[at] ?? 0 }))
      .sort((one, other) => one.place - other.place)
      .map(({ item }) => item)
    const options = items.map(({ id }) => ({ value: id, label: id }))
    const [first, ...sections] = small.form
    const matter = {
      ...{ id: 'choice', title: '办什么' },
      fields: (first?.fields ?? []).map((field) =>
        field.path === 'items' || field.path === 'held' ? { ...field, options } : field,
      ),
    }
    const closes = Object.fromEntries(closing.map((at) => [idOf(at), '请到窗口办理']))
    const service: Service = {
      ...small,
      form: [matter, ...sections],
      items: shuffled,
      screening: [...small.screening, { id: 'here', text: '在这里吗', excludesOn: 'no', reason: '不在这里', closes }],
    }
    const answers: Answers = {
      ...known,
      'screening.here': isClosed ? 'no' : 'yes',
      items: [...new Set(wanting.map(idOf))],
      held: [...new Set(holding.map(idOf))],
    }
    return { service, answers }
  })

const carriedOut = (service: Service, application: Application | undefined, command: Command) => {
  const decision = decide(service, application, command, { at: AT, by: 'oClerk' })
  if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.refusal)}`)
  return { application: fold(application, decision.events), events: decision.events }
}

/** From the first answer until nothing is on its way any more; `pick` says which department answers next. */
const run = ({ service, answers }: Plan, pick: (count: number) => number) => {
  const events: Event[] = []
  let application: Application | undefined
  const then = (command: Command) => {
    const next = carriedOut(service, application, command)
    application = next.application
    events.push(...next.events)
  }
  then({ ...commands.start, answers })
  then(commands.attach)
  then({ type: 'submit' })
  then({ type: 'accept', numbers: {} })
  for (;;) {
    const onTheirWay = Object.entries(application?.items ?? {}).filter(([, { status }]) => status === 'queued')
    if (onTheirWay.length === 0) break
    const [item = ''] = onTheirWay[pick(onTheirWay.length)] ?? []
    then({ type: 'item-done', item, result: {} })
  }
  return { application, events }
}

describe('whatever waits for what', () => {
  const aRun = fc
    .tuple(aPlan, fc.array(fc.nat(100), { minLength: 8, maxLength: 8 }))
    .filter(([{ service, answers }]) => requiredItems(service, answers).length > 0)
    .map(([plan, seededRandom]) => {
      let at = 0
      return { ...plan, ...run(plan, (count) => (seededRandom[at++ % seededRandom.length] ?? 0) % count) }
    })

  it('everything comes to its end, and each department is asked for an item once', () => {
    fc.assert(
      fc.property(aRun, ({ service, answers, application, events }) => {
        expect(application?.status).toBe('completed')
        const required = requiredItems(service, answers)
        const done = events.flatMap((event) => (event.type === 'item-done' ? [event.item] : []))
        expect([...done].sort()).toEqual([...required].sort())
        const asked = events.flatMap((event) => (event.type === 'item-queued' ? [event.item] : []))
        const departmental = service.items.filter(({ id, doneBy }) => required.includes(id) && doneBy.who !== 'desk')
        expect([...asked].sort()).toEqual(departmental.map(({ id }) => id).sort())
      }),
    )
  })

  it('nothing begins before all it waits for is over', () => {
    fc.assert(
      fc.property(aRun, ({ service, events, application }) => {
        const over = new Set(
          Object.entries(application?.items ?? {}).flatMap(([id, { status }]) => (status === 'held' ? [id] : [])),
        )
        for (const event of events) {
          if (event.type !== 'item-queued' && event.type !== 'item-done') continue
          const item = service.items.find(({ id }) => id === event.item)
          for (const before of item?.after ?? []) {
            if (application?.items[before] !== undefined) expect(over).toContain(before)
          }
          if (event.type === 'item-done') over.add(event.item)
        }
      }),
    )
  })

  it('what can begin begins: nothing waits while all before it is over', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        if (requiredItems(plan.service, plan.answers).length === 0) return
        const { application, events } = run(plan, () => 0)
        const accepted = events.findIndex(({ type }) => type === 'accepted')
        const inTheFirstStroke = events.slice(accepted).filter((event) => event.type === 'item-queued')
        const roots = plan.service.items.filter(
          ({ id, after = [], doneBy }) =>
            application?.items[id] !== undefined &&
            application.items[id]?.status !== 'held' &&
            doneBy.who !== 'desk' &&
            after.every((before) => ['held', undefined].includes(application.items[before]?.status)),
        )
        for (const { id } of roots) expect(inTheFirstStroke.map((event) => 'item' in event && event.item)).toContain(id)
      }),
    )
  })

  it('a closed item is neither required nor waited for, and what is required waits for no closed one', () => {
    fc.assert(
      fc.property(aPlan, ({ service, answers }) => {
        const closed = closedItems(service, answers)
        const required = requiredItems(service, answers)
        for (const { item, reason, howElse } of closed) {
          expect(required).not.toContain(item.id)
          expect(reason.length * howElse.length).toBeGreaterThan(0)
          expect(required.some((id) => waitsFor(service, id, item.id))).toBe(false)
        }
        if (answers['screening.here'] === 'yes') expect(closed).toEqual([])
      }),
    )
  })

  it('rows hold each item once, below all it waits for, and as high as that allows', () => {
    fc.assert(
      fc.property(aPlan, ({ service, answers }) => {
        const required = requiredItems(service, answers)
        const rows = inRows(service, required).map((row) => row.map(({ id }) => id))
        expect([...rows.flat()].sort()).toEqual([...required].sort())
        rows.forEach((row, at) => {
          for (const id of row) {
            const above = rows.slice(0, at).flat()
            const earlier = required.filter((other) => waitsFor(service, id, other))
            expect(earlier.every((other) => above.includes(other))).toBe(true)
            if (at > 0) expect(rows[at - 1]?.some((other) => earlier.includes(other))).toBe(true)
          }
        })
      }),
    )
  })

  it('more to do is never promised sooner, nor anything sooner than its own time limit', () => {
    fc.assert(
      fc.property(aPlan, ({ service, answers }) => {
        const required = requiredItems(service, answers)
        const days = workingDaysFor(service, required)
        for (const id of required) {
          const own = service.items.find((item) => item.id === id)?.timeLimit
          expect(days).toBeGreaterThanOrEqual((own ?? service.timeLimit).workingDays)
        }
        const withoutLast = required.filter((id) => required.some((other) => waitsFor(service, other, id)))
        if (withoutLast.length > 0) expect(workingDaysFor(service, withoutLast)).toBeLessThanOrEqual(days)
      }),
    )
  })
})
