import fc from 'fast-check'
import type { Event } from '../../domain/casework/events/index'
import type { Application } from '../../domain/casework/state/application'
import type { Answers } from '../../domain/definition/answers'
import { fieldsOf } from '../../domain/definition/fields'
import { contactPhone } from '../../domain/messages/contact'
import { notificationsOf } from '../../domain/messages/notifications'
import { messageDefects, smsParams } from '../../domain/messages/templates'
import { services } from '../../domain/services'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { aNewborn } from '../builders/family'
import { AT, caseAfter, commands, service, ways } from './casework.fixture'

const told = (way: readonly Parameters<typeof caseAfter>[0][number][], at = AT) => {
  const { application, events } = caseAfter(way, at)
  return notificationsOf(service, application, events)
}
const words = (news: ReturnType<typeof notificationsOf>) =>
  news.map(({ kind, message, isTodo }) =>
    [kind, message?.template, message?.data.phrase2.value, isTodo ? '(todo)' : undefined].filter(Boolean).join(' '),
  )

describe('who is told what', () => {
  it('of a case that went well, and whose papers were collected and posted', () => {
    expect(words(told([...ways.completed, commands['item-ready'], commands['item-posted']]))).toEqual([
      'submitted',
      'accepted progress 已受理',
      'item-done',
      'item-done',
      'item-done',
      'item-done',
      'completed progress 已办结',
      'ready todo 可领取 (todo)',
      'posted progress 已寄出',
    ])
  })

  it('of an item that is done by itself, but not when it comes with the acceptance or the end', () => {
    const { application, events } = caseAfter(ways.paying)
    const alone = events.filter((event) => event.type === 'item-done' && event.item === 'household')
    expect(words(notificationsOf(service, application, alone))).toEqual(['item-done progress 已办好'])
  })

  it('of a bill, of what is to be corrected and of what a department refused', () => {
    expect(words(told(ways.returned))).toContain('returned todo 待补正 (todo)')
    expect(words(told(ways.rejected))).toContain('item-rejected todo 需要处理')
    const { application, events } = caseAfter([...ways.paying.slice(0, -1), commands['payment-due']])
    const due = events.filter(({ type }) => type === 'payment-due')
    const [news] = notificationsOf(service, application, due)
    expect(news).toMatchObject({ kind: 'payment-due', isTodo: true, item: 'payment' })
    expect(news?.message?.data).toMatchObject({ phrase2: { value: '待缴费' }, date3: { value: '2026年5月20日' } })
  })

  it('of the days that are left to pay, honestly also of the last one', () => {
    const { application } = caseAfter(ways.paying)
    const at = (day: string) => `${day}T01:00:00.000Z`
    const reminder = (day: string) =>
      notificationsOf(service, application, [{ type: 'reminded', at: at(day), item: 'payment', days: 60 }])[0]
    expect(reminder('2026-04-21')?.message?.data.thing4.value).toBe('还剩29天，请尽快缴费')
    expect(reminder('2026-05-20')?.title).toBe('payment：今天是最后一天')
  })

  it('of a promise not kept, with whom to ask', () => {
    const { application } = caseAfter(ways.accepted)
    const [news] = notificationsOf(service, application, [{ type: 'overdue', at: '2026-03-06T01:00:00.000Z' }])
    expect(news).toMatchObject({ kind: 'overdue', isTodo: false })
    expect(news?.text).toContain('2026年3月5日')
    expect(news?.text).toContain(service.help.phone)
  })

  it('of a promised decision says decision, where the document promises no more', () => {
    const { application } = caseAfter(ways.accepted)
    const decided = { ...service, timeLimit: { ...service.timeLimit, until: 'decision' as const } }
    const overdue = { type: 'overdue', at: '2026-03-06T01:00:00.000Z' } as const
    const [finished] = notificationsOf(service, application, [overdue])
    expect([finished?.title, finished?.text]).toEqual([
      '过了承诺的日期，还没有办完',
      expect.stringContaining('承诺在2026年3月5日前办结'),
    ])
    const [promised] = notificationsOf(decided, application, [overdue])
    expect([promised?.title, promised?.text]).toEqual([
      '过了承诺的日期，还没有作出决定',
      expect.stringContaining('承诺在2026年3月5日前作出决定'),
    ])
    expect(promised?.message?.data.thing4?.value).toBe('已过承诺日期，还没作出决定，抱歉')
  })

  it('of a decision that only the last item promises says decision, too', () => {
    const { application } = caseAfter(ways.accepted)
    const last = service.items.findLast(({ id }) => application.items[id] !== undefined)
    const ownLimit = { ...service.timeLimit, workingDays: 30, until: 'decision' as const }
    const withOwn = {
      ...service,
      items: service.items.map((item) => (item.id === last?.id ? { ...item, timeLimit: ownLimit } : item)),
    }
    const accepted = { type: 'accepted', at: AT, clerk: 'o', dueAt: '2026-04-15', dueProvisional: false } as const
    const overdue = { type: 'overdue', at: '2026-04-16T01:00:00.000Z' } as const
    const texts = notificationsOf(withOwn, application, [accepted, overdue]).map(({ text }) => text)
    expect(texts).toEqual([
      expect.stringContaining('承诺在2026年4月15日前作出决定'),
      expect.stringContaining('作出决定'),
    ])
  })

  it('and not of typing, nor of what passes between us and a department', () => {
    expect(told([...ways.draft, commands.save])).toEqual([])
    expect(words(told([...ways.accepted, commands['item-sent'], commands['item-acknowledged']]))).toEqual(
      words(told(ways.accepted)),
    )
  })

  it('a provisional day is not promised', () => {
    const { application } = caseAfter(ways.accepted)
    const event = { type: 'accepted', at: AT, clerk: 'o', dueAt: '2027-03-05', dueProvisional: true } as const
    expect(notificationsOf(service, application, [event])[0]?.message?.data.thing4.value).toBe('预计2027-03-05前办结')
  })
})

