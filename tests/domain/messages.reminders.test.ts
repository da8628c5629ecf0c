import { notificationsOf } from '../../domain/messages/notifications'
import { AT, caseAfter, service, ways } from './casework.fixture'

const paying = caseAfter(ways.paying).application
const accepted = caseAfter(ways.accepted).application
const late = { type: 'overdue', at: '2026-03-06T01:00:00.000Z' } as const

describe('the inbox', () => {
  it('keeps a reminder among what the family still has to do', () => {
    const [news] = notificationsOf(service, paying, [
      { type: 'reminded', at: '2026-04-21T01:00:00.000Z', item: 'payment', days: 60 },
    ])
    expect(news).toMatchObject({ kind: 'payment-reminder', isTodo: true, item: 'payment' })
    expect(news?.message?.template).toBe('todo')
  })

  it('says 承诺 of a day that was promised and 预计 of a provisional one, once it has passed', () => {
    const [promised] = notificationsOf(service, accepted, [late])
    expect([promised?.title, promised?.text].join()).toContain('承诺')
    expect([promised?.title, promised?.text].join()).not.toContain('预计')
    expect(promised?.message?.data.thing4.value).toContain('承诺')
    const [expected] = notificationsOf(service, { ...accepted, dueProvisional: true }, [late])
    expect([expected?.title, expected?.text].join()).toContain('预计')
    expect([expected?.title, expected?.text].join()).not.toContain('承诺')
  })

  it('says in the text of an acceptance whether the day is promised', () => {
    const event = { type: 'accepted', at: AT, clerk: 'o', dueAt: '2026-03-05' } as const
    const textOf = (dueProvisional: boolean) =>
      notificationsOf(service, accepted, [{ ...event, dueProvisional }])[0]?.text
    expect(textOf(false)).toContain('承诺在2026年3月5日前')
    expect(textOf(true)).toContain('预计在2026年3月5日前')
  })

  it('says nothing of a bill that is gone, nor of a day that was never promised', () => {
    const draft = caseAfter(ways.draft).application
    expect(notificationsOf(service, draft, [{ type: 'reminded', at: AT, item: 'payment', days: 60 }])).toEqual([])
    expect(notificationsOf(service, draft, [late])).toEqual([])
  })

  it('calls an item and its paper by their names, and the service where there is none', () => {
    const done = notificationsOf(service, accepted, [{ type: 'item-done', at: AT, item: 'household', result: {} }])[0]
    expect(done?.title).toContain('household')
    const ready = notificationsOf(service, accepted, [
      { type: 'item-posted', at: AT, item: 'household', carrier: 'x', tracking: 'y' },
    ])
    expect(ready[0]?.title).toContain('户口页')
    const unnamed = notificationsOf(service, accepted, [{ type: 'item-ready', at: AT, item: 'certificate' }])
    expect(unnamed[0]?.title).toContain('certificate')
    const gone = notificationsOf(service, accepted, [{ type: 'item-done', at: AT, item: 'none', result: {} }])
    expect(gone[0]?.title).toContain(service.shortName)
  })

  it('leaves the phone alone for what comes with the acceptance or the end, and for nothing else', () => {
    const one = { type: 'item-done', at: AT, item: 'household', result: {} } as const
    const alone = notificationsOf(service, accepted, [one])
    expect(alone[0]).toMatchObject({ at: AT, isTodo: false, message: { template: 'progress' } })
    const withEnd = notificationsOf(service, accepted, [one, { type: 'completed', at: AT }])
    expect(withEnd[0]).not.toHaveProperty('message')
    expect(withEnd[1]?.message?.template).toBe('progress')
    const acceptance = { type: 'accepted', at: AT, clerk: 'o', dueAt: '2026-03-05', dueProvisional: false } as const
    const withStart = notificationsOf(service, accepted, [acceptance, one])
    expect(withStart[0]?.message?.template).toBe('progress')
    expect(withStart[1]).not.toHaveProperty('message')
  })

  it('has no item for what concerns the whole case', () => {
    expect(notificationsOf(service, accepted, [late])[0]).not.toHaveProperty('item')
  })
})
