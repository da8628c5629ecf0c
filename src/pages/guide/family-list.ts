import type { Answers, Day } from '../../../domain/definition/answers'
import type { MaterialSource, Service } from '../../../domain/definition/service'
import type { ChecklistEntry } from '../../../domain/intake/checklist'
import { checklist } from '../../../domain/intake/checklist'

/** A paper as a family reads of it. */
export interface PaperLine {
  readonly id: string
  readonly title: string
  /** How it gets to us: 拍原件. */
  readonly how: string
  readonly tone: 'good' | 'mute'
  /** Which pages, and how many pictures or signatures. */
  readonly detail: string
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
}

const WITHOUT_US: Readonly<Partial<Record<MaterialSource, { readonly how: string; readonly detail: string }>>> = {
  hospital: { how: '医院提供', detail: '医院已有，不用您拍' },
  issued: { how: '自动带出', detail: '前面办好后自动送过去，不用您交' },
}

export const familyList = (service: Service, answers: Answers, today: Day): FamilyList => {
  const entries = checklist(service, answers, today)
  const from = (...sources: readonly MaterialSource[]) =>
    entries.filter(({ material }) => sources.includes(material.source)).map(lineOf)
  return {
    photographed: from('photo'),
    signed: from('signed'),
    comesByItself: from('hospital', 'issued'),
    notAsked: service.materials
      .filter(({ id }) => !entries.some(({ material }) => material.id === id))
      .map(({ title }) => title),
  }
}

/** How many papers somebody has to lay on the table. */
export const countOf = ({ photographed }: FamilyList): number => photographed.length

const lineOf = ({ material, parts, reason }: ChecklistEntry): PaperLine => {
  const without = WITHOUT_US[material.source]
  return {
    id: material.id,
    title: material.title,
    how: without?.how ?? (material.source === 'signed' ? '手机签' : `拍${material.original ? '原件' : '复印件'}`),
    tone: material.source === 'photo' ? 'mute' : 'good',
    detail: without?.detail ?? detailOf(material.source, material.title, parts),
    ...(material.source === 'photo' && material.broughtBy !== undefined ? { broughtBy: material.broughtBy } : {}),
    ...(reason === undefined ? {} : { reason }),
    mistakes: material.source === 'photo' ? material.mistakes : [],
  }
}

const detailOf = (source: MaterialSource, title: string, parts: ChecklistEntry['parts']): string => {
  const count = parts.filter(({ optional }) => optional !== true).length
  const names = parts.map(({ label, optional }) => `${shortOf(title, label)}${optional === true ? '（选传）' : ''}`)
  const number = source === 'signed' ? `1 份，${count} 人签` : `${count} 张`
  return `${names.join('、')} · ${number}`
}

/** 人像面, where 妈妈身份证 is said already. */
const shortOf = (title: string, label: string): string =>
  label.startsWith(title) && label.length > title.length ? label.slice(title.length) : label
