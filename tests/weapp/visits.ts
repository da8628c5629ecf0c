import { chongqingRecordQuery as recordQuery } from '../../domain/services/chongqing-record-query'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import type { Family, Situation } from '../support/situations'

/** One way to come to a page: whose phone, which application, what is pressed there, and what is to be read then. */
export interface Visit {
  readonly name: string
  /** Whose phone and application. A clerk looks at the application of this family. */
  readonly of: Situation
  readonly isClerk?: boolean
  readonly query?: (family: Family) => string
  /** Pressed one after the other, by id. */
  readonly taps?: readonly string[]
  readonly shows: string
}

const id = ({ id: application }: Family) => `id=${application}`
const section = (name: string) => (family: Family) => `${id(family)}&section=${name}`
const of = (situation: Situation, shows: string): Visit => ({ name: situation, of: situation, query: id, shows })

const home = (situation: Situation, shows: string): Visit => ({ name: situation, of: situation, shows })
const guide = (name: string, shows: string, taps: readonly string[] = []): Visit => ({
  name,
  of: 'nobody',
  query: () => `service=${service.id}`,
  taps,
  shows,
})

/** Every page of the mini-program with the states that matter. A page without a line here fails the tests. */
export const VISITS: Readonly<Record<string, readonly Visit[]>> = {
  'pages/home/index': [
    home('nobody', '您在哪里办'),
    home('begun', '继续填写'),
    home('returned', '去修改'),
    home('accepted', '办理中'),
    home('due', '等您缴费'),
    home('completed', '已办好'),
    home('delayed', '稍有延迟'),
  ],
  'pages/guide/index': [
    guide('first question', service.screening[0]?.text ?? ''),
    guide('not for this family', service.screening[0]?.reason ?? '', [`not-${service.screening[0]?.id}`]),
    guide('which items', '要办哪几件', ['all-yes']),
    guide('who applies', '由谁申请', ['all-yes']),
  ],
  // Nothing waits for a consent: the guide is what comes first.
  'pages/consent/index': [guide('nothing to agree to yet', service.screening[0]?.text ?? '')],
  'pages/apply/index': [
    of('begun', '拍材料'),
    of('filling', '3 / 7 张'),
    of('ready', '检查'),
    of('returned', '请写到门牌号'),
  ],
  'pages/apply/section/index': [
    ...service.form
      .filter(({ id: name }) => !['delegate', 'ethnicity', 'newborn2', 'newborn3'].includes(name))
      .map(({ id: name }) => ({
        name: `${name}, empty`,
        of: 'begun' as const,
        query: section(name),
        shows: '步，共',
      })),
    ...['newborn', 'mother', 'household', 'ethnicity', 'delivery'].map((name) => ({
      name: `${name}, filled`,
      of: 'ready' as const,
      query: section(name),
      shows: '下一步',
    })),
    {
      name: 'mother, with mistakes',
      of: 'mistaken',
      query: section('mother'),
      taps: ['go-on'],
      shows: '先存着，稍后再改',
    },
    {
      name: 'led to one field',
      of: 'returned',
      query: (family) => `${section('mother')(family)}&field=mother.livingAddress`,
      shows: '改好了',
    },
  ],
  'pages/apply/photos/index': [of('begun', '人像面'), of('ready', '已传好'), of('returned', '看不清有效期')],
  'pages/apply/cards/index': [of('begun', '我同意用微信识别证件照片'), of('ready', '不勾选也可以拍')],
  'pages/apply/cards/confirm/index': [of('begun', '还没有拍证件'), of('ready', '先勾选同意')],
  'pages/apply/sign/index': [of('begun', '签'), of('ready', '签')],
  'pages/apply/check/index': [of('begun', '没办好'), of('mistaken', '没办好'), of('ready', '请先核对证件样张')],
  'pages/progress/index': [
    of('submitted', '窗口正在核对'),
    of('returned', '请改好这 3 处'),
    of('accepted', '原则上最迟'),
    of('due', '请缴费'),
    of('delayed', '稍有延迟'),
    of('rejected', '没有办成'),
    of('completed', '全部办好了'),
    of('withdrawn', '已经撤回'),
    { name: 'not there', of: 'nobody', query: () => 'id=00000000-0000-4000-8000-000000000000', shows: '没有打开' },
  ],
  'pages/inbox/index': [
    { name: 'nobody', of: 'nobody', shows: '还没有消息' },
    { name: 'completed', of: 'completed', shows: '全部办好了' },
  ],
  'pages/waiting/index': [{ name: 'nothing waits', of: 'nobody', shows: '都送到了' }],
  'pages/mine/index': [
    { name: 'nobody', of: 'nobody', shows: '没有保存您的材料' },
    { name: 'submitted', of: 'submitted', shows: '更新' },
  ],
  'pages/mine/application/index': [of('begun', '谁看过'), of('submitted', '谁看过')],
  'pages/kept/receipt/index': [of('submitted', '收件窗口')],
  'pages/kept/copy/index': [of('submitted', '显示内容')],
  'pages/invite/index': [
    { name: 'the father', of: 'ready', query: (family) => `${id(family)}&person=father`, shows: '请爸爸填自己的部分' },
  ],
  'pages/cosign/index': [{ name: 'no card', of: 'nobody', query: () => 'invitation=none', shows: '没有' }],
  'pages/records/index': [
    { name: 'to ask', of: 'nobody', query: () => `query=${recordQuery.id}`, shows: recordQuery.about },
    {
      name: 'with nothing filled in',
      of: 'nobody',
      query: () => `query=${recordQuery.id}`,
      taps: ['search'],
      shows: '有 4 处要改',
    },
    { name: 'no such register', of: 'nobody', query: () => 'query=none', shows: '没有开放' },
  ],
  'desk/queue/index': [
    { name: 'clerk', of: 'submitted', isClerk: true, shows: '待核对' },
    { name: 'not a clerk', of: 'nobody', shows: '窗口' },
  ],
  'desk/case/index': [
    { ...of('submitted', '林秋月'), isClerk: true },
    { ...of('due', '林秋月'), isClerk: true },
  ],
}
