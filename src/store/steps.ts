import { isBlank } from '../../domain/definition/answers'
import type { Problem } from '../../domain/intake/problem'
import type { Draft } from './draft'
import { photoPapersOf, signingsOf } from './papers'
import { isSendingPhotos } from './photos'
import { correctionsOf, problemsOf, sectionsOf } from './reading'

/** Where a step stands; `warm`: something of it has to be corrected. */
export type StepState = 'done' | 'now' | 'todo' | 'warm'

export interface Step {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly state: StepState
  readonly url: string
}

const EMPTY: ReadonlySet<string> = new Set(['required', 'part-missing', 'signature-missing'])

/** What is only still empty is work to do; what is wrong is said. */
const isMistake = ({ code }: Problem) => !EMPTY.has(code)

/** The task list: a step a section, the photos, the signatures and the check at the end. */
export const stepsOf = (draft: Draft): readonly Step[] => {
  const steps = [...sectionSteps(draft), ...photoStep(draft), ...signStep(draft)]
  const first = steps.findIndex(({ state }) => state === 'todo')
  const open = steps.map((step, at): Step => (at === first ? { ...step, state: 'now' } : step))
  const isReady = open.every(({ state }) => state === 'done')
  const check: Step = {
    id: 'check',
    title: '检查并提交',
    note: isReady ? '都填好了，核对一遍就可以提交' : '',
    state: isReady ? 'now' : 'todo',
    url: `/pages/apply/check/index?id=${draft.id}`,
  }
  return [...open, check]
}

/** Where a finished step leads: to the next that is open, else to one before it that was left, at last to the check. */
export const urlAfter = (draft: Draft, id: string): string => {
  const steps = stepsOf(draft)
  const at = steps.findIndex((step) => step.id === id)
  const isOpen = ({ state }: Step) => state !== 'done'
  const check = steps.length - 1
  const next = steps.slice(at + 1, check).find(isOpen) ?? steps.slice(0, Math.max(at, 0)).find(isOpen) ?? steps[check]
  return next?.url ?? `/pages/apply/index?id=${draft.id}`
}

/** Where somebody begins: at the first step that is open. */
export const firstOpenUrl = (draft: Draft): string => urlAfter(draft, '')

/** The same steps without how they stand, which costs a judgement of everything: for a page that only counts them. */
export const stepIdsOf = (draft: Draft): readonly string[] => [
  ...sectionsOf(draft).map(({ id }) => id),
  ...(photoPapersOf(draft).length === 0 ? [] : ['photos']),
  ...(signingsOf(draft).length === 0 ? [] : ['sign']),
  'check',
]

const sectionSteps = (draft: Draft): readonly Step[] =>
  sectionsOf(draft).map(({ id, title, fields }) => {
    const problems = problemsOf(draft).filter(({ place }) => place.kind === 'field' && place.section === id)
    const corrections = correctionsOf(draft).filter(({ place }) => place.kind === 'field' && place.section === id)
    const wrong = problems.find(isMistake)
    const isBegun = fields.some(({ path }) => !isBlank(draft.answers[path]))
    const url = `/pages/apply/section/index?id=${draft.id}&section=${id}`
    const missing = isBegun && problems.length > 0 ? `还有 ${problems.length} 处没填` : ''
    if (corrections.length > 0) return { id, title, url, state: 'warm', note: corrections[0]?.message ?? '' }
    if (wrong !== undefined && isBegun) return { id, title, url, state: 'warm', note: wrong.message }
    return { id, title, url, state: problems.length === 0 ? 'done' : 'todo', note: missing }
  })

const materialsWith = (draft: Draft, materials: readonly string[]) => ({
  problems: problemsOf(draft).filter(({ place }) => place.kind === 'material' && materials.includes(place.material)),
  corrections: correctionsOf(draft).filter(
    ({ place }) => place.kind === 'material' && materials.includes(place.material),
  ),
})

const photoStep = (draft: Draft): readonly Step[] => {
  const papers = photoPapersOf(draft)
  if (papers.length === 0) return []
  const { problems, corrections } = materialsWith(
    draft,
    papers.map(({ id }) => id),
  )
  const needed = papers.flatMap(({ parts }) => parts.filter(({ optional }) => !optional))
  const there = needed.filter(({ photo }) => photo !== undefined).length
  const sending = isSendingPhotos(draft) ? '，正在上传' : ''
  const mistake = problems.find(isMistake)
  const note = corrections[0]?.message ?? mistake?.message ?? `${there} / ${needed.length} 张${sending}`
  const isWarm = corrections.length > 0 || mistake !== undefined
  const state = isWarm ? 'warm' : problems.length === 0 ? 'done' : 'todo'
  return [{ id: 'photos', title: '拍材料', note, state, url: `/pages/apply/photos/index?id=${draft.id}` }]
}

const signStep = (draft: Draft): readonly Step[] => {
  const signings = signingsOf(draft)
  if (signings.length === 0) return []
  const { problems, corrections } = materialsWith(draft, [...new Set(signings.map(({ material }) => material.id))])
  const there = signings.filter(({ isValid }) => isValid).length
  const changed = signings.some(({ content, isValid }) => content !== undefined && !isValid)
  const note = corrections[0]?.message ?? (changed ? '内容改过，请重新签' : `${there} / ${signings.length} 处已签`)
  const state = corrections.length > 0 || changed ? 'warm' : problems.length === 0 ? 'done' : 'todo'
  return [{ id: 'sign', title: '手写签名', note, state, url: `/pages/apply/sign/index?id=${draft.id}` }]
}

export const stepsLeft = (steps: readonly Step[]): number => steps.filter(({ state }) => state !== 'done').length
