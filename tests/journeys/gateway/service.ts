import assert from 'node:assert/strict'
import fc from 'fast-check'
import { numbersAsked } from '../../../domain/casework/state/issued-number'
import { toDeliver } from '../../../domain/casework/state/to-deliver'
import { type DerivedAnswers, prunedWhenSaved } from '../../../domain/definition/answer-states'
import type { Answers } from '../../../domain/definition/answers'
import type { Service } from '../../../domain/definition/service'
import { fillDerived } from '../../../domain/intake/derived'
import { routeOf } from '../../../domain/intake/route'
import { recipientOf } from '../../../domain/plan/done-by'
import { todayInShanghai } from '../../../domain/standards/days'
import { SAMPLE_DESKS } from '../../../local-cloud/sample/people'
import { anyAnswers } from '../../builders/any-application'
import { peopleNobodyHas } from '../../builders/identity'
import type { Person, Sample } from '../../support/sample'
import { uuid } from '../../support/sample'
import { SPECIAL_CASES } from './special-cases'
import {
  type Applicants,
  attach,
  begin,
  eachDepartmentGotItsOwn,
  handInPapers,
  same,
  signatureUnder,
  submit,
  submitTooEarly,
  tellDepartments,
} from './steps'
import type { Timeline } from './timeline'

/** Which clerk sits at which desk, by openid. */
type Desks = Readonly<Record<string, string>>

/** Any service, from the phone to the departments and back: an ordinary family, and one that is not like most. */
export const serviceJourney = async (
  service: Service,
  cloud: Sample,
  timeline: Timeline,
  { seed = cloud.now(), desks = SAMPLE_DESKS }: { readonly seed?: number; readonly desks?: Desks } = {},
): Promise<void> => {
  if (service.edition.status !== 'active') return isToldWhyNot(service, cloud, timeline)
  timeline.title(`${service.title}：一户寻常人家`)
  await oneFamily(service, cloud, timeline, {}, seed, desks)
  const special = SPECIAL_CASES[service.id]
  if (special === undefined) return
  timeline.title(`${service.title}：${special.title}`)
  await oneFamily(service, cloud, timeline, special.answers, seed + 1, desks)
}

const isToldWhyNot = async ({ id, title, edition }: Service, { mother }: Sample, timeline: Timeline): Promise<void> => {
  const input = { id: uuid(), service: id, answers: {}, command: uuid() }
  const { error } = await mother.ask('application', 'start', input)
  assert.equal(error?.code, 'not-allowed-now')
  assert.equal(error?.message, edition.closedBecause, 'a closed service says why, and what to do meanwhile')
  timeline.add('系统', `${title}暂停申请：${error?.message}`)
}

const oneFamily = async (
  service: Service,
  cloud: Sample,
  timeline: Timeline,
  settled: Answers,
  seed: number,
  desks: Desks,
) => {
  const today = todayInShanghai(cloud.now())
  const [sampled] = fc.sample(anyAnswers(service, today, { ...atDesks(service, desks), ...settled }), {
    numRuns: 1,
    seed: seed % 2 ** 31,
  })
  const answers = peopleNobodyHas(sampled ?? {}, seed)
  const who: Applicants = { service, id: uuid(), answers, today, owner: cloud.mother, called: '申请人' }
  await begin(who, timeline)
  await submitTooEarly(who, timeline)
  await handInPapers(who, timeline)
  await submit(who, timeline)

  const desk = clerkOf(cloud, service, answers, desks)
  await returnAndMend(who, desk, timeline)
  const accepted = await desk.get('desk', 'accept', { id: who.id, numbers: numbersOf(who), command: uuid() })
  timeline.add('窗口', `受理，承诺 ${accepted.dueAt} 前办结`)

  const paid = new Set<string>()
  const completed = await cloud.until(
    who.id,
    ({ status }) => status === 'completed',
    async (view) => {
      for (const [item, { status }] of Object.entries(view.items)) {
        if (status !== 'due' || paid.has(item)) continue
        paid.add(item)
        await cloud.department('tax').pay(`${who.id}.${item}`)
      }
    },
  )
  tellDepartments(timeline, service, completed)
  await deliverAll(who, cloud, desk, timeline)
  const known = fillDerived(service, prunedWhenSaved(completed), today)
  await eachDepartmentGotItsOwn(cloud, timeline, who, known)
  await wentItsRoute(who, cloud, timeline, known)
}

