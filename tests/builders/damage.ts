import fc from 'fast-check'
import type { Answers, AnswerValue, FieldPath } from '../../domain/definition/answers'
import { fieldAt, repetitionOf } from '../../domain/definition/fields'
import { mentionedBy } from '../../domain/definition/mentions'
import type { FieldKind, Service } from '../../domain/definition/service'
import type { HandedIn, Part } from '../../domain/intake/materials'
import type { Problem } from '../../domain/intake/problem'
import { prune } from '../../domain/intake/prune'
import { ALL_ITEMS, aNewborn, aPart, type Family, TODAY } from './family'
import { visibleSections } from './typed'

/** Families of every kind: what they seek and hold, who applies, how they collect. All are complete. */
export const families: fc.Arbitrary<Family> = fc
  .record({
    items: fc.subarray([...ALL_ITEMS], { minLength: 1 }),
    held: fc.constantFrom<readonly string[]>(
      [],
      ['birth-certificate'],
      ['birth-certificate', 'household-registration'],
      ['insurance-enrolment'],
    ),
    applicant: fc.constantFrom('mother', 'father', 'delegate'),
    differ: fc.boolean(),
    son: fc.boolean(),
    certificate: fc.constantFrom('post', 'collect'),
    household: fc.constantFrom('post', 'collect'),
  })
  .map(({ items, held, applicant, differ, son, certificate, household }) => {
    const asked = aNewborn()
      .seeking(...items)
      .holding(...held)
      .appliedForByGrandmother()
      .with({
        applicant,
        'insurance.centre': 'yl-sc-431222115',
        'delivery.certificate': certificate,
        'delivery.household': household,
        'delivery.station': 'yl-ps-431222115',
      })
    const born = son ? asked.withSon() : asked
    return differ ? born.withParentsOfDifferentEthnicity() : born
  })
  .filter((family) => family.answers().items !== undefined)

/** Fields that decide what else is asked. Somebody who answers these late is told the rest late. */
const decidingFields = (service: Service): ReadonlySet<FieldPath> =>
  new Set(
    [
      ...service.form.flatMap(({ when, fields }) => [when, ...fields.map((field) => field.when)]),
      ...service.materials.map(({ when }) => when),
    ].flatMap((when) => (when === undefined ? [] : mentionedBy(when))),
  )

/** Too long for any field. */
const TOO_LONG = '长'.repeat(101)

/** Something nobody could mean, by the kind of the field; for a kind without, a text that is too long. */
const NONSENSE: Readonly<Partial<Record<FieldKind, AnswerValue>>> = {
  name: 'Zhang3',
  'newborn-name': '满',
  'id-number': '43122219950612005',
  date: '2026-02-30',
  time: '25:00',
  choice: 'neither',
  choices: ['neither'],
  years: ['neither'],
  validity: '2001-01-01/2011-01-01',
  ethnicity: '99',
  office: 'nowhere',
  phone: '0745-4222222',
  address: '沅陵',
  rows: [{ name: 'x' }],
  derived: '',
}

export interface Damage {
  readonly blank: readonly FieldPath[]
  readonly wrong: readonly FieldPath[]
  /** Parts `material.part` that are missing, and signatures under another text. */
  readonly missing: readonly string[]
  readonly outdated: readonly string[]
  /** Signed too early: under the text with its gaps and mistakes. */
  readonly early: readonly string[]
}

/** Any damage to what does not decide: blanks, nonsense, papers that are missing, texts that changed after signing. */
export const damageTo = (family: Family): fc.Arbitrary<Damage> => {
  const deciding = decidingFields(family.service)
  const fields = visibleSections(family.service, family.answers(), TODAY)
    .flatMap((section) => section.fields.map(({ path }) => path))
    .filter((path) => !deciding.has(path) && family.answers()[path] !== undefined)
  const parts = Object.entries(family.materials()).flatMap(([material, handed]) =>
    Object.keys(handed).map((part) => `${material}.${part}`),
  )
  return fc.record({
    blank: fc.subarray(fields),
    wrong: fc.subarray(fields),
    missing: fc.subarray(parts),
    outdated: fc.subarray(parts),
    early: fc.subarray(parts),
  })
}

export const damagedAnswers = (family: Family, { blank, wrong }: Damage): Answers => {
  const answers: Record<FieldPath, AnswerValue> = { ...family.answers() }
  for (const path of wrong) {
    const kind = fieldAt(family.service, path)?.kind
    if (kind !== undefined) answers[path] = NONSENSE[kind] ?? TOO_LONG
  }
  for (const path of blank) {
    delete answers[path]
    delete answers[repetitionOf(path)]
  }
  return answers
}

export const damagedPapers = (family: Family, damage: Damage): HandedIn => {
  const answers = damagedAnswers(family, damage)
  const damaged = (material: string, id: string, part: Part): Part => {
    if (part.kind !== 'signature') return part
    if (damage.early.includes(`${material}.${id}`)) return aPart(material, id, answers)
    return damage.outdated.includes(`${material}.${id}`) ? { ...part, textHash: '0'.repeat(64) } : part
  }
  return Object.fromEntries(
    Object.entries(family.materials()).map(([material, parts]) => [
      material,
      Object.fromEntries(
        Object.entries(parts).flatMap(([id, part]) =>
          damage.missing.includes(`${material}.${id}`) ? [] : [[id, damaged(material, id, part)]],
        ),
      ),
    ]),
  )
}

/** Does what the problems say and nothing else: the truth into each field named, a new photo or signature for each part. */
export const correctProblems = (
  family: Family,
  answers: Answers,
  materials: HandedIn,
  problems: readonly Problem[],
): { readonly answers: Answers; readonly materials: HandedIn } => {
  const truth = family.answers()
  const corrected: Record<FieldPath, AnswerValue> = { ...answers }
  for (const { place } of problems) {
    if (place.kind === 'screening') copy(truth, corrected, `screening.${place.question}`)
    if (place.kind === 'field')
      for (const path of [place.field, repetitionOf(place.field)]) copy(truth, corrected, path)
  }
  const settled = prune(family.service, corrected, TODAY)
  const papers: Record<string, HandedIn[string]> = { ...materials }
  for (const { place } of problems) {
    if (place.kind !== 'material') continue
    papers[place.material] = { ...papers[place.material], [place.part]: aPart(place.material, place.part, settled) }
  }
  return { answers: corrected, materials: papers }
}

const copy = (from: Answers, to: Record<FieldPath, AnswerValue>, path: FieldPath): void => {
  const value = from[path]
  if (value !== undefined) to[path] = value
}