describe('a text message', () => {
  it('says what the subscription message says', () => {
    const { application, events } = caseAfter(ways.accepted)
    const message = notificationsOf(service, application, events).find(({ kind }) => kind === 'accepted')?.message
    expect(message && smsParams(message)).toEqual(['小服务', '已受理', '承诺2026-03-05前办结'])
  })

  it('goes to the phone of whoever applied, and to no other', () => {
    const phone = (answers: Answers) => contactPhone(newbornYuanling, answers)
    expect(phone(aNewborn().answers())).toBe('13807450001')
    expect(phone(aNewborn().appliedForByFather().answers())).toBe('13807450002')
    expect(phone(aNewborn().appliedForByGrandmother().answers())).toBe('13807450003')
    expect(phone({ 'mother.phone': '13807450001' })).toBeUndefined()
    expect(phone({ applicant: 'mother', 'mother.phone': '0745-1234567' })).toBeUndefined()
    const { contact: _contact, ...without } = newbornYuanling
    expect(contactPhone(without, aNewborn().answers())).toBeUndefined()
  })
})

describe('the limits of the platform', () => {
  const good = caseAfter(ways.accepted)
  const message = notificationsOf(service, good.application, good.events).find(
    ({ kind }) => kind === 'accepted',
  )?.message
  const data = message?.data as NonNullable<typeof message>['data']

  it.each([
    ['thing1', '一'.repeat(21), /thing1 has 21 of 20/],
    // Ten rare characters are twenty on a phone, eleven are too many.
    ['thing4', '𠀀'.repeat(11), /thing4 has 22 of 20/],
    ['thing4', '', /thing4 is empty/],
    ['thing4', ' ', /thing4 is empty/],
    ['thing4', '一\n二', /line break/],
    ['phrase2', '等待预审通过', /phrase2/],
    ['phrase2', 'OK', /phrase2/],
    ['phrase2', '', /phrase2/],
    ['date3', '2026-03-02', /date3/],
    ['date3', '于2026年3月2日', /date3/],
    ['date3', '2026年3月2日前', /date3/],
  ] as const)('are not met by %s “%s”', (field, value, defect) => {
    expect(messageDefects({ template: 'todo', data: { ...data, [field]: { value } } }).join()).toMatch(defect)
  })

  it('are met by what is sent', () => {
    expect(messageDefects({ template: 'todo', data })).toEqual([])
    const most = { ...data, thing1: { value: '一'.repeat(20) }, thing4: { value: '𠀀'.repeat(10) } }
    expect(messageDefects({ template: 'todo', data: most })).toEqual([])
  })
})

const PERSONAL = new Set(['text', 'name', 'newborn-name', 'id-number', 'phone', 'address'])
const [certificate = '', household = '', , payment = ''] = newbornYuanling.items.map(({ id }) => id)

/** Everything that can happen to a case, with what people typed in every place where they can type. */
const everything = (typed: readonly string[]): readonly Event[] => {
  const [one = '', other = '', more = ''] = typed
  const at = '2026-04-21T01:00:00.000Z'
  return [
    { type: 'submitted', at, desk: one, items: [], held: [] },
    { type: 'accepted', at, clerk: one, dueAt: '2026-04-24', dueProvisional: false },
    {
      type: 'returned',
      at,
      clerk: one,
      corrections: typed.map((text) => ({ place: { kind: 'screening', question: text }, message: text })),
    },
    { type: 'item-done', at, item: certificate, result: { number: one } },
    { type: 'item-rejected', at, item: household, reason: other },
    { type: 'item-delayed', at, item: household, department: 'police', reason: other },
    { type: 'payment-due', at, item: payment, amount: '400.00', dueBy: '2026-05-20' },
    { type: 'reminded', at, item: payment, days: 60 },
    { type: 'payment-paid', at, item: payment, result: { receipt: more } },
    { type: 'item-ready', at, item: certificate },
    { type: 'item-posted', at, item: household, carrier: other, tracking: more },
    { type: 'overdue', at },
    { type: 'completed', at },
  ]
}

/** Letters that no word of ours has, so that whatever appears of them came from a family. */
const aWord = fc.string({ unit: fc.constantFrom(...'㐀㐁㐂㐃㐄㐅QZXJqzxj'), minLength: 2, maxLength: 12 })

describe('what a lock screen may show', () => {
  it.each(services.map((one) => [one.id, one] as const))('%s: nothing anybody typed, in no event', (_id, one) => {
    const paths = fieldsOf(one)
      .filter(({ kind }) => PERSONAL.has(kind))
      .map(({ path }) => path)
    expect(paths.length).toBeGreaterThan(5)
    fc.assert(
      fc.property(fc.array(aWord, { minLength: paths.length, maxLength: paths.length }), (typed) => {
        const answers: Answers = {
          ...aNewborn().answers(),
          ...Object.fromEntries(paths.map((path, index) => [path, typed[index] ?? ''])),
        }
        const application: Application = {
          ...caseAfter(ways.paying).application,
          answers,
          dueAt: '2026-04-20',
          items: { [payment]: { status: 'due', at: AT, tries: 0, dueBy: '2026-05-20', amount: '400.00' } },
        }
        const news = notificationsOf(one, application, everything(typed))
        expect(news.length).toBeGreaterThan(9)
        const shown = JSON.stringify(news.map(({ title, text, message }) => [title, text, message]))
        for (const word of typed) expect(shown).not.toContain(word)
      }),
    )
  })
})
