import type { PrunedAnswers } from '../../domain/definition/answer-states'
import type { Answers, Day, FieldPath } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import type { HandedIn, Part } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { textHash } from '../../domain/intake/signed-text'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { addDays } from '../../domain/standards/days'
import { anIdNumber } from '../../local-cloud/sample/families/id-number'
import {
  A_SIGNATURE,
  ALL_ITEMS,
  newbornAnswers,
  ofDifferentEthnicity,
} from '../../local-cloud/sample/families/newborn-answers'
import { toHandIn } from './typed'

export { A_SIGNATURE, ALL_ITEMS } from '../../local-cloud/sample/families/newborn-answers'

/** The day all tests are played on, whatever day it is. */
export const TODAY: Day = '2026-11-22'

/** A morning: ten o'clock in Shanghai. */
export const NOW = `${TODAY}T02:00:00.000Z`

/** A family with a newborn whose application is complete; each method tells a little more about it. */
export interface Family {
  /** The newborn's name, and with it another newborn. */
  readonly named: (name: string) => Family
  readonly bornOn: (day: Day) => Family
  readonly withSon: () => Family
  /** A boy, born a quarter of an hour after his sister. */
  readonly withTwinBrother: (name?: string) => Family
  /** 汉族 and 土家族: the child follows the father, an elder sister stands in the statement. */
  readonly withParentsOfDifferentEthnicity: () => Family
  readonly appliedForByGrandmother: () => Family
  readonly appliedForByFather: () => Family
  /** An uncle of the mother, of whom nothing else is known. */
  readonly atAnUncles: () => Family
  readonly seeking: (...items: string[]) => Family
  readonly holding: (...items: string[]) => Family
  readonly with: (answers: Answers) => Family
  readonly without: (...fields: FieldPath[]) => Family
  /** Only what the service asks this family, as it would be stored. */
  readonly answers: () => PrunedAnswers
  /** Every paper that is asked of it: photographs, and signatures under the text as it is now. */
  readonly materials: () => HandedIn
  readonly today: Day
  readonly service: Service
}

export const aNewborn = (today: Day = TODAY): Family => familyOf(newbornAnswers(today), today)

const familyOf = (all: Answers, today: Day): Family => {
  const change = (answers: Answers): Family => familyOf({ ...all, ...answers }, today)
  const answers = () => prune(newbornYuanling, all, today)
  return {
    named: (name) => change({ 'newborn.name': name, 'newborn.name.again': name }),
    bornOn: (day) => change({ 'newborn.birthDate': day }),
    withSon: () => change({ 'newborn.sex': 'male', 'household.relation': 'son' }),
    withTwinBrother: (name = '林小暑') =>
      change({
        'newborn.count': '2',
        'newborn2.name': name,
        'newborn2.name.again': name,
        'newborn2.sex': 'male',
        'newborn2.birthDate': addDays(today, -2),
        'newborn2.birthTime': '08:27',
        'household.relation2': 'son',
      }),
    withParentsOfDifferentEthnicity: () => change(ofDifferentEthnicity),
    appliedForByGrandmother: () =>
      change({
        applicant: 'delegate',
        'delegate.name': '张桂英',
        'delegate.relation': 'maternal-grandmother',
        'delegate.idNumber': anIdNumber({ sex: 'female', born: '1966-03-02', order: 4, region: '433022' }),
        'delegate.idValidity': '2012-08-01/long',
        'delegate.phone': '13807450003',
        ...delegation(today),
      }),
    appliedForByFather: () => change({ applicant: 'father', ...delegation(today) }),
    atAnUncles: () =>
      change({
        'household.head': 'other',
        'household.headName': '林有福',
        'household.headIdNumber': anIdNumber({ sex: 'male', born: '1960-01-01' }),
        'household.relation': 'other',
      }),
    seeking: (...items) => change({ items }),
    holding: (...held) => change({ held }),
    with: change,
    without: (...fields) =>
      familyOf(Object.fromEntries(Object.entries(all).filter(([path]) => !fields.includes(path))), today),
    answers,
    materials: () => papersFor(answers(), today),
    today,
    service: newbornYuanling,
  }
}

const delegation = (today: Day): Answers => ({
  'delegate.items': ALL_ITEMS,
  'delegate.from': addDays(today, -2),
  'delegate.to': addDays(today, 60),
})

/** A complete hand-in for any answers to the newborn service. */
const papersFor = (answers: Answers, today: Day = TODAY): HandedIn =>
  Object.fromEntries(
    toHandIn(newbornYuanling, answers, today).map(({ material, parts }) => [
      material.id,
      Object.fromEntries(parts.map(({ id }) => [id, aPart(material.id, id, answers)])),
    ]),
  )

/** A photograph of a paper, or a signature under its text. */
export const aPart = (materialId: string, part: string, answers: Answers): Part => {
  const material = newbornYuanling.materials.find(({ id }) => id === materialId)
  if (material?.source !== 'signed') return { kind: 'photo', photo: `photo-${materialId}-${part}`, at: NOW }
  return {
    kind: 'signature',
    strokes: A_SIGNATURE,
    version: material.text?.version ?? '',
    textHash: textHash(material, part, newbornYuanling, answers),
    at: NOW,
  }
}
