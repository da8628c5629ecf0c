import assert from 'node:assert/strict'
import type { ApplicationView } from '../../../domain/casework/view'
import type { Answers } from '../../../domain/definition/answers'
import { toHandIn } from '../../../domain/intake/checklist'
import { fillDerived } from '../../../domain/intake/derived'
import { prune } from '../../../domain/intake/prune'
import { textHash } from '../../../domain/intake/signed-text'
import { newbornYuanling as service } from '../../../domain/services/newborn-yuanling'
import { todayInShanghai } from '../../../domain/standards/days'
import { sha256 } from '../../../domain/standards/sha256'
import { A_SIGNATURE, aNewborn } from '../../builders/family'
import { aBlurredPicture, aClearPicture, aPhonePhoto } from '../../builders/pictures'
import type { Department, Person, Sample } from '../../support/sample'
import { uuid } from '../../support/sample'
import type { Timeline } from './timeline'

const CERTIFICATE = 'R430012345'
const DEPARTMENTS = {
  police: { name: '公安', item: 'household-registration' },
  'medical-insurance': { name: '医保', item: 'insurance-enrolment' },
  tax: { name: '税务', item: 'insurance-payment' },
} as const satisfies Partial<Record<Department, { readonly name: string; readonly item: string }>>
const departments = Object.keys(DEPARTMENTS) as readonly (keyof typeof DEPARTMENTS)[]

/** A given name nobody had before: this newborn may be registered although yesterday's was. */
const aNewName = (): string => {
  const [one, other] = [Date.now() % 4000, Math.floor(Date.now() / 4000) % 4000]
  return `林${String.fromCodePoint(0x4e00 + one)}${String.fromCodePoint(0x4e00 + other)}`
}

/** The whole of S004 for one family, through the gateway only. Fails at the first step that is not as it should be. */
export const newbornJourney = async (cloud: Sample, told: Timeline): Promise<void> => {
  const { mother, clerk } = cloud
  const today = todayInShanghai(Date.now())
  const answers = aNewborn(today).withParentsOfDifferentEthnicity().named(aNewName()).answers()
  const id = uuid()
  await cloud.subscribe(mother)

  await begin(cloud, told, id, answers)
  await submitTooEarly(mother, told, id)
  await handInPapers(mother, told, id, answers, today)
  await submit(mother, told, id)
  await returnAndMend(cloud, told, id, answers)
  const accepted = await clerk.get('desk', 'accept', {
    id,
    numbers: { 'birth-certificate': CERTIFICATE },
    command: uuid(),
  })
  assert.equal(accepted.items['birth-certificate']?.status, 'done')
  told.add('医院窗口', `受理并签发《出生医学证明》，承诺 ${accepted.dueAt} 前办结`)

  const due = await cloud.until(id, ({ items }) => items['insurance-payment']?.status === 'due')
  for (const entry of due.journal) tellDepartment(told, entry)
  assert.ok(due.items['insurance-payment']?.dueBy, 'the family is told until when to pay')
  await cloud.department('tax').pay(`${id}.insurance-payment`)
  const completed = await cloud.until(id, ({ status }) => status === 'completed')
  told.add('妈妈', `在“湘税社保”缴费 ${due.items['insurance-payment']?.amount} 元，全部办好`)

  assert.deepEqual(
    service.items.map((item) => completed.items[item.id]?.status),
    service.items.map(() => 'done'),
    'all four items are done',
  )
  await eachDepartmentGotItsOwn(cloud, told, id, answers, today)
  await papersReachTheFamily(cloud, told, id)
}

