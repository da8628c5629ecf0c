import assert from 'node:assert/strict'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Answers } from '../../../domain/definition/answers'
import { departmentName } from '../../../domain/definition/departments'
import type { Material, Service } from '../../../domain/definition/service'
import { textHash } from '../../../domain/intake/signed-text'
import { recipientOf } from '../../../domain/plan/done-by'
import { PHOTO_STANDARDS, type PhotoStandardId } from '../../../domain/standards/photo-standards'
import { A_SIGNATURE } from '../../builders/family'
import { aClearBack, aClearPicture, aPhonePhoto, aPortrait } from '../../builders/pictures'
import { toHandIn } from '../../builders/typed'
import { consentsTo } from '../../support/cases'
import type { Person, Sample } from '../../support/sample'
import { uuid } from '../../support/sample'
import type { Timeline } from './timeline'

/** One family on its way: what it applies for, with which answers, on whose phone. */
export interface Applicants {
  readonly service: Service
  readonly id: string
  readonly answers: Answers
  readonly today: string
  readonly owner: Person
  /** As the timeline calls them. */
  readonly called: string
}

/** As JSON: what a function answered may come from another realm, where an array is not our Array. */
export const same = (actual: unknown, expected: unknown, what?: string): void =>
  assert.equal(JSON.stringify(actual), JSON.stringify(expected), what)

/** What the guide asks comes with the start; then section after section, as a phone saves them. */
export const begin = async (who: Applicants, timeline: Timeline): Promise<void> => {
  const { service, id, answers, owner, called } = who
  const isAskedFirst = (path: string) => path.startsWith('screening.') || path === 'items' || path === 'applicant'
  const first = Object.fromEntries(Object.entries(answers).filter(([path]) => isAskedFirst(path)))
  await owner.get('application', 'start', {
    id,
    service: service.id,
    answers: first,
    consents: consentsTo(service),
    command: uuid(),
  })
  const { length } = service.screening
  timeline.add(called, length === 0 ? '开始填写' : `回答 ${length} 个问题，可以在这里办，开始填写`)
  for (const { title, fields } of service.form) {
    const paths = new Set(fields.flatMap(({ path, confirmed }) => (confirmed ? [path, `${path}.again`] : [path])))
    const patch = Object.fromEntries(
      Object.entries(answers).filter(([path]) => paths.has(path) && first[path] === undefined),
    )
    if (Object.keys(patch).length === 0) continue
    await owner.get('application', 'save', { id, answers: patch, command: uuid() })
    timeline.add(called, `填好${title}（${Object.keys(patch).length} 项）`)
  }
}

/** With the form filled and no paper handed in: every missing paper is told at once. */
export const submitTooEarly = async ({ service, id, owner, ...who }: Applicants, timeline: Timeline): Promise<void> => {
  const answer = await owner.ask('application', 'submit', { id, command: uuid() })
  assert.equal(answer.error?.code, 'incomplete')
  const missing = new Set(
    answer.error?.problems?.flatMap(({ place }) => (place.kind === 'material' ? [place.material] : [])),
  )
  same(
    [...missing],
    toHandIn(service, who.answers, who.today).map(({ material }) => material.id),
    'every missing paper is told at once',
  )
  timeline.add('系统', `还不能提交：一次告知全部 ${answer.error?.problems?.length} 处`)
}

export const photograph = async (
  { owner: person, id: application }: Pick<Applicants, 'owner' | 'id'>,
  bytes: Buffer,
  as?: PhotoStandardId,
) => {
  const photo = uuid()
  const { fileID } = await person.upload(`${photo}.jpg`, bytes)
  return {
    photo,
    answer: await person.ask<{ bytes: number }>('photo', 'inspect', { photo, application, file: fileID, as }),
  }
}

export const attach = (
  { owner, id }: Applicants,
  material: string,
  part: string,
  content: object,
): Promise<ApplicationView> => owner.get('application', 'attach', { id, material, part, content, command: uuid() })

export const signatureUnder = (
  material: Material,
  part: string,
  { service, answers }: Pick<Applicants, 'service' | 'answers'>,
) => ({
  kind: 'signature',
  strokes: A_SIGNATURE,
  version: material.text?.version ?? '',
  textHash: textHash(material, part, service, answers),
})

const portraits = new Map<PhotoStandardId, Promise<Buffer>>()

