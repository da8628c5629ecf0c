import type { DepartmentRequest } from '../../cloudfunctions/shared/departments/contract'
import type { PrunedAnswers } from '../../domain/definition/answer-states'
import type { Answers, Day } from '../../domain/definition/answers'
import { DEPARTMENTS, type Department } from '../../domain/definition/departments'
import { fieldAt } from '../../domain/definition/fields'
import type { Item, Material, Service } from '../../domain/definition/service'
import { columnsOnly } from '../../domain/fields/first-rows'
import { toHandIn } from '../../domain/intake/checklist'
import { fillDerived } from '../../domain/intake/derived'
import { prune } from '../../domain/intake/prune'
import { routeOf } from '../../domain/intake/route'
import { textHash } from '../../domain/intake/signed-text'
import { recipientOf } from '../../domain/plan/done-by'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { yiyangBirthRegistration } from '../../domain/services/yiyang-birth-registration'
import { yiyangSocialCard } from '../../domain/services/yiyang-social-card'
import { sampleCardHolder, sampleCouple, sampleNewborn, sampleNewbornId } from './sample-answers'

/** One item of a department, with sample people who apply for it. */
interface Sample {
  readonly service: Service
  readonly item: string
  readonly answers: (today: Day) => Answers
}

/** Sample people by service; together these services have an item of every department. */
const FILLED: readonly Omit<Sample, 'item'>[] = [
  { service: newbornYuanling, answers: sampleNewborn },
  { service: yiyangBirthRegistration, answers: () => sampleCouple },
  { service: yiyangSocialCard, answers: () => sampleCardHolder },
]

const sampleOf = (department: Department): Sample => {
  for (const filled of FILLED) {
    const item = filled.service.items.find((one) => recipientOf(one) === department)
    if (item !== undefined) return { ...filled, item: item.id }
  }
  throw new Error(`no sample people apply for an item of ${department}`)
}

export const SAMPLES = Object.fromEntries(DEPARTMENTS.map((id) => [id, sampleOf(id)])) as Readonly<
  Record<Department, Sample>
>

/** What the items before have come to. */
const resultsOn = (today: Day): DepartmentRequest['results'] => ({
  'birth-certificate': { number: 'R430000001' },
  'household-registration': { page: 'HK00000001', idNumber: sampleNewbornId(today) },
  'insurance-enrolment': { number: 'YB0000000001' },
})

export interface Asked {
  /** The first half of the id: `<application>.<item>`. */
  readonly application: string
  readonly today: Day
  readonly link: (material: string, part: string) => string | null
}

/** What a department would be sent for sample people: only what its item needs, as in life (DESIGN 5). */
export const sampleRequest = (department: Department, { application, today, link }: Asked): DepartmentRequest => {
  const { service, item: id, answers } = SAMPLES[department]
  const item = service.items.find((one) => one.id === id)
  if (item === undefined) throw new Error(`service ${service.id} has no item ${id}`)
  const pruned = prune(service, answers(today), today)
  const filled = fillDerived(service, pruned, today)
  const results = resultsOn(today)
  return {
    request: `${application}.${id}`,
    service: service.id,
    edition: service.edition.from,
    item: id,
    ...routeOf(service, filled),
    fields: Object.fromEntries(
      Object.entries(pick(filled, item.sends.fields)).map(([path, value]) => [
        path,
        columnsOnly(fieldAt(service, path), value),
      ]),
    ),
    results: pick(results, item.sends.results),
    materials: papersOf(service, item, pruned, today, link),
  }
}

const pick = <T>(all: Readonly<Record<string, T>>, wanted: readonly string[]): Record<string, T> =>
  Object.fromEntries(wanted.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])))

const papersOf = (service: Service, { sends }: Item, answers: PrunedAnswers, today: Day, link: Asked['link']) =>
  toHandIn(service, answers, today)
    .filter(({ material }) => sends.materials.includes(material.id))
    .flatMap(({ material, parts }) =>
      parts
        .filter(({ optional }) => !optional)
        .map(({ id: part }): DepartmentRequest['materials'][number] =>
          material.source === 'signed'
            ? {
                material: material.id,
                part,
                kind: 'signature',
                ...signatureUnder(service, material, part, answers, today),
              }
            : { material: material.id, part, kind: 'photo', url: link(material.id, part) },
        ),
    )

const signatureUnder = (service: Service, material: Material, part: string, answers: Answers, today: Day) => ({
  strokes: [
    [100, 250, 300, 100, 500, 400, 700, 120],
    [150, 300, 800, 320],
  ],
  version: material.text?.version ?? '',
  textHash: textHash(material, part, service, answers),
  at: `${today}T02:00:00.000Z`,
})
