import fc from 'fast-check'
import type { PrunedAnswers } from '../../domain/definition/answer-states'
import type { Answers, AnswerValue, Day, Row } from '../../domain/definition/answers'
import { HELD, ITEMS, isBlank } from '../../domain/definition/answers'
import { repetitionOf, screeningPath } from '../../domain/definition/fields'
import type { Column, Field, Material, Service } from '../../domain/definition/service'
import { rulesOf } from '../../domain/fields'
import { assess } from '../../domain/intake/assess'
import type { HandedIn, Part } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { textHash } from '../../domain/intake/signed-text'
import { addDays } from '../../domain/standards/days'
import { A_SIGNATURE, TODAY } from './family'
import { anIdNumber } from './identity'
import { toHandIn, visibleSections } from './typed'

const AT = '2026-11-22T02:00:00.000Z'

/** Enough people, of both sexes and several ages, to fill any form with. */
const PEOPLE = [
  anIdNumber({ sex: 'female', born: '1995-06-12', order: 2 }),
  anIdNumber({ sex: 'male', born: '1983-08-15', order: 10, region: '433022' }),
  anIdNumber({ sex: 'female', born: '1966-03-02', order: 4, region: '433022' }),
  anIdNumber({ sex: 'male', born: '1960-01-20', order: 6, region: '510225' }),
  anIdNumber({ sex: 'female', born: '2014-04-01', order: 8, region: '430922' }),
]
const NAMES = ['林秋月', '向大山', '张桂英', '林小满']

/**
 * Complete, right answers to any service: every question that comes up is answered with one of the answers that fit, as a
 * family would go through the form. `dice` decides which; `settled` are answers that are given.
 */
export const anyAnswers = (service: Service, today: Day = TODAY, settled: Answers = {}): fc.Arbitrary<PrunedAnswers> =>
  fc.array(fc.nat(999), { minLength: 120, maxLength: 120 }).map((seededRandom) => {
    let at = 0
    const roll = (sides: number): number => (seededRandom[at++ % seededRandom.length] ?? 0) % sides
    const screening = service.screening.map(({ id, excludesOn }): [string, string] => [
      screeningPath(id),
      excludesOn === 'no' ? 'yes' : 'no',
    ])
    let answers: Answers = { ...Object.fromEntries(screening), ...settled }
    const skipped = new Set<string>()
    for (let field = nextOf(service, answers, skipped, today); field !== undefined; ) {
      if (!field.required && roll(2) === 0) skipped.add(field.path)
      else {
        const next = answered(service, answers, field, roll, today)
        // Three newborns fill the three lines of 附件4 by themselves.
        const fillsItself = field.firstRows !== undefined
        if (next === undefined && field.required && !fillsItself) throw new Error(`no answer fits ${field.path}`)
        if (next === undefined) skipped.add(field.path)
        answers = next ?? answers
      }
      field = nextOf(service, answers, skipped, today)
    }
    return prune(service, answers, today)
  })

const nextOf = (service: Service, answers: Answers, skipped: ReadonlySet<string>, today: Day): Field | undefined =>
  visibleSections(service, answers, today)
    .flatMap(({ fields }) => fields)
    .find((field) => field.kind !== 'derived' && isBlank(answers[field.path]) && !skipped.has(field.path))

const answered = (
  service: Service,
  answers: Answers,
  field: Field,
  roll: (sides: number) => number,
  today: Day,
): Answers | undefined => {
  const candidates = candidatesFor(service, field, prune(service, answers, today), today)
  const first = roll(candidates.length)
  // Of which papers are missing nobody asks here.
  const withoutPapers = { ...service, materials: [] }
  for (let turn = 0; turn < candidates.length; turn += 1) {
    const value = candidates[(first + turn) % candidates.length] as AnswerValue
    const next = { ...answers, [field.path]: value, ...(field.confirmed ? { [repetitionOf(field.path)]: value } : {}) }
    const isMistake = assess(withoutPapers, prune(service, next, today), {}, today).some(
      ({ place, code }) => place.kind === 'field' && place.field === field.path && code !== 'required',
    )
    if (!isMistake && (field.path !== HELD || leavesSomething(service, next, today))) return next
  }
  return undefined
}

/** A family that has everything already does not apply. */
const leavesSomething = (service: Service, answers: Answers, today: Day): boolean =>
  !isBlank(prune(service, answers, today)[ITEMS])

const candidatesFor = (service: Service, field: Field, answers: PrunedAnswers, today: Day): readonly AnswerValue[] => {
  const values = (rulesOf(field).options?.(field, service, { answers, today }) ?? []).map(({ value }) => value)
  switch (field.kind) {
    case 'choice':
      return values
    case 'choices':
    case 'years':
      // From all of them to each alone: some rule may want all.
      return [values, ...values.map((value) => [value])]
    case 'ethnicity':
      return ['01', '15']
    case 'office':
      return service.offices.filter(({ kind }) => kind === field.officeKind).map(({ id }) => id)
    case 'id-number':
      return PEOPLE
    case 'phone':
      return ['13807450001', '13907370002']
    case 'date':
      return [addDays(today, -2), addDays(today, 60), '2014-05-05']
    case 'validity':
      return ['2016-03-21/2036-03-21', '2012-08-01/long']
    case 'time':
      return ['08:12']
    case 'address':
      return ['湖南省沅陵县沅陵镇太常村3组12号']
    case 'rows':
      return rowsFor(field.columns ?? [])
    default:
      return NAMES
  }
}

/** One row, or two; every option of every column comes up in one of them. */
const rowsFor = (columns: readonly Column[]): readonly (readonly Row[])[] => {
  const most = Math.max(1, ...columns.map(({ options }) => options?.length ?? 1))
  const row = (turn: number, name: string): Row =>
    Object.fromEntries(
      columns.map(({ id, kind, options }) => [
        id,
        kind === 'choice' ? (options?.[turn % options.length]?.value ?? '') : kind === 'date' ? '2018-03-04' : name,
      ]),
    )
  const single = Array.from({ length: most }, (_none, turn) => [row(turn, '向小雪')])
  return [...single, ...single.map(([one], turn) => [one as Row, row(turn + 1, '向小雨')])]
}

/** Every paper that these answers ask for; of several proofs, one. */
export const papersOf = (service: Service, answers: Answers, today: Day = TODAY): HandedIn =>
  Object.fromEntries(
    toHandIn(service, answers, today).map(({ material, parts }) => [
      material.id,
      Object.fromEntries(
        (material.oneOf ? parts.slice(-1) : parts).map(({ id }) => [id, partOf(service, material, id, answers)]),
      ),
    ]),
  )

export const partOf = (service: Service, material: Material, part: string, answers: Answers): Part =>
  material.source !== 'signed'
    ? { kind: 'photo', photo: `photo-${material.id}-${part}`, at: AT }
    : {
        kind: 'signature',
        strokes: A_SIGNATURE,
        version: material.text?.version ?? '',
        textHash: textHash(material, part, service, answers),
        at: AT,
      }
