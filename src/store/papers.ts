import type { PrunedAnswers } from '../../domain/definition/answer-states'
import type { Material, MaterialPart, Service } from '../../domain/definition/service'
import { type ChecklistEntry, checklist } from '../../domain/intake/checklist'
import { answersIn } from '../../domain/intake/covers'
import { stillNeeded } from '../../domain/intake/material-problems'
import { type HandedIn, isSigned, type SignaturePart, type TypedPart } from '../../domain/intake/materials'
import type { Problem } from '../../domain/intake/problem'
import { signedText, textHash } from '../../domain/intake/signed-text'
import type { Form } from '../../domain/intake/taken'
import type { Draft } from './draft'
import { formAt, problemsOf, prunedOf } from './reading'
import { today } from './today'

export interface PhotoPaper {
  readonly id: string
  readonly title: string
  readonly reason?: string
  readonly mistakes: readonly string[]
  /** What else the document says of it. */
  readonly handling?: string
  /** One of the parts is enough. */
  readonly oneOf: boolean
  /** How many are still to be photographed. */
  readonly missing: number
  readonly parts: readonly {
    readonly id: string
    readonly label: string
    readonly optional: boolean
    /** Id of the picture that is in the slot. */
    readonly photo?: string
  }[]
}

/** One signature that is needed: which text, by whom, and whether the one given still holds. */
export interface Signing {
  readonly material: Material
  readonly part: MaterialPart
  readonly reason?: string
  /** The text as filled from the answers. */
  readonly text: string
  readonly version: string
  readonly textHash: string
  /** An answer in the text is missing or wrong: signed now, it would have to be signed again. */
  readonly isEarly: boolean
  readonly content?: SignaturePart | TypedPart
  readonly isValid: boolean
}

const papersOf = (draft: Draft): readonly ChecklistEntry[] =>
  draft.service === undefined ? [] : checklist(draft.service, prunedOf(draft), today())

export const photoPapersOf = (draft: Draft): readonly PhotoPaper[] =>
  papersOf(draft)
    .filter(({ material }) => material.source === 'photo')
    .map(({ material, parts, reason }) => ({
      id: material.id,
      title: material.title,
      mistakes: material.mistakes,
      oneOf: material.oneOf === true,
      missing: stillNeeded(material, parts, draft.materials[material.id]).filter(
        ({ id }) => draft.materials[material.id]?.[id] === undefined,
      ).length,
      ...(material.handling === undefined ? {} : { handling: material.handling }),
      ...(reason === undefined ? {} : { reason }),
      parts: parts.map(({ id, label, optional }) => {
        const there = draft.materials[material.id]?.[id]
        return { id, label, optional: optional === true, ...(there?.kind === 'photo' ? { photo: there.photo } : {}) }
      }),
    }))

export const signingsOf = (draft: Draft): readonly Signing[] =>
  draft.service === undefined
    ? []
    : signingsIn(draft.service, prunedOf(draft), draft.materials, formAt(draft), problemsOf(draft))

/** The signatures these answers ask for, and how each of them stands. */
export const signingsIn = (
  service: Service,
  answers: PrunedAnswers,
  materials: HandedIn,
  form: Form,
  problems: readonly Problem[] = [],
): readonly Signing[] =>
  checklist(service, answers, today())
    .filter(({ material }) => material.source === 'signed')
    .flatMap(({ material, parts, reason }) => {
      const version = material.text?.version ?? ''
      return parts.map((part): Signing => {
        const hash = textHash(material, part.id, service, answers)
        const inText = answersIn(service, material, part.id, form)
        const isEarly = problems.some(({ place }) => place.kind === 'field' && inText.has(place.field))
        const there = materials[material.id]?.[part.id]
        const content = isSigned(there) ? there : undefined
        return {
          material,
          part,
          text: signedText(material, part.id, service, answers),
          version,
          textHash: hash,
          isEarly,
          isValid: content?.version === version && content.textHash === hash,
          ...(reason === undefined ? {} : { reason }),
          ...(content === undefined ? {} : { content }),
        }
      })
    })

/** 爸爸, of `statement.father`: who signs there, in the words of the service. */
export const signerOf = (service: Service, signature = ''): string => {
  const [id, part] = signature.split('.')
  const label = service.materials.find((material) => material.id === id)?.parts.find((one) => one.id === part)?.label
  return (label ?? '家人').replace(/签名$/, '')
}

/** Each paper in one line: what of it is there. */
export const paperLinesOf = (draft: Draft) =>
  papersOf(draft).map(({ material, parts }) => {
    const there = parts.filter(({ id }) => draft.materials[material.id]?.[id] !== undefined)
    const needed = parts.filter(({ optional }) => optional !== true)
    const verb = material.source === 'signed' ? '处已签' : '张已拍'
    const byOthers = BY_OTHERS[material.source]
    return {
      id: material.id,
      title: material.title,
      ...(byOthers === undefined && parts[0] !== undefined ? { part: parts[0].id } : {}),
      text: byOthers ?? `${there.length} / ${needed.length} ${verb}`,
    }
  })

const BY_OTHERS: Readonly<Record<string, string>> = {
  hospital: '医院已有，不用您拍',
  'looked-up': '窗口查验，不用您拍',
  issued: '办好后自动有',
}
