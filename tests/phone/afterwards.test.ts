import type { Application } from '../../domain/casework/state/application'
import { seenAtReturn } from '../../domain/casework/state/last-return'
import { queueFields } from '../../domain/casework/state/queue-fields'
import type { ApplicationView, JournalEntry } from '../../domain/casework/state/view'
import { lint } from '../../domain/checks/lint'
import { byFamily } from '../../domain/definition/builders'
import type { Service } from '../../domain/definition/service'
import { services } from '../../domain/services'
import { newbornYuanling as newborn } from '../../domain/services/newborn-yuanling'
import { deliveryOf } from '../../src/case-view/delivery'
import { lanesOf } from '../../src/case-view/lanes'
import { notifyWords } from '../../src/case-view/notify-words'
import { QUEUES, urgencyOf } from '../../src/desk/queue/queues'
import { byDay, isUnread } from '../../src/pages/inbox/reading'
import { storyOf } from '../../src/pages/progress/story'
import { isUntouched, returnedFrom } from '../../src/store/corrections'

const AT = '2026-11-23T02:00:00.000Z'

const viewOf = (service: Service, more: Partial<ApplicationView> = {}): ApplicationView => ({
  id: 'case-0001',
  service: { id: service.id, edition: service.edition.from },
  status: 'accepted',
  flags: [],
  items: Object.fromEntries(service.items.map(({ id }) => [id, { status: 'done', at: AT, tries: 0 }])),
  updatedAt: AT,
  revision: 9,
  answers: {},
  materials: {},
  results: {},
  deliveries: {},
  corrections: [],
  consents: [],
  journal: [],
  ...more,
})

describe.each(services.map((service) => [service.id, service] as const))('%s', (_id, service) => {
  it('has one lane an item, each with words, whatever became of it', () => {
    for (const status of ['held', 'waiting', 'queued', 'sent', 'acknowledged', 'due', 'done', 'rejected'] as const) {
      const items = Object.fromEntries(service.items.map(({ id }) => [id, { status, at: AT, tries: 0 }]))
      const lanes = lanesOf(service, viewOf(service, { items }))
      expect(lanes.map(({ id }) => id)).toEqual(service.items.map(({ id }) => id))
      for (const { state, office, holder } of lanes) expect([state, office, holder]).not.toContain('')
    }
  })

  it('has no lane for what was not asked for', () => {
    expect(lanesOf(service, viewOf(service, { items: {} }))).toEqual([])
  })

  it('shows how each paper comes to the family', () => {
    for (const item of service.items) {
      if (item.delivery === undefined) continue
      const { field } = item.delivery
      const view = viewOf(service, { answers: { [field]: 'post' } })
      expect(deliveryOf(service, item, view)).toMatchObject({ way: 'to-come', text: expect.stringContaining('寄') })
      const deliveries = { [item.id]: { way: 'posted', at: AT, carrier: '邮政EMS', tracking: 'EA1' } as const }
      expect(deliveryOf(service, item, { ...view, deliveries })).toEqual({
        way: 'posted',
        carrier: '邮政EMS',
        tracking: 'EA1',
      })
      const waiting = viewOf(service, { items: { [item.id]: { status: 'waiting', at: AT, tries: 0 } } })
      expect(deliveryOf(service, item, waiting)).toBeUndefined()
    }
  })
})

describe('a paper to be collected', () => {
  it('names the office that the family chose', () => {
    const household = newborn.items[1]
    if (household === undefined) throw new Error('no such item')
    const station = newborn.offices.find(({ kind }) => kind === 'police-station')
    const answers = { 'delivery.household': 'collect', 'delivery.station': station?.id ?? '' }
    const deliveries = { [household.id]: { way: 'ready', at: AT } as const }
    expect(deliveryOf(newborn, household, viewOf(newborn, { answers, deliveries }))).toEqual({
      way: 'ready',
      office: station,
    })
  })
})

describe('what came of an item', () => {
  it('is called as the service calls it', () => {
    const results = { 'household-registration': { page: 'HK***01', idNumber: '431*****12' } }
    const lane = lanesOf(newborn, viewOf(newborn, { results })).find(({ id }) => id === 'household-registration')
    expect(lane?.results.map(({ label }) => label)).toEqual(['户口页号', '宝宝身份证号'])
  })

  it('must have a name, and a payment its steps and its last day', () => {
    const items = newborn.items.map(({ outcomes: _outcomes, ...item }) => ({
      ...item,
      ...(item.doneBy.who === 'family' ? { doneBy: byFamily({ billedBy: 'tax' }) } : {}),
      ...(item.payment === undefined ? {} : { payment: { steps: [] } }),
    }))
    const defects = lint({ ...newborn, items })
    expect(defects).toContain('item household-registration does not name what its department gives back')
    expect(defects).toContain('item insurance-payment is paid in steps that are not told')
    expect(defects).toContain('item insurance-payment is paid, and nobody says until when')
  })
})

