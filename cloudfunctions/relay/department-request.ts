import type { Application } from '../../domain/casework/application'
import type { Answers } from '../../domain/definition/answers'
import { isBlank } from '../../domain/definition/answers'
import type { Item, Service } from '../../domain/definition/service'
import { fillDerived } from '../../domain/intake/derived'
import { routeOf } from '../../domain/intake/route'
import { todayInShanghai } from '../../domain/standards/days'
import { linksTo, photosIn } from '../shared/photo-files'
import { requestId } from '../shared/request-id'

/** What a department gets: the answers and papers its item needs, and not one more (DESIGN 5). */
export const departmentRequest = async (service: Service, application: Application, item: Item, now: string) => {
  const { sends } = item
  const today = todayInShanghai(now)
  const answers = fillDerived(service, application.answers, today)
  const papers = Object.fromEntries(
    Object.entries(application.materials).filter(([material]) => sends.materials.includes(material)),
  )
  const links = await linksTo(photosIn(papers))
  return {
    request: requestId({ application: application.id, item: item.id, round: application.items[item.id]?.round ?? 0 }),
    service: application.service.id,
    edition: application.service.edition,
    item: item.id,
    ...routeOf(service, answers, today),
    fields: only(answers, sends.fields),
    results: Object.fromEntries(
      sends.results.flatMap((id) => {
        const result = application.results[id]
        return result === undefined ? [] : [[id, result]]
      }),
    ),
    materials: Object.entries(papers).flatMap(([material, parts]) =>
      Object.entries(parts).map(([part, content]) =>
        content.kind === 'photo'
          ? { material, part, kind: 'photo', url: links[content.photo] ?? null }
          : { material, part, ...content },
      ),
    ),
  }
}

const only = (answers: Answers, fields: readonly string[]): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = answers[field]
      return value === undefined || isBlank(value) ? [] : [[field, value]]
    }),
  )
