import type { PrunedAnswers } from '../definition/answer-states'
import type { Answers, AnswerValue } from '../definition/answers'
import { firstAnswered, HELD, isBlank, listOf } from '../definition/answers'
import type { Service } from '../definition/service'
import { assess } from '../intake/assess'
import { checklist } from '../intake/checklist'
import type { HandedIn } from '../intake/materials'
import { prune } from '../intake/prune'
import { requiredItems } from '../intake/required-items'
import { todayInShanghai } from '../standards/days'
import { PHOTO_STANDARDS } from '../standards/photo-standards'
import { sha256 } from '../standards/sha256'
import type { Command } from './command'
import type { Decision, Moment } from './decision'
import { happened, nothing, refuse } from './decision'
import type { Event } from './events/index'
import { refusals } from './refusals'
import type { Application, ConsentGiven } from './state/application'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

const isEditable = (application: Application) => application.status === 'draft' || application.status === 'returned'

export const start = (service: Service, command: Of<'start'>, { at }: Moment): Decision => {
  const today = todayInShanghai(at)
  const { edition } = service
  const open = edition.status === 'active' && edition.from <= today && (edition.to === undefined || today <= edition.to)
  if (!open) return refuse(refusals.notOpen(edition.closedBecause))
  return happened({
    type: 'started',
    at,
    id: command.id,
    owner: command.owner,
    service: { id: service.id, edition: edition.from },
    answers: prune(service, withoutBlanks(command.answers), today),
  })
}

/** The event carries all answers that remain, so that a history folds without knowing the service's conditions. */
export const save = (service: Service, application: Application, command: Of<'save'>, { at }: Moment): Decision => {
  if (!isEditable(application)) return refuse(refusals.notEditable(application.status))
  const patched = withoutBlanks({ ...application.answers, ...command.answers })
  const answers = prune(service, patched, todayInShanghai(at))
  return isSame(answers, application.answers) ? nothing : happened({ type: 'saved', at, answers })
}

export const attach = (service: Service, application: Application, command: Of<'attach'>, { at }: Moment): Decision => {
  if (!isEditable(application)) return refuse(refusals.notEditable(application.status))
  const material = paper(service, command)
  if (material === undefined) return refuse(refusals.unknownPaper())
  const isSignature = command.content.kind === 'signature'
  if (isSignature !== (material.source === 'signed')) return refuse(refusals.wrongKind())
  const standard = material.parts.find(({ id }) => id === command.part)?.portrait
  if (standard !== undefined && command.as !== standard) {
    return refuse(refusals.noPortrait(PHOTO_STANDARDS[standard].title))
  }
  return happened({
    type: command.content.kind === 'photo' ? 'attached' : command.content.elsewhere ? 'signed-elsewhere' : 'signed',
    at,
    material: command.material,
    part: command.part,
    content: { ...command.content, at },
  })
}

export const detach = (service: Service, application: Application, command: Of<'detach'>, { at }: Moment): Decision => {
  if (!isEditable(application)) return refuse(refusals.notEditable(application.status))
  if (paper(service, command) === undefined) return refuse(refusals.unknownPaper())
  const there = application.materials[command.material]?.[command.part] !== undefined
  return there ? happened({ type: 'detached', at, material: command.material, part: command.part }) : nothing
}

/** Everything is judged at once (一次性告知): all problems of the answers and papers, and the consents. */
export const submit = (service: Service, application: Application, command: Of<'submit'>, { at }: Moment): Decision => {
  if (!isEditable(application)) return refuse(refusals.notSubmittable(application.status))
  const today = todayInShanghai(at)
  const answers = prune(service, application.answers, today)
  const problems = assess(service, answers, application.materials, today)
  const consents = consentsGiven(service, command.consents, at)
  if (problems.length > 0 || consents === undefined) {
    return refuse(refusals.incomplete(problems, consents === undefined))
  }
  const held = listOf(answers, HELD).filter((id) => service.items.some((item) => item.id === id))
  const pruned: readonly Event[] = isSame(answers, application.answers) ? [] : [{ type: 'saved', at, answers }]
  return happened(...pruned, ...unneeded(service, answers, application.materials, today, at), {
    type: application.status === 'returned' ? 'resubmitted' : 'submitted',
    at,
    desk: firstAnswered(answers, service.deskBy),
    consents,
    items: requiredItems(service, answers),
    held,
  })
}

export const withdraw = (application: Application, { at }: Moment): Decision => {
  const may = isEditable(application) || application.status === 'submitted'
  return may ? happened({ type: 'withdrawn', at }) : refuse(refusals.notWithdrawable(application.status))
}

/**
 * Deletes a draft. The pictures stay named until somebody has removed their files; asked again, those names go too, so
 * that a crash in between leaves nothing behind.
 */
export const discard = (application: Application, { at }: Moment): Decision => {
  if (application.flags.includes('discarded')) {
    return happened(
      ...Object.entries(application.materials).flatMap(([material, parts]) =>
        Object.keys(parts).map((part): Event => ({ type: 'detached', at, material, part })),
      ),
    )
  }
  const may = application.status === 'draft'
  return may ? happened({ type: 'discarded', at }) : refuse(refusals.notDiscardable(application.status))
}

const paper = (service: Service, { material, part }: { readonly material: string; readonly part: string }) =>
  service.materials.find(({ id, parts }) => id === material && parts.some((one) => one.id === part))

/** Each consent of the service, with the very text that is shown now; one missing or of an old text gives none. */
const consentsGiven = (
  service: Service,
  given: Of<'submit'>['consents'],
  at: string,
): readonly ConsentGiven[] | undefined => {
  const valid = service.consents.flatMap(({ id, version, text }) =>
    given.some((one) => one.id === id && one.version === version && one.textHash === sha256(text))
      ? [{ id, version, textHash: sha256(text), at }]
      : [],
  )
  return valid.length === service.consents.length ? valid : undefined
}

/** A paper the family turned out not to need is not kept (PIPL 6: no more than necessary). */
const unneeded = (
  service: Service,
  answers: PrunedAnswers,
  materials: HandedIn,
  today: string,
  at: string,
): readonly Event[] => {
  const needed = new Set(
    checklist(service, answers, today).flatMap(({ material, parts }) => parts.map(({ id }) => `${material.id}.${id}`)),
  )
  return Object.entries(materials).flatMap(([material, parts]) =>
    Object.keys(parts)
      .filter((part) => !needed.has(`${material}.${part}`))
      .map((part): Event => ({ type: 'detached', at, material, part })),
  )
}

const withoutBlanks = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => !isBlank(value)))

const isSame = (one: Answers, other: Answers): boolean => {
  const sorted = (answers: Answers) =>
    JSON.stringify(Object.entries(answers).sort(([a]: [string, AnswerValue], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}
