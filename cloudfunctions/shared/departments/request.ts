import type { Application } from '../../../domain/casework/state/application'
import { prunedWhenSaved } from '../../../domain/definition/answer-states'
import type { Answers } from '../../../domain/definition/answers'
import { isBlank } from '../../../domain/definition/answers'
import { fieldAt } from '../../../domain/definition/fields'
import type { Item, Service } from '../../../domain/definition/service'
import { columnsOnly } from '../../../domain/fields/first-rows'
import { fillDerived } from '../../../domain/intake/derived'
import type { Part, TypedPart } from '../../../domain/intake/materials'
import { routeOf } from '../../../domain/intake/route'
import { todayInShanghai } from '../../../domain/standards/days'
import { linksTo, photosIn } from '../storage/photos'
import type { DepartmentRequest } from './contract'
import { requestIdOf } from './request-id'

/** What a department gets: the answers and papers its item needs, and not one more (DESIGN 5). Links are made anew. */
export const departmentRequest = async (
  service: Service,
  application: Application,
  item: Item,
  now: string,
): Promise<DepartmentRequest> => {
  const { sends } = item
  const today = todayInShanghai(now)
  const answers = fillDerived(service, prunedWhenSaved(application), today)
  return {
    request: requestIdOf(application, item),
    service: application.service.id,
    edition: application.service.edition,
    item: item.id,
    ...routeOf(service, answers),
    fields: only(service, answers, sends.fields),
    results: Object.fromEntries(
      sends.results.flatMap((id) => {
        const result = application.results[id]
        return result === undefined ? [] : [[id, result]]
      }),
    ),
    materials: await materialsFor(application, item),
  }
}

/** The papers of an item, pictures as links that live ten minutes. */
export const materialsFor = async (
  application: Application,
  { sends }: Item,
): Promise<DepartmentRequest['materials']> => {
  const papers = papersOf(application, sends.materials)
  const links = await linksTo(photosIn(papers))
  return Object.entries(papers).flatMap(([material, parts]) =>
    Object.entries(parts).flatMap(([part, content]) => partFor(material, part, content, links)),
  )
}

const partFor = (
  material: string,
  part: string,
  content: Part,
  links: Readonly<Record<string, string>>,
): DepartmentRequest['materials'] => {
  switch (content.kind) {
    case 'photo':
      return [{ material, part, kind: 'photo', url: links[content.photo] ?? null }]
    case 'signature':
      return [{ material, part, ...content, strokes: content.strokes.map((stroke) => [...stroke]) }]
    case 'typed':
      return typedFor(material, part, content)
  }
}

/** Nothing goes out that no clerk has confirmed; of who did, the office. */
const typedFor = (
  material: string,
  part: string,
  { name, version, textHash, at, confirmed }: TypedPart,
): DepartmentRequest['materials'] =>
  confirmed === undefined
    ? []
    : [
        {
          material,
          part,
          kind: 'typed',
          name,
          version,
          textHash,
          at,
          confirmedBy: confirmed.office,
          confirmedAt: confirmed.at,
        },
      ]

const papersOf = ({ materials }: Application, wanted: readonly string[]) =>
  Object.fromEntries(Object.entries(materials).filter(([material]) => wanted.includes(material)))

const only = (service: Service, answers: Answers, fields: readonly string[]): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = answers[field]
      return value === undefined || isBlank(value) ? [] : [[field, columnsOnly(fieldAt(service, field), value)]]
    }),
  )
