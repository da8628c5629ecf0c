import type { Answers, Day } from '../definition/answers'
import { explain } from '../definition/explain'
import { holds } from '../definition/evaluate'
import type { Material, Service } from '../definition/service'
import { closed } from './closed'
import { requiredItems } from './required-items'

/** A paper of this family's list, with the reason why it is on it. */
export interface ChecklistEntry {
  readonly material: Material
  /** Only the parts this family needs. */
  readonly parts: Material['parts']
  /** 因为父母民族不同; absent for papers that everybody brings. */
  readonly reason?: string
}

/** The papers this family needs, no more and no fewer: a closed list (江津 〔2021〕7号: 不得要求额外材料). */
export const checklist = (service: Service, answers: Answers, today: Day): readonly ChecklistEntry[] => {
  const facts = closed(service, answers)
  const items = requiredItems(service, answers)
  return service.materials.flatMap((material) => {
    const forItems = items.length === 0 || material.items.some((item) => items.includes(item))
    if (!forItems || (material.when !== undefined && !holds(material.when, facts, today))) return []
    const parts = material.parts.filter(({ when }) => when === undefined || holds(when, facts, today))
    const reason = material.reason ?? (material.when === undefined ? undefined : explain(service, material.when))
    return [{ material, parts, ...(reason === undefined ? {} : { reason }) }]
  })
}

/** Those that somebody must photograph or sign on the phone. */
export const toHandIn = (service: Service, answers: Answers, today: Day): readonly ChecklistEntry[] =>
  checklist(service, answers, today).filter(({ material }) => material.source === 'photo' || material.source === 'signed')
