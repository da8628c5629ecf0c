import type { Answers, Day } from '../../../../domain/definition/answers'
import type { Material, MaterialSource, Service } from '../../../../domain/definition/service'
import type { ChecklistEntry } from '../../../../domain/intake/checklist'
import { checklist } from '../../../../domain/intake/checklist'
import { withRequiredItems } from '../../../../domain/intake/with-required-items'
import { type ClosedLine, closedLines } from '../../../case-view/closed-lines'

/** A paper as a family reads of it. */
export interface PaperLine {
  readonly id: string
  readonly title: string
  /** How it gets to us: 拍原件. */
  readonly how: string
  readonly tone: 'good' | 'mute'
  /** Which pages, and how many pictures or signatures. */
  readonly detail: string
  /** Original or copy, how many, what becomes of it: in the words of the document. */
  readonly handling?: string
  readonly broughtBy?: string
  readonly reason?: string
  readonly mistakes: readonly string[]
}

export interface FamilyList {
  readonly photographed: readonly PaperLine[]
  readonly signed: readonly PaperLine[]
  /** On the list of the service, and still nothing to do for the family. */
  readonly comesByItself: readonly PaperLine[]
  /** Asked of other families, not of this one. */
  readonly notAsked: readonly string[]
  /** Items that cannot be done here, why, and how they are done instead. */
  readonly closed: readonly ClosedLine[]
  /** The document says nothing of copies for any of these papers. */
  readonly isWithoutCopies: boolean
}

const WITHOUT_US: Readonly<Partial<Record<MaterialSource, { readonly how: string; readonly detail: string }>>> = {
  hospital: { how: '医院提供', detail: '医院已有，不用您拍' },
  'looked-up': { how: '工作人员查', detail: '工作人员自己查验，不用您开证明' },
  issued: { how: '自动带出', detail: '前面办好后自动送过去，不用您交' },
}

export const familyList = (service: Service, answers: Answers, today: Day): FamilyList => {
  const entries = checklist(service, withRequiredItems(service, answers), today)
  const from = (...sources: readonly MaterialSource[]) =>
    entries.filter(({ material }) => sources.includes(material.source)).map(lineOf)
  const photographed = from('photo')
  return {
    photographed,
    signed: from('signed'),
    comesByItself: from('hospital', 'looked-up', 'issued'),
    notAsked: service.materials
      .filter(({ id, source }) => source !== 'looked-up' && !entries.some(({ material }) => material.id === id))
      .map(({ title }) => title),
    closed: closedLines(service, answers),
    isWithoutCopies: photographed.every(({ handling }) => handling === undefined),
  }
}

/** How many papers somebody has to lay on the table. */
export const countOf = ({ photographed }: FamilyList): number => photographed.length

const lineOf = ({ material, parts, reason }: ChecklistEntry): PaperLine => {
  const { id, title, source, handling, broughtBy, mistakes } = material
  const without = WITHOUT_US[source]
  // Of what nobody brings, what the document says of it is all there is to know.
  const detail = without === undefined ? detailOf(material, parts) : (handling ?? without.detail)
  const isBrought = source === 'photo'
  return {
    id,
    title,
    how: without?.how ?? (source === 'signed' ? '手机签' : howTaken(material)),
    tone: isBrought ? 'mute' : 'good',
    detail,
    ...(handling === undefined || without !== undefined ? {} : { handling }),
    ...(isBrought && broughtBy !== undefined ? { broughtBy } : {}),
    ...(reason === undefined ? {} : { reason }),
    mistakes: without === undefined ? mistakes : [],
  }
}

const howTaken = ({ parts, original }: Material): string => {
  if (parts.some(({ portrait }) => portrait !== undefined)) return '传照片'
  return original ? '拍原件' : '拍复印件'
}

const detailOf = ({ source, title, oneOf }: Material, parts: ChecklistEntry['parts']): string => {
  const names = parts.map(({ label, optional }) => `${shortOf(title, label)}${optional === true ? '（选传）' : ''}`)
  if (oneOf === true) return `任选一种：${names.join('、')}`
  const count = parts.filter(({ optional }) => optional !== true).length
  const number = source === 'signed' ? `1 份，${count} 人签` : `${count} 张`
  // A paper of one page that is called as the paper is has nothing to add but the number.
  return names.length === 1 && names[0] === title ? number : `${names.join('、')} · ${number}`
}

/** 人像面, where 妈妈身份证 is said already. */
const shortOf = (title: string, label: string): string =>
  label.startsWith(title) && label.length > title.length ? label.slice(title.length) : label
