import assert from 'node:assert/strict'
import { fillDerived } from '../../../domain/intake/derived'
import { prune } from '../../../domain/intake/prune'
import { newbornYuanling as service } from '../../../domain/services/newborn-yuanling'
import { todayInShanghai } from '../../../domain/standards/days'
import { aNewborn } from '../../builders/family'
import { aBlurredPicture, aClearBack } from '../../builders/pictures'
import type { Sample } from '../../support/sample'
import { uuid } from '../../support/sample'
import {
  type Applicants,
  attach,
  begin,
  eachDepartmentGotItsOwn,
  handInPapers,
  photograph,
  same,
  signAgainWhatChanged,
  submit,
  submitTooEarly,
  tellDepartments,
} from './steps'
import type { Timeline } from './timeline'

const CERTIFICATE = 'R430012345'
/** A given name nobody had before: this newborn may be registered although yesterday's was. */
const aNewName = (now: number): string => {
  const [one, other] = [now % 4000, Math.floor(now / 4000) % 4000]
  return `林${String.fromCodePoint(0x4e00 + one)}${String.fromCodePoint(0x4e00 + other)}`
}

/** The whole of S004 for one family, through the gateway only. Fails at the first step that is not as it should be. */
export const newbornJourney = async (cloud: Sample, timeline: Timeline): Promise<void> => {
  const { mother, clerk } = cloud
  const today = todayInShanghai(cloud.now())
  const answers = aNewborn(today).withParentsOfDifferentEthnicity().named(aNewName(cloud.now())).answers()
  const id = uuid()
  await cloud.subscribe(mother)

  const who: Applicants = { service, id, answers, today, owner: mother, called: '妈妈' }
  await begin(who, timeline)
  await submitTooEarly(who, timeline)
  await photographBadly(who, timeline)
  await handInPapers(who, timeline)
  await submit(who, timeline)
  await returnAndMend(cloud, timeline, who)
  const accepted = await clerk.get('desk', 'accept', {
    id,
    numbers: { 'birth-certificate': CERTIFICATE },
    command: uuid(),
  })
  assert.equal(accepted.items['birth-certificate']?.status, 'done')
  timeline.add('医院窗口', `受理并签发《出生医学证明》，承诺 ${accepted.dueAt} 前办结`)

  const due = await cloud.until(id, ({ items }) => items['insurance-payment']?.status === 'due')
  tellDepartments(timeline, service, due)
  assert.ok(due.items['insurance-payment']?.dueBy, 'the family is told until when to pay')
  await cloud.department('tax').pay(`${id}.insurance-payment`)
  const completed = await cloud.until(id, ({ status }) => status === 'completed')
  timeline.add('妈妈', `在“湘税社保”缴费 ${due.items['insurance-payment']?.amount} 元，全部办好`)

  same(
    service.items.map((item) => completed.items[item.id]?.status),
    service.items.map(() => 'done'),
    'all four items are done',
  )
  await eachDepartmentGotItsOwn(cloud, timeline, who, fillDerived(service, prune(service, answers, today), today))
  await papersReachTheFamily(cloud, timeline, id)
}

/** The certificate is collected and the page of the register is posted, as this family chose; and it was told of both. */
const papersReachTheFamily = async (cloud: Sample, timeline: Timeline, id: string): Promise<void> => {
  const { clerk, mother } = cloud
  const ready = { id, item: 'birth-certificate', command: uuid() }
  assert.equal((await clerk.get('desk', 'item-ready', ready)).deliveries['birth-certificate']?.way, 'ready')
  timeline.add('医院窗口', '《出生医学证明》可以领取')
  const { deliveries, status } = await cloud.until(
    id,
    (view) => view.deliveries['household-registration'] !== undefined,
  )
  const { way, carrier, tracking } = deliveries['household-registration'] ?? {}
  same([status, way], ['completed', 'posted'])
  timeline.add('公安', `户口登记页已寄出：${carrier} ${tracking}`)
  const { notices } = await mother.get<{ notices: { application: string; kind: string }[] }>('application', 'inbox', {})
  const kinds = notices.filter(({ application }) => application === id).map(({ kind }) => kind)
  for (const kind of ['submitted', 'returned', 'accepted', 'payment-due', 'completed', 'ready', 'posted']) {
    assert.ok(kinds.includes(kind), `the inbox tells of ${kind}`)
  }
  timeline.add('系统', `消息里有 ${kinds.length} 条通知，每一步都告诉了妈妈`)
}

const photographBadly = async (who: Applicants, timeline: Timeline): Promise<void> => {
  const { answer } = await photograph(who, await aBlurredPicture())
  assert.equal(answer.error?.code, 'photo-blurred')
  timeline.add('妈妈', `第一张拍糊了：${answer.error?.message}`)
}

const returnAndMend = async ({ mother, clerk }: Sample, timeline: Timeline, who: Applicants): Promise<void> => {
  const { id } = who
  const corrections = [
    { place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' },
    { place: { kind: 'material', material: 'identity-mother', part: 'back' }, message: '反光，看不清有效期' },
    { place: { kind: 'material', material: 'statement', part: 'father' }, message: '请父亲本人签名' },
  ]
  await clerk.get('desk', 'return-for-correction', { id, corrections, command: uuid() })
  timeline.add('医院窗口', `退回，一次列全 ${corrections.length} 处`)
  const livingAddress = '湖南省沅陵县沅陵镇样例路8号2栋301室'
  const corrected: Applicants = { ...who, answers: { ...who.answers, 'mother.livingAddress': livingAddress } }
  const answers = { 'mother.livingAddress': livingAddress }
  await mother.get('application', 'save', { id, answers, command: uuid() })
  const { photo } = await photograph(who, await aClearBack())
  await attach(who, 'identity-mother', 'back', { kind: 'photo', photo })
  await signAgainWhatChanged(corrected)
  await submit(corrected, timeline, '一次改好，重新提交')
}
