import type { Event } from '../casework/event'
import type { Application } from '../casework/state/application'
import type { Service } from '../definition/service'
import { dayInChinese, daysBetween, todayInShanghai } from '../standards/days'
import type { NoticeKind } from './notice'
import type { Template, Words } from './templates'

export interface About {
  readonly service: Service
  readonly application: Application
}

export type Row<E> = (event: E, about: About) => Telling | undefined

interface Telling {
  readonly kind: NoticeKind
  readonly title: string
  readonly text: string
  readonly isTodo?: boolean
  readonly phone?: { readonly template: Template } & Words
  readonly isSpare?: boolean
}

/** Nobody needs to be told of what they did themselves a moment ago, nor of what passes between us and a department. */
const nobody = undefined

/**
 * Who is told what of which event. There is one person to tell, the owner of the case. One-time subscriptions allow one
 * message for one consent; the inbox has everything.
 */
export const TABLE: { readonly [T in Event['type']]: Row<Extract<Event, { readonly type: T }>> | undefined } = {
  started: nobody,
  saved: nobody,
  attached: nobody,
  detached: nobody,
  signed: nobody,
  withdrawn: nobody,
  discarded: nobody,
  'item-queued': nobody,
  'item-sent': nobody,
  'item-delayed': nobody,
  'item-acknowledged': nobody,

  submitted: (event, about) => submitted(event, about),
  resubmitted: (event, about) => submitted(event, about),

  accepted: ({ at, dueAt, dueProvisional }, { service }) => ({
    kind: 'accepted',
    title: '窗口已受理',
    text: `${service.shortName}已经受理，${dueProvisional ? '预计' : '承诺'}在${dayInChinese(dueAt)}前办结。每办好一项都会告诉您，现在不用做什么。`,
    phone: {
      template: 'progress',
      about: service.shortName,
      status: '已受理',
      day: todayInShanghai(at),
      note: `${dueProvisional ? '预计' : '承诺'}${dueAt}前办结`,
    },
  }),

  returned: ({ at, corrections }, { service }) => ({
    kind: 'returned',
    title: `有${corrections.length}处要补正`,
    text: '窗口把要改的地方一次列全了。打开申请，照着清单逐条改好，再提交一次就行。',
    isTodo: true,
    phone: {
      template: 'todo',
      about: service.shortName,
      status: '待补正',
      day: todayInShanghai(at),
      note: `有${corrections.length}处要补正，请一次改好`,
    },
  }),

  'item-done': ({ at, item }, { service }) => done(at, service, item),
  'payment-paid': ({ at, item }, { service }) => done(at, service, item),

  'item-rejected': ({ at, item }, { service }) => ({
    kind: 'item-rejected',
    title: `${itemCalled(service, item)}：没有办成`,
    text: '部门没有通过，受理窗口正在处理。如果要您补正，会一次列全告诉您；现在不用做什么。',
    phone: {
      template: 'todo',
      about: itemCalled(service, item),
      status: '需要处理',
      day: todayInShanghai(at),
      note: '部门未能办理，窗口会联系您',
    },
  }),

  'payment-due': ({ item, dueBy }, { service }) => ({
    kind: 'payment-due',
    title: `${itemCalled(service, item)}：可以缴费了`,
    text: `请在${dayInChinese(dueBy)}前缴清。打开申请，可以看到金额和缴费的地方。`,
    isTodo: true,
    phone: {
      template: 'todo',
      about: itemCalled(service, item),
      status: '待缴费',
      day: dueBy,
      note: `请在${dueBy}前缴清`,
    },
  }),

  reminded: ({ at, item }, { service, application }) => {
    const dueBy = application.items[item]?.dueBy
    if (dueBy === undefined) return undefined
    const left = daysBetween(todayInShanghai(at), dueBy)
    const when = left === 0 ? '今天是最后一天' : `还剩${left}天`
    return {
      kind: 'payment-reminder',
      title: `${itemCalled(service, item)}：${when}`,
      text: `最后一天是${dayInChinese(dueBy)}。打开申请，可以看到金额和缴费的地方。`,
      isTodo: true,
      phone: {
        template: 'todo',
        about: itemCalled(service, item),
        status: '待缴费',
        day: dueBy,
        note: `${when}，请尽快缴费`,
      },
    }
  },

  'item-ready': ({ at, item }, { service }) => ({
    kind: 'ready',
    title: `${paperCalled(service, item)}：可以领取了`,
    text: '请带上您的身份证去领取。打开申请，可以看到领取的地点和电话。',
    isTodo: true,
    phone: {
      template: 'todo',
      about: paperCalled(service, item),
      status: '可领取',
      day: todayInShanghai(at),
      note: '请带身份证领取，小程序里有地点',
    },
  }),

  'item-posted': ({ at, item }, { service }) => ({
    kind: 'posted',
    title: `${paperCalled(service, item)}：已经寄出`,
    text: '打开申请，可以看到快递公司和单号。收到前请保持电话畅通。',
    phone: {
      template: 'progress',
      about: paperCalled(service, item),
      status: '已寄出',
      day: todayInShanghai(at),
      note: '小程序里有快递公司和单号',
    },
  }),

  'credit-recorded': nobody,
  'commitment-false': (_event, { service }) => ({
    kind: 'commitment-false',
    title: '窗口核实，承诺的内容不实',
    text: `窗口核实到的情况写在申请里，将按${service.commitment?.basis ?? '规定'}记入诚信信用。有异议，请带证件到受理窗口说明，或打${service.help.title}${service.help.phone}。`,
    isTodo: true,
  }),

  overdue: ({ at }, { service, application }) => {
    const { dueAt, dueProvisional } = application
    if (dueAt === undefined) return undefined
    const said = dueProvisional === true ? '预计' : '承诺'
    return {
      kind: 'overdue',
      title: `过了${said}的日期，还没有办完`,
      text: `${said}在${dayInChinese(dueAt)}前办结，现在还有事项在部门办理，很抱歉。受理窗口的名单里也标出了超期；您也可以打${service.help.title}${service.help.phone}询问。`,
      phone: {
        template: 'progress',
        about: service.shortName,
        status: '办理超期',
        day: todayInShanghai(at),
        note: `已过${said}日期，还没办完，抱歉`,
      },
    }
  },

  completed: ({ at }, { service }) => ({
    kind: 'completed',
    title: '全部办好了',
    text: `${service.shortName}的全部事项都已办好，打开申请可以查看结果。`,
    phone: {
      template: 'progress',
      about: service.shortName,
      status: '已办结',
      day: todayInShanghai(at),
      note: '全部事项已办好，可以看结果',
    },
  }),
}

const submitted = (_event: Event, { service }: About): Telling => ({
  kind: 'submitted',
  title: '申请已提交',
  text: `${service.shortName}已经交到受理窗口，正在核对。受理或者要补正，都会告诉您。`,
})

const done = (at: string, service: Service, item: string): Telling => ({
  kind: 'item-done',
  title: `${itemCalled(service, item)}：办好了`,
  text: '打开申请，可以看到办理结果和下一步。',
  isSpare: true,
  phone: {
    template: 'progress',
    about: itemCalled(service, item),
    status: '已办好',
    day: todayInShanghai(at),
    note: '可以看结果和下一步',
  },
})

const itemCalled = (service: Service, item: string): string =>
  service.items.find(({ id }) => id === item)?.shortName ?? service.shortName

/** What is collected or posted: 户口登记页, of the item 户口登记. */
const paperCalled = (service: Service, item: string): string =>
  service.items.find(({ id }) => id === item)?.delivery?.paper ?? itemCalled(service, item)
