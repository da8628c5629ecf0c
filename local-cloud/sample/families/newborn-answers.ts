import type { Answers, Day } from '../../../domain/definition/answers'
import { newbornYuanling } from '../../../domain/services/newborn-yuanling'
import { addDays } from '../../../domain/standards/days'
import { anIdNumber } from './id-number'

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

const addressIn = (village: string) => `湖南省沅陵县沅陵镇${village}村3组12号`

/** A mother who applies for her daughter: right and complete answers to the newborn service. Nobody is called so or lives there. */
export const newbornAnswers = (today: Day): Answers => {
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
    'mother.idValidity': '2022-03-21/2042-03-21',
    'mother.ethnicity': '01',
    'mother.nationality': 'china',
    'mother.registeredAddress': addressIn('太常'),
    'mother.livingAddress': addressIn('太常'),
    'mother.employer': '沅陵县第一中学',
    'mother.phone': '13807450001',
    'father.name': '向大山',
    'father.idNumber': father,
    'father.idValidity': '2019-05-06/2039-05-06',
    'father.ethnicity': '01',
    'father.nationality': 'china',
    'father.registeredAddress': addressIn('白田'),
    'father.livingAddress': addressIn('太常'),
    'father.phone': '13807450002',
    'household.follows': 'mother',
    'household.policeStation': 'yl-ps-431222115',
    'household.head': 'mother',
    'household.headName': '林秋月',
    'household.headIdNumber': mother,
    'household.relation': 'daughter',
    'household.nativePlaceFollows': 'father',
    'insurance.enrolYears': [addDays(today, -2).slice(0, 4)],
    'insurance.payYears': [addDays(today, -2).slice(0, 4)],
    'delivery.certificate': 'collect',
    'delivery.household': 'post',
    'delivery.address': addressIn('太常'),
    'delivery.contact': '林秋月',
    'delivery.phone': '13807450001',
  }
}

/** 汉族 and 土家族: the child follows the father, an elder sister stands in the statement. */
export const ofDifferentEthnicity: Answers = {
  'father.ethnicity': '15',
  'household.ethnicityFollows': 'father',
  'ethnicity.children': [{ name: '林大雪', sex: 'female', birthDate: '2021-12-07' }],
}