/** Whoever sits at the desk that these answers choose. */
const clerkOf = (cloud: Sample, service: Service, answers: Answers, desks: Desks): Person => {
  const desk = service.deskBy.map((path) => answers[path]).find((answer) => answer !== undefined)
  const [openid] = Object.entries(desks).find(([, office]) => office === desk) ?? []
  assert.ok(openid, `a clerk sits at ${desk}`)
  return cloud.as(openid)
}

/** Wherever a desk is chosen, one where a clerk sits. */
const atDesks = ({ form, deskBy, offices }: Service, desks: Desks): Answers => {
  const staffed = offices.filter(({ id }) => Object.values(desks).includes(id))
  const fields = form.flatMap((section) => section.fields).filter(({ path }) => deskBy.includes(path))
  return Object.fromEntries(
    fields.flatMap(({ path, officeKind }) => {
      const office = staffed.find(({ kind }) => kind === officeKind)
      return office === undefined ? [] : [[path, office.id]]
    }),
  )
}

/** A number for every paper that the desk issues; two newborns have two. */
const numbersOf = ({ service, answers }: Applicants) =>
  Object.fromEntries(
    service.items
      .flatMap((item) => numbersAsked(item, answers))
      .map(({ key, format }, at) => [
        key,
        format === 'birth-certificate' ? `R43001234${at}` : `样例〔2026〕${at + 1}号`,
      ]),
  )

/** One signature is found wanting; the family signs again. */
const returnAndMend = async (who: Applicants, desk: Person, timeline: Timeline): Promise<void> => {
  const { service, id, owner } = who
  const { materials } = await owner.read(id)
  const material = service.materials.find((one) => one.source === 'signed' && materials[one.id] !== undefined)
  const [part = ''] = Object.keys(materials[material?.id ?? ''] ?? {})
  assert.ok(material, 'every service has something to sign')
  const place = { kind: 'material', material: material.id, part }
  await desk.get('desk', 'return-for-correction', {
    id,
    corrections: [{ place, message: '签名看不清，请重新签名' }],
    command: uuid(),
  })
  timeline.add('窗口', `退回：${material.title}，签名看不清`)
  await attach(who, material.id, part, signatureUnder(material, part, who))
  await submit(who, timeline, '重新签名，再次提交')
}

/** The desk hands out what it issued; what departments issued they tell of by themselves. */
const deliverAll = async (who: Applicants, cloud: Sample, desk: Person, timeline: Timeline): Promise<void> => {
  const { service, id, owner } = who
  for (const item of toDeliver(service, await owner.read(id), 'desk')) {
    const { delivery: paper, title } = service.items.find((one) => one.id === item) ?? {}
    const isPosted = who.answers[paper?.field ?? ''] === 'post'
    const posted = isPosted ? { carrier: '邮政EMS', tracking: 'EA123456789CN' } : {}
    await desk.get('desk', isPosted ? 'item-posted' : 'item-ready', { id, item, ...posted, command: uuid() })
    timeline.add('窗口', `${paper?.paper ?? title}${isPosted ? '已寄出' : '可以领取'}`)
  }
  const makers = new Set(service.items.map(recipientOf))
  await cloud.until(id, (view) => [...makers].every((by) => toDeliver(service, view, by).length === 0))
}

/** Whatever window received it: who decides, and through which platform, is as the service says. */
const wentItsRoute = async ({ service, id }: Applicants, cloud: Sample, timeline: Timeline, known: DerivedAnswers) => {
  const route = routeOf(service, known)
  for (const one of service.items) {
    const { id: item } = one
    const by = recipientOf(one)
    if (by === 'desk' || route.platform === undefined) continue
    const [got] = (await cloud.department(by).log()).filter((delivery) => delivery.id === `${id}.${item}`)
    if (got === undefined) continue
    same({ office: got.body.office, platform: got.body.platform }, route)
    const office = service.offices.find((one) => one.id === route.office)
    timeline.add('系统', `由${office?.name}决定，经 ${route.platform} 平台`)
  }
}