describe('the inbox', () => {
  const notices = ['2026-11-23T02:00:00.000Z', '2026-11-22T17:00:00.000Z', '2026-11-22T02:00:00.000Z'].map((at) => ({
    at,
  }))

  it('puts what was told under the days of Shanghai, in its order', () => {
    expect(byDay(notices).map(({ day, notices: told }) => [day, told.length])).toEqual([
      ['2026年11月23日 周一', 2],
      ['2026年11月22日 周日', 1],
    ])
  })

  it('marks what is newer than what was read', () => {
    expect(notices.map((notice) => isUnread(notice, '2026-11-22T17:00:00.000Z'))).toEqual([true, false, false])
    expect(notices.every((notice) => isUnread(notice, undefined))).toBe(true)
  })
})

describe('messages on the phone', () => {
  it('say how many are left, and where to switch them on', () => {
    expect(notifyWords({ state: 'allowed', credit: { progress: 2, todo: 1 } }).note).toContain('3 条')
    expect(notifyWords({ state: 'allowed', credit: { progress: 0, todo: 0 } }).note).toContain('短信')
    expect(notifyWords({ state: 'off' })).toMatchObject({
      action: '去设置',
      note: expect.stringContaining('订阅消息'),
    })
    expect(notifyWords({ state: 'declined' }).note).toContain('不影响办理')
  })
})

describe('a place that was sent back', () => {
  it('is corrected once its answer is another, and only since this return', () => {
    const correction = {
      place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' },
      message: '请写到门牌号',
    } as const
    const journal: readonly JournalEntry[] = [{ at: AT, type: 'returned' }]
    const answers = { 'mother.livingAddress': '样例路' }
    const sentBack = { status: 'returned', answers, materials: {}, corrections: [correction], journal } as const
    const view = viewOf(newborn, { ...sentBack, lastReturn: seenAtReturn(sentBack, [correction], AT) })
    const before = returnedFrom(view)
    if (before === undefined) throw new Error('it was returned')
    expect(isUntouched(before, answers, {}, correction)).toBe(true)
    const corrected = { 'mother.livingAddress': '样例路8号' }
    expect(isUntouched(before, corrected, {}, correction)).toBe(false)
    const again = {
      ...view,
      answers: corrected,
      lastReturn: seenAtReturn({ answers: corrected, materials: {} }, [correction], '2026-11-24T02:00:00.000Z'),
      journal: [...journal, { at: '2026-11-24T02:00:00.000Z', type: 'returned' } as const],
    }
    const later = returnedFrom(again)
    expect(later === undefined ? undefined : isUntouched(later, corrected, {}, correction)).toBe(true)
  })
})

describe('the desk', () => {
  it('sees at a glance by how many days a case is late', () => {
    const late = viewOf(newborn, { flags: ['overdue'], dueAt: '2026-11-20' })
    expect(urgencyOf(late, '2026-11-23')).toEqual({ text: '超 3 天', tone: 'bad' })
  })

  it('has a queue for papers to hand out, also of completed cases', () => {
    const item = newborn.items.find(({ doneBy, delivery }) => doneBy.who === 'desk' && delivery !== undefined)
    const { readingConsent: _none, ...view } = viewOf(newborn, {
      status: 'completed',
      answers: { [item?.delivery?.field ?? '']: 'post' },
    })
    const completed: Application = {
      ...view,
      owner: 'oMother',
      consents: [],
      participants: {},
      items: { [item?.id ?? '']: { status: 'done', at: AT, tries: 1 } },
      createdAt: AT,
    }
    expect(QUEUES.map(({ id }) => id)).toContain('undelivered')
    expect(queueFields(newborn, completed).undelivered).toBe(true)
  })
})

describe('the story', () => {
  it('tells of deliveries', () => {
    const journal: readonly JournalEntry[] = [
      { at: AT, type: 'item-ready', item: 'birth-certificate' },
      { at: AT, type: 'item-posted', item: 'household-registration' },
    ]
    expect(storyOf(newborn, viewOf(newborn, { journal })).map(({ text }) => text)).toEqual([
      '户口登记：已经寄出',
      '出生医学证明：可以领取了',
    ])
  })
})