/** One a standard: drawing it costs more than all that is done with it. */
const portraitFor = (standard: PhotoStandardId): Promise<Buffer> => {
  const { width, height } = PHOTO_STANDARDS[standard]
  const portrait = portraits.get(standard) ?? aPortrait({ width: 2 * width, height: 2 * height })
  portraits.set(standard, portrait)
  return portrait
}

/** Who has seen one as a phone makes it made smaller. */
const withPhonePhoto = new WeakSet<Timeline>()

/** Every paper of the list, part by part; of several proofs, the first. */
export const handInPapers = async (who: Applicants, timeline: Timeline): Promise<void> => {
  const { service, answers, today, called } = who
  // One a timeline as a phone makes it is enough to see it made smaller; the others are quick.
  let picture = await (withPhonePhoto.has(timeline) ? aClearPicture() : aPhonePhoto())
  withPhonePhoto.add(timeline)
  for (const { material, parts } of toHandIn(service, answers, today)) {
    const isSigned = material.source === 'signed'
    for (const { id: part, optional, portrait, side } of material.oneOf ? parts.slice(0, 1) : parts) {
      if (optional) continue
      if (isSigned) {
        await attach(who, material.id, part, signatureUnder(material, part, who))
        continue
      }
      const { photo, answer } = await photograph(
        who,
        portrait !== undefined ? await portraitFor(portrait) : side === 'emblem' ? await aClearBack() : picture,
        portrait,
      )
      assert.ok(answer.ok, JSON.stringify(answer.error))
      await attach(who, material.id, part, { kind: 'photo', photo })
      picture = await aClearPicture()
    }
    timeline.add(isSigned ? '签名人' : called, `${isSigned ? '签好' : '拍好'}${material.title}`)
  }
}

export const submit = async ({ id, owner, called }: Applicants, timeline: Timeline, what = '提交') => {
  const view = await owner.get('application', 'submit', { id, command: uuid() })
  same([view.status, view.corrections], ['submitted', []])
  timeline.add(called, what)
}

/** A changed answer makes the signatures under it old: they are given again, and nothing else. */
export const signAgainWhatChanged = async (who: Applicants): Promise<void> => {
  const { service, id, owner } = who
  for (const material of service.materials.filter(({ source }) => source === 'signed')) {
    for (const { id: part } of material.parts) {
      if ((await owner.read(id)).materials[material.id]?.[part] === undefined) continue
      await attach(who, material.id, part, signatureUnder(material, part, who))
    }
  }
}

const WORDS: Readonly<Record<string, string>> = {
  'item-queued': '已排队发送',
  'item-sent': '已送达',
  'item-acknowledged': '已收下',
  'item-done': '办好了',
  'payment-due': '通知缴费',
}

/** What departments did, from the journal of the case. */
export const tellDepartments = (timeline: Timeline, { items }: Service, { journal }: ApplicationView): void => {
  for (const { type, item, at } of journal) {
    const words = WORDS[type]
    const what = items.find(({ id }) => id === item)
    const by = what === undefined ? 'desk' : recipientOf(what)
    if (words !== undefined && what !== undefined && by !== 'desk')
      timeline.add(departmentName(by), `${what.title}：${words}`, at)
  }
}

/** The promise of the relay: one request an item, and in it not one answer or paper more than the item needs. */
export const eachDepartmentGotItsOwn = async (
  cloud: Sample,
  timeline: Timeline,
  { service, id }: Applicants,
  known: Answers,
): Promise<void> => {
  for (const one of service.items) {
    const { id: item, sends } = one
    const by = recipientOf(one)
    if (by === 'desk') continue
    const got = (await cloud.department(by).log()).filter((delivery) => delivery.id === `${id}.${item}`)
    const isSought = !Array.isArray(known.items) || known.items.includes(item)
    same(
      got.map(({ duplicates }) => duplicates),
      isSought ? [0] : [],
      `${by} got one request for ${item}`,
    )
    if (!isSought) continue
    const { fields, materials } = got[0]?.body ?? { fields: {}, materials: [] }
    const expected = sends.fields.filter((field) => known[field] !== undefined)
    same(Object.keys(fields).sort(), [...expected].sort(), `${by} got only its fields`)
    assert.ok(
      materials.every(({ material }) => sends.materials.includes(material)),
      `${by} got only its papers`,
    )
    const papers = new Set(materials.map(({ material }) => material)).size
    timeline.add(departmentName(by), `收到 1 次请求：${expected.length} 项内容、${papers} 份材料，只有本部门需要的`)
  }
}
