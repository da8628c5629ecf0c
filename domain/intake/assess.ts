import type { Answers, Day } from '../definition/answers'
import { isBlank, textOf } from '../definition/answers'
import { holds } from '../definition/evaluate'
import { explain } from '../definition/explain'
import type { Field, Section, Service } from '../definition/service'
import { normaliseName } from '../standards/names'
import type { ChecklistEntry } from './checklist'
import { toHandIn } from './checklist'
import { closed } from './closed'
import { kindDefect } from './field-defect'
import type { HandedIn, Part } from './materials'
import type { Problem } from './problem'
import { repetitionOf, visibleSections } from './prune'
import { screen } from './screen'
import { signedTextHash } from './signed-text'
import { isTooShort, isWellFormed } from './signature'

/**
 * Everything that keeps an application from being complete, all at once (一次性告知). The same function runs on the phone
 * while the form is filled and in the cloud before anything is accepted; it has no clock and asks nobody.
 */
export const assess = (service: Service, answers: Answers, materials: HandedIn, today: Day): readonly Problem[] => [
  ...screeningProblems(service, answers),
  ...fieldProblems(service, answers, today),
  ...materialProblems(service, answers, materials, today),
]

/** The problems of the answers alone; of one section when it is named. */
export const fieldProblems = (service: Service, answers: Answers, today: Day, only?: string): readonly Problem[] => {
  const facts = closed(service, answers)
  return visibleSections(service, answers, today)
    .filter(({ id }) => only === undefined || id === only)
    .flatMap((section) => section.fields.flatMap((field) => problemsOf(service, section, field, facts, answers, today)))
}

const screeningProblems = (service: Service, answers: Answers): readonly Problem[] => {
  const { excludedBy, unanswered } = screen(service, answers)
  const at = (id: string): Problem['place'] => ({ kind: 'screening', question: id })
  return [
    ...excludedBy.map(({ id, text, reason, offline }) => ({
      code: 'excluded',
      place: at(id),
      label: text,
      message: reason,
      mend: offline,
    })),
    ...unanswered.map(({ id, text }) => ({
      code: 'unanswered',
      place: at(id),
      label: text,
      message: '这个问题还没有回答',
      mend: '请先回答办理前的问题',
    })),
  ]
}

const MEND: Readonly<Record<string, string>> = {
  choice: '请选一个',
  choices: '请至少选一个',
  office: '请从列表里选',
  ethnicity: '请选民族',
  date: '请选日期',
  rows: '请至少填一行',
}

const problemsOf = (
  service: Service,
  section: Section,
  field: Field,
  facts: Answers,
  answers: Answers,
  today: Day,
): readonly Problem[] => {
  if (field.kind === 'derived') return []
  const place: Problem['place'] = { kind: 'field', section: section.id, field: field.path }
  const reason = field.when === undefined ? {} : { reason: explain(service, field.when) }
  const problem = (code: string, message: string, mend: string): Problem => ({
    code,
    place,
    label: field.label,
    message,
    mend,
    ...reason,
  })
  const value = answers[field.path]
  if (value === undefined || isBlank(value)) {
    const verb = MEND[field.kind] === undefined ? '没有填' : '没有选'
    return field.required
      ? [problem('required', `${field.label}还${verb}`, MEND[field.kind] ?? `请填写${field.label}`)]
      : []
  }
  const wrong = kindDefect(service, field, value, facts, today)
  if (wrong !== undefined) return [problem(wrong.code, wrong.message, wrong.mend ?? `请改正${field.label}`)]
  const repeated = field.confirmed ? repetitionProblem(field, answers) : undefined
  return [
    ...(repeated === undefined ? [] : [problem('repetition', repeated, `请把${field.label}再填一遍，两次要一样`)]),
    ...field.rules
      .filter(({ holds: condition }) => !holds(condition, facts, today))
      .map(({ message, mend }) => problem('rule', message, mend ?? `请核对${field.label}`)),
  ]
}

const repetitionProblem = (field: Field, answers: Answers): string | undefined => {
  const again = textOf(answers, repetitionOf(field.path))
  if (again === '') return `${field.label}还没有填第二遍`
  return normaliseName(again) === normaliseName(textOf(answers, field.path)) ? undefined : `两次填的${field.label}不一样`
}

const materialProblems = (
  service: Service,
  answers: Answers,
  materials: HandedIn,
  today: Day,
): readonly Problem[] =>
  toHandIn(service, answers, today).flatMap((entry) =>
    entry.parts
      .filter(({ optional }) => !optional)
      .flatMap((part) => {
        const wrong = partDefect(service, entry, materials[entry.material.id]?.[part.id], answers, today)
        if (wrong === undefined) return []
        const problem: Problem = {
          code: wrong.code,
          place: { kind: 'material', material: entry.material.id, part: part.id },
          label: `${entry.material.title}（${part.label}）`,
          message: wrong.message,
          mend: wrong.mend,
          ...(entry.reason === undefined ? {} : { reason: entry.reason }),
        }
        return [problem]
      }),
  )

const partDefect = (
  service: Service,
  { material }: ChecklistEntry,
  part: Part | undefined,
  answers: Answers,
  today: Day,
): { readonly code: string; readonly message: string; readonly mend: string } | undefined => {
  if (material.source === 'photo') {
    return part?.kind === 'photo' ? undefined : { code: 'part-missing', message: '还没有拍照', mend: '请拍照上传' }
  }
  if (part?.kind !== 'signature') return { code: 'signature-missing', message: '还没有签名', mend: '请本人在手机上签名' }
  if (!isWellFormed(part.strokes) || isTooShort(part.strokes)) {
    return { code: 'signature-short', message: '签名太短，看不清', mend: '请写全姓名，重新签名' }
  }
  const current = part.version === material.text?.version && part.textHash === signedTextHash(service, material, answers, today)
  return current
    ? undefined
    : { code: 'signature-outdated', message: '签名以后内容改过', mend: '请看一遍现在的内容，重新签名' }
}
