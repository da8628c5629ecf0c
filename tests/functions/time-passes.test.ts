import type { Notice } from '../../domain/messages/notice'
import { accepted, aFamily, insuredThisYear, payIfDue } from '../support/cases'
import { bootSample, type Sample } from '../support/sample'

const HOUR = 60 * 60_000

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

describe('time that passes', () => {
  /** The relay works by day and by night. */
  const live = async (days: number) => {
    for (let hours = 0; hours < days * 24; hours += 6) {
      await sample.passTime(6 * HOUR)
      await sample.relay()
    }
  }

  it('reminds of an open bill three times, by day, and then no more; and says when the promise was broken', async () => {
    const person = sample.as('oTimeReminded')
    await sample.department('police').mode('down')
    const { id } = await accepted(sample, person)
    await live(12)
    const late = await person.read(id)
    expect(late.flags).toContain('overdue')
    expect(late.journal.filter(({ type }) => type === 'overdue')).toHaveLength(1)
    const queue = await sample.clerk.get<{ applications: { id: string; flags: string[] }[] }>('desk', 'queue', {})
    expect(queue.applications.find((line) => line.id === id)?.flags).toContain('overdue')

    await sample.department('police').mode('normal')
    await sample.passTime(6 * HOUR)
    const due = await sample.until(id, ({ items }) => items['insurance-payment']?.status === 'due', undefined, person)
    expect(due.flags).toEqual(['payment-due'])
    await live(88)
    const { notices } = await person.get<{ readonly notices: readonly Notice[] }>('application', 'inbox', {})
    const reminders = notices.filter(({ kind }) => kind === 'payment-reminder')
    expect(reminders).toHaveLength(3)
    expect(notices.filter(({ kind }) => kind === 'overdue')).toHaveLength(1)
    for (const { at } of reminders) {
      const hour = (new Date(at).getUTCHours() + 8) % 24
      expect([hour >= 9, hour < 21]).toEqual([true, true])
    }
    const view = await person.read(id)
    expect(view.journal.filter(({ type }) => type === 'reminded')).toHaveLength(3)
    await payIfDue(sample, view)
    const paid = await sample.until(id, ({ status }) => status === 'completed', undefined, person)
    expect(paid.flags).toEqual([])
  })

  it('costs a relay nothing for cases whose moment has not come', async () => {
    const person = sample.as('oTimeWaiting')
    const { id } = await accepted(sample, person, insuredThisYear(sample, aFamily()))
    const relayed = async () => ((await sample.relay()) as { data: { relayed: number } }).data.relayed
    // Until the departments have reported all that they will, the posted page too.
    await sample.until(
      id,
      ({ items, deliveries }) =>
        items['insurance-payment']?.status === 'due' && deliveries['household-registration'] !== undefined,
      undefined,
      person,
    )
    for (let round = 0; round < 50 && (await relayed()) > 0; round += 1);
    expect(await relayed()).toBe(0)
    const last = (await sample.invocations()).filter((one) => one.function === 'relay').at(-1)
    expect(last?.database).toBe(1)
  })
})