/** The certificate is collected and the page of the register is posted, as this family chose; and it was told of both. */
const papersReachTheFamily = async (cloud: Sample, told: Timeline, id: string): Promise<void> => {
  const { clerk, mother } = cloud
  const ready = { id, item: 'birth-certificate', delivery: { way: 'ready' }, command: uuid() }
  assert.equal((await clerk.get('desk', 'deliver', ready)).deliveries['birth-certificate']?.way, 'ready')
  told.add('医院窗口', '《出生医学证明》可以领取')
  const { deliveries, status } = await cloud.until(
    id,
    (view) => view.deliveries['household-registration'] !== undefined,
  )
  const { way, carrier, tracking } = deliveries['household-registration'] ?? {}
  assert.deepEqual([status, way], ['completed', 'posted'])
  told.add('公安', `户口登记页已寄出：${carrier} ${tracking}`)
  const { notices } = await mother.get<{ notices: { application: string; kind: string }[] }>('application', 'inbox', {})
  const kinds = notices.filter(({ application }) => application === id).map(({ kind }) => kind)
  for (const kind of ['submitted', 'returned', 'accepted', 'payment-due', 'completed', 'ready', 'posted']) {
    assert.ok(kinds.includes(kind), `the inbox tells of ${kind}`)
  }
  told.add('系统', `消息里有 ${kinds.length} 条通知，每一步都告诉了妈妈`)
}

const begin = async ({ mother }: Sample, told: Timeline, id: string, answers: Answers): Promise<void> => {
  const isAskedFirst = (path: string) => path.startsWith('screening.') || path === 'items' || path === 'applicant'
  const first = Object.fromEntries(Object.entries(answers).filter(([path]) => isAskedFirst(path)))
  await mother.get('application', 'start', { id, service: service.id, answers: first, command: uuid() })
  told.add('妈妈', `回答 ${service.screening.length} 个问题，可以在这里办，开始填写`)
  for (const { id: section, title, fields } of service.form) {
    const paths = new Set(fields.flatMap(({ path, confirmed }) => (confirmed ? [path, `${path}.again`] : [path])))
    const patch = Object.fromEntries(Object.entries(answers).filter(([path]) => paths.has(path)))
    if (Object.keys(patch).length === 0 || section === 'matter') continue
    await mother.get('application', 'save', { id, answers: patch, command: uuid() })
    told.add('妈妈', `填好${title}（${Object.keys(patch).length} 项）`)
  }
}

const consents = () => service.consents.map(({ id, version, text }) => ({ id, version, textHash: sha256(text) }))

const submitTooEarly = async (mother: Person, told: Timeline, id: string): Promise<void> => {
  const answer = await mother.ask('application', 'submit', { id, consents: consents(), command: uuid() })
  assert.equal(answer.error?.code, 'incomplete')
  assert.ok((answer.error?.problems?.length ?? 0) > 5, 'every missing paper is told at once')
  told.add('系统', `还不能提交：一次告知全部 ${answer.error?.problems?.length} 处`)
}

const photograph = async (person: Person, bytes: Buffer) => {
  const photo = uuid()
  const { fileID } = await person.upload(`${photo}.jpg`, bytes)
  return { photo, answer: await person.ask<{ bytes: number }>('photo', 'inspect', { photo, file: fileID }) }
}

const attach = (person: Person, id: string, material: string, part: string, content: object) =>
  person.get('application', 'attach', { id, material, part, content, command: uuid() })

const signatureUnder = (material: (typeof service.materials)[number], answers: Answers) => ({
  kind: 'signature',
  strokes: A_SIGNATURE,
  version: material.text?.version ?? '',
  textHash: textHash(material, service, answers),
})

const handInPapers = async (
  mother: Person,
  told: Timeline,
  id: string,
  answers: Answers,
  today: string,
): Promise<void> => {
  const blurred = await photograph(mother, await aBlurredPicture())
  assert.equal(blurred.answer.error?.code, 'photo-blurred')
  told.add('妈妈', `第一张拍糊了：${blurred.answer.error?.message}`)
  const pictures = [await aPhonePhoto(), await aClearPicture()]
  let count = 0
  for (const { material, parts } of toHandIn(service, answers, today)) {
    for (const { id: part, optional } of parts) {
      if (optional) continue
      if (material.source === 'signed') {
        await attach(mother, id, material.id, part, signatureUnder(material, answers))
        continue
      }
      const { photo, answer } = await photograph(mother, pictures[count % 2] ?? Buffer.alloc(0))
      assert.ok(answer.ok, JSON.stringify(answer.error))
      await attach(mother, id, material.id, part, { kind: 'photo', photo })
      count += 1
    }
    const verb = material.source === 'signed' ? '签好' : '拍好'
    told.add(material.source === 'signed' ? '父母' : '妈妈', `${verb}${material.title}`)
  }
}

