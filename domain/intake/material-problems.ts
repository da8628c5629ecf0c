import type { PrunedAnswers } from '../definition/answer-states'
import type { Day, FieldPath } from '../definition/answers'
import { because } from '../definition/explain'
import type { Material, MaterialPart, Service } from '../definition/service'
import { toHandIn } from './checklist'
import { answersIn } from './covers'
import type { HandedIn, Part } from './materials'
import { isSigned } from './materials'
import type { Defect, Problem } from './problem'
import { sideDefect } from './side-defect'
import { isTooShort, isTypedName, isWellFormed } from './signature'
import { textHash } from './signed-text'
import { type Form, formOf } from './taken'

/** What is missing or wrong among the papers. `wrong` are the fields that have to be corrected first. */
export const materialProblems = (
  service: Service,
  answers: PrunedAnswers,
  materials: HandedIn,
  today: Day,
  wrong: ReadonlySet<FieldPath>,
): readonly Problem[] => {
  const form = formOf(service, answers, today)
  return toHandIn(service, answers, today).flatMap(({ material, parts, reason }) => {
    // A list tells only what sets a family apart; whoever lacks a paper is told why in any case.
    const why = reason ?? material.reason ?? (material.when && because(service, material.when, answers, today))
    return stillNeeded(material, parts, materials[material.id]).flatMap((part): readonly Problem[] => {
      const content = materials[material.id]?.[part.id]
      const defect =
        material.source === 'photo'
          ? photoDefect(material, part, materials[material.id])
          : signatureDefect({ material, part: part.id, content }, service, answers, wrong, form)
      if (defect === undefined) return []
      const place = { kind: 'material', material: material.id, part: part.id } as const
      const label = material.oneOf ? `${material.title}（${eitherOf(parts)}）` : partLabel(material, part)
      return [{ ...defect, place, label, ...(why === undefined ? {} : { reason: why }) }]
    })
  })
}

/** The parts without which a paper is not complete; of several proofs, none once one is there. */
export const stillNeeded = (
  { oneOf }: Pick<Material, 'oneOf'>,
  parts: Material['parts'],
  there: HandedIn[string] = {},
): Material['parts'] => {
  const needed = parts.filter(({ optional }) => optional !== true)
  if (oneOf !== true) return needed
  return needed.some(({ id }) => there[id] !== undefined) ? [] : needed.slice(0, 1)
}

const eitherOf = (parts: Material['parts']): string => `${parts.map(({ label }) => label).join('、')}，一种就行`

const partLabel = ({ title }: Material, { label }: Material['parts'][number]): string =>
  label.startsWith(title) ? label : `${title}（${label}）`

const photoDefect = (material: Material, part: MaterialPart, there: HandedIn[string] = {}): Defect | undefined => {
  const content = there[part.id]
  return content?.kind === 'photo' && content.photo !== ''
    ? sideDefect(material, part, there)
    : { code: 'part-missing', message: '还没有拍照', remedy: '请拍照上传' }
}

interface Signed {
  readonly material: Material
  readonly part: string
  readonly content: Part | undefined
}

const signatureDefect = (
  { material, part, content }: Signed,
  service: Service,
  answers: PrunedAnswers,
  wrong: ReadonlySet<FieldPath>,
  form: Form,
): Defect | undefined => {
  if (!isSigned(content)) {
    return { code: 'signature-missing', message: '还没有签名', remedy: '请本人在手机上签名' }
  }
  if (content.kind === 'typed' && !isTypedName(content.name)) {
    return { code: 'signature-short', message: '打字写的姓名不完整', remedy: '请用汉字写全姓名' }
  }
  if (content.kind === 'signature' && (!isWellFormed(content.strokes) || isTooShort(content.strokes))) {
    return { code: 'signature-short', message: '签名太短，看不清', remedy: '请写全姓名，重新签名' }
  }
  // Mending those answers changes the text, so this is told now and not after.
  if ([...answersIn(service, material, part, form)].some((path) => wrong.has(path))) {
    return { code: 'signature-outdated', message: '签名的内容还要改', remedy: '请改好填写的内容后重新签名' }
  }
  return isOfThisText({ material, part, content }, service, answers)
    ? undefined
    : { code: 'signature-outdated', message: '签名以后内容改过', remedy: '请看一遍现在的内容，重新签名' }
}

const isOfThisText = ({ material, part, content }: Signed, service: Service, answers: PrunedAnswers): boolean =>
  isSigned(content) &&
  content.version === material.text?.version &&
  content.textHash === textHash(material, part, service, answers)
