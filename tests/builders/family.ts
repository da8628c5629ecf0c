import type { PrunedAnswers } from '../../domain/definition/answer-states'
import type { Answers, Day, FieldPath } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import type { HandedIn, Part } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { textHash } from '../../domain/intake/signed-text'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { addDays } from '../../domain/standards/days'
import { anIdNumber } from './identity'
import { toHandIn } from './typed'

/** The day the tests of the rules are played on. Tests with a real clock give their own. */
export const TODAY: Day = '2026-11-22'

export const ALL_ITEMS = [
  'birth-certificate',
  'household-registration',
  'insurance-enrolment',
  'insurance-payment',
] as const

/** A name signed by a finger, on a field of 1000 × 500. */
export const A_SIGNATURE: readonly (readonly number[])[] = [
  [100, 250, 300, 100, 500, 400, 700, 120],
  [150, 300, 800, 320],
]

const AT = '2026-11-22T02:00:00.000Z'

const addressIn = (village: string) => `湖南省沅陵县沅陵镇${village}村3组12号`

const firstAnswers = (today: Day): Answers => {
  const mother = anIdNumber({ sex: 'female', born: '1995-06-12', order: 2 })
  const father = anIdNumber({ sex: 'male', born: '1983-08-15', order: 10, region: '433022' })
  return {
    ...Object.fromEntries(
      newbornYuanling.screening.map(({ id, excludesOn }) => [`screening.${id}`, excludesOn === 'no' ? 'yes' : 'no']),
    ),
    items: ALL_ITEMS,
    applicant: 'mother',
    'newborn.count': '1',
    'newborn.name': '林小满',
    'newborn.name.again': '林小满',
    'newborn.sex': 'female',
    'newborn.birthDate': addDays(today, -2),
    'newborn.birthTime': '08:12',
    'newborn.hospital': 'yl-people-hospital',
    'mother.name': '林秋月',
    'mother.idNumber': mother,
    'mother.ethnicity': '01',
    'mother.nationality': 'china',
    'mother.registeredAddress': addressIn('太常'),
    'mother.livingAddress': addressIn('太常'),
    'mother.employer': '沅陵县第一中学',
    'mother.phone': '13807450001',
    'father.name': '向大山',
    'father.idNumber': father,
    'father.ethnicity': '01',
    'father.nationality': 'china',
    'father.registeredAddress': addressIn('白田'),
    'father.livingAddress': addressIn('太常'),
    'father.phone': '13807450002',
    'household.follows': 'mother',
    'household.policeStation': 'yl-ps-431222115',
    'household.headName': '林秋月',
    'household.headIdNumber': mother,
    'household.relation': 'daughter',
    'household.nativePlaceFollows': 'father',
    'insurance.enrolYears': ['this'],
    'insurance.payYears': ['this'],
    'delivery.certificate': 'collect',
    'delivery.household': 'post',
    'delivery.address': addressIn('太常'),
    'delivery.contact': '林秋月',
    'delivery.phone': '13807450001',
  }
}

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

export const aNewborn = (today: Day = TODAY): Family => familyOf(firstAnswers(today), today)

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
    withParentsOfDifferentEthnicity: () =>
      change({
        'father.ethnicity': '15',
        'household.ethnicityFollows': 'father',
        'ethnicity.children': [{ name: '林大雪', sex: 'female', birthDate: '2021-12-07' }],
      }),
    appliedForByGrandmother: () =>
      change({
        applicant: 'delegate',
        'delegate.name': '张桂英',
        'delegate.relation': 'maternal-grandmother',
        'delegate.idNumber': anIdNumber({ sex: 'female', born: '1966-03-02', order: 4, region: '433022' }),
        'delegate.phone': '13807450003',
        ...delegation(today),
      }),
    appliedForByFather: () => change({ applicant: 'father', ...delegation(today) }),
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
export const papersFor = (answers: Answers, today: Day = TODAY): HandedIn =>
  Object.fromEntries(
    toHandIn(newbornYuanling, answers, today).map(({ material, parts }) => [
      material.id,
      Object.fromEntries(parts.map(({ id }) => [id, aPart(material.id, id, answers)])),
    ]),
  )

/** A photograph of a paper, or a signature under its text. */
export const aPart = (materialId: string, part: string, answers: Answers): Part => {
  const material = newbornYuanling.materials.find(({ id }) => id === materialId)
  if (material?.source !== 'signed') return { kind: 'photo', photo: `photo-${materialId}-${part}`, at: AT }
  return {
    kind: 'signature',
    strokes: A_SIGNATURE,
    version: material.text?.version ?? '',
    textHash: textHash(material, newbornYuanling, answers),
    at: AT,
  }
}
