import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Day } from '../definition/answers'
import type { Material, Service } from '../definition/service'
import { reasonForPaper } from './reason-for-paper'
import { applies } from './visible'

/** A paper of this family's list, with the reason why it is on it. */
export interface ChecklistEntry {
  readonly material: Material
  /** Only the parts this family needs. */
  readonly parts: Material['parts']
  /** 因为父母民族不同; absent for papers that everybody brings. */
  readonly reason?: string
}

/** The papers this family needs, no more and no fewer: a closed list (江津 〔2021〕7号: 不得要求额外材料). */
export const checklist = (service: Service, answers: AnswersWithRequiredItems, today: Day): readonly ChecklistEntry[] =>
  service.materials.flatMap((material) => {
    if (!applies(material, answers, today)) return []
    const parts = material.parts.filter((part) => applies(part, answers, today))
    const reason = reasonForPaper(service, material, answers, today)
    return [{ material: asHandedIn(material, parts), parts, ...(reason === undefined ? {} : { reason }) }]
  })

/** Those that somebody must photograph or sign on the phone. */
export const toHandIn = (service: Service, answers: AnswersWithRequiredItems, today: Day): readonly ChecklistEntry[] =>
  checklist(service, answers, today).filter(
    ({ material }) => material.source === 'photo' || material.source === 'signed',
  )

/** The outcome of an item that the family already had is not issued by us: they photograph it. */
const asHandedIn = (material: Material, parts: Material['parts']): Material =>
  material.source === 'issued' && parts.length > 0 ? { ...material, source: 'photo' } : material
