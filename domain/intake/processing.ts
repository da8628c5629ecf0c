import type { Answers, Day } from '../definition/answers'
import { departmentName } from '../definition/departments'
import type { Retention, Service } from '../definition/service'
import { recipientOf } from '../plan/done-by'
import { requiredItems } from '../plan/required-items'
import { checklist } from './checklist'
import { prune } from './prune'
import { visibleSections } from './visible'

/** What is done with the data of this family (PIPL 17), in the words of the service: nobody writes it a second time. */
export interface Processing {
  /** What is filled in, by section: 妈妈信息. */
  readonly filledIn: readonly string[]
  /** What is photographed: 结婚证. */
  readonly photographed: readonly string[]
  /** How many signatures are given, each a piece of personal data. */
  readonly signatures: number
  /** What it is for: the items that are done. */
  readonly purposes: readonly string[]
  /** Who receives it, each with the items it does; the first is the desk. */
  readonly receivers: readonly { readonly who: string; readonly items: readonly string[] }[]
  /** A paper may be posted: then the carrier gets name, phone and address. */
  readonly isPosted: boolean
  readonly retention: Retention
}

const DESK = '受理窗口'

export const processingOf = (service: Service, answers: Answers, today: Day): Processing => {
  const facts = prune(service, answers, today)
  const required = requiredItems(service, facts)
  const items = service.items.filter(({ id }) => required.includes(id))
  const papers = checklist(service, facts, today)
  const signed = papers.filter(({ material }) => material.source === 'signed')
  const by = new Map<string, string[]>([[DESK, []]])
  for (const item of items) {
    const recipient = recipientOf(item)
    const who = recipient === 'desk' ? DESK : `${departmentName(recipient)}部门`
    by.set(who, [...(by.get(who) ?? []), item.shortName])
  }
  return {
    filledIn: visibleSections(service, facts, today).map(({ title }) => title),
    photographed: papers.filter(({ material }) => material.source === 'photo').map(({ material }) => material.title),
    signatures: signed.reduce((count, { parts }) => count + parts.length, 0),
    purposes: items.map(({ shortName }) => shortName),
    receivers: [...by].map(([who, done]) => ({ who, items: done })),
    isPosted: items.some(({ delivery }) => delivery !== undefined),
    retention: service.retention,
  }
}