const submit = async (mother: Person, told: Timeline, id: string): Promise<void> => {
  const view = await mother.get('application', 'submit', { id, consents: consents(), command: uuid() })
  assert.equal(view.status, 'submitted')
  told.add('妈妈', '逐项同意并提交')
}

const returnAndMend = async (
  { mother, clerk }: Sample,
  told: Timeline,
  id: string,
  answers: Answers,
): Promise<void> => {
  const faults = [
    { place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' },
    { place: { kind: 'material', material: 'identity-mother', part: 'back' }, message: '反光，看不清有效期' },
    { place: { kind: 'material', material: 'statement', part: 'father' }, message: '请父亲本人签名' },
  ]
  await clerk.get('desk', 'return', { id, faults, command: uuid() })
  told.add('医院窗口', `退回，一次列全 ${faults.length} 处`)
  const mended: Answers = { ...answers, 'mother.livingAddress': '湖南省沅陵县沅陵镇样例路8号2栋301室' }
  await mother.get('application', 'save', {
    id,
    answers: { 'mother.livingAddress': mended['mother.livingAddress'] },
    command: uuid(),
  })
  const { photo } = await photograph(mother, await aClearPicture())
  await attach(mother, id, 'identity-mother', 'back', { kind: 'photo', photo })
  for (const material of service.materials.filter(({ source }) => source === 'signed')) {
    const isOutdated = (await mother.read(id)).materials[material.id] !== undefined
    if (!isOutdated) continue
    for (const { id: part } of material.parts) {
      if ((await mother.read(id)).materials[material.id]?.[part] === undefined) continue
      await attach(mother, id, material.id, part, signatureUnder(material, mended))
    }
  }
  const view = await mother.get('application', 'submit', { id, consents: consents(), command: uuid() })
  assert.deepEqual([view.status, view.faults], ['submitted', []])
  told.add('妈妈', '一次改好，重新提交')
}

const WORDS: Readonly<Record<string, string>> = {
  'item-queued': '已排队发送',
  'item-sent': '已送达',
  'item-acknowledged': '已收下',
  'item-done': '办好了',
  'payment-due': '通知缴费',
}

const tellDepartment = (told: Timeline, { type, item, at }: ApplicationView['journal'][number]): void => {
  const words = WORDS[type]
  const who = Object.values(DEPARTMENTS).find((department) => department.item === item)
  const what = service.items.find(({ id }) => id === item)
  if (words !== undefined && who !== undefined && what !== undefined) told.add(who.name, `${what.title}：${words}`, at)
}

/** The promise of the relay: one request an item, and in it not one answer or paper more than the item needs. */
const eachDepartmentGotItsOwn = async (
  cloud: Sample,
  told: Timeline,
  id: string,
  answers: Answers,
  today: string,
): Promise<void> => {
  const known = fillDerived(service, prune(service, answers, today), today)
  for (const department of departments) {
    const { name, item } = DEPARTMENTS[department]
    const got = (await cloud.department(department).log()).filter((delivery) => delivery.id.startsWith(`${id}.`))
    assert.deepEqual(
      got.map((delivery) => [delivery.id, delivery.duplicates]),
      [[`${id}.${item}`, 0]],
      `${department} got one request`,
    )
    const sends = service.items.find((one) => one.id === item)?.sends
    const expected = (sends?.fields ?? []).filter((field) => known[field] !== undefined)
    const { fields, materials } = got[0]?.body ?? { fields: {}, materials: [] }
    assert.deepEqual(Object.keys(fields).sort(), [...expected].sort(), `${department} got only its fields`)
    assert.ok(
      materials.every(({ material }) => sends?.materials.includes(material)),
      `${department} got only its papers`,
    )
    told.add(name, `收到 1 次请求：${expected.length} 项内容、${materials.length} 份材料，只有本部门需要的`)
  }
}
