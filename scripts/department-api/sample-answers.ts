import type { Answers, Day } from '../../domain/definition/answers'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { addDays } from '../../domain/standards/days'
import { checkDigitOf } from '../../domain/standards/resident-id'

/** Synthetic: of the last orders of a day, which no county comes to. The check digit is right (GB 11643-1999). */
const sampleId = (region: string, born: Day, order: number): string => {
  const first17 = `${region}${born.replace(/-/g, '')}${order}`
  return first17 + checkDigitOf(first17)
}

/** Girls and women have an even order, boys and men an odd one. */
const WOMAN = sampleId('431222', '1995-06-12', 998)
const MAN = sampleId('431222', '1993-08-15', 997)
const CHILD = sampleId('430903', '2025-03-03', 996)

const bornBefore = (today: Day): Day => addDays(today, -2)
export const sampleNewbornId = (today: Day): string => sampleId('431222', bornBefore(today), 996)

const ADDRESS = '湖南省沅陵县沅陵镇样例村1组1号'

/** 样例: the parents are of different ethnic groups, so that there is a signed statement among the papers. */
export const sampleNewborn = (today: Day): Answers => ({
  ...Object.fromEntries(
    newbornYuanling.screening.map(({ id, excludesOn }) => [`screening.${id}`, excludesOn === 'no' ? 'yes' : 'no']),
  ),
  items: newbornYuanling.items.map(({ id }) => id),
  applicant: 'mother',
  'newborn.count': '1',
  'newborn.name': '样例宝宝',
  'newborn.name.again': '样例宝宝',
  'newborn.sex': 'female',
  'newborn.birthDate': bornBefore(today),
  'newborn.birthTime': '08:12',
  'newborn.hospital': 'yl-people-hospital',
  'mother.name': '样例妈妈',
  'mother.idNumber': WOMAN,
  'mother.idValidity': '2016-03-21/2036-03-21',
  'mother.ethnicity': '01',
  'mother.nationality': 'china',
  'mother.registeredAddress': ADDRESS,
  'mother.livingAddress': ADDRESS,
  'mother.phone': '13800000001',
  'father.name': '样例爸爸',
  'father.idNumber': MAN,
  'father.idValidity': '2016-03-21/2036-03-21',
  'father.ethnicity': '15',
  'father.nationality': 'china',
  'father.registeredAddress': ADDRESS,
  'father.livingAddress': ADDRESS,
  'father.phone': '13800000002',
  'household.follows': 'mother',
  'household.policeStation': 'yl-ps-431222115',
  'household.head': 'mother',
  'household.headName': '样例妈妈',
  'household.headIdNumber': WOMAN,
  'household.relation': 'daughter',
  'household.ethnicityFollows': 'father',
  'household.nativePlaceFollows': 'father',
  'ethnicity.children': [{ name: '样例姐姐', sex: 'female', birthDate: '2021-12-07' }],
  'insurance.enrolYears': [bornBefore(today).slice(0, 4)],
  'insurance.payYears': [bornBefore(today).slice(0, 4)],
  'delivery.certificate': 'collect',
  'delivery.household': 'post',
  'delivery.address': ADDRESS,
  'delivery.contact': '样例妈妈',
  'delivery.phone': '13800000001',
})

const OF_YIYANG: Answers = {
  'handler.county': 'yy-heshan',
  'handler.window': 'yy-heshan-window',
  'delivery.way': 'collect',
}

const spouse = (who: 'wife' | 'husband', name: string, idNumber: string, phone: string): Answers => ({
  [`${who}.name`]: name,
  [`${who}.idNumber`]: idNumber,
  [`${who}.registeredAddress`]: ADDRESS,
  [`${who}.livingAddress`]: ADDRESS,
  [`${who}.marriage`]: 'first',
  [`${who}.phone`]: phone,
})

/** 样例: a couple that expects its first child. */
export const sampleCouple: Answers = {
  ...OF_YIYANG,
  applicant: 'wife',
  ...spouse('wife', '样例女方', WOMAN, '13800000001'),
  ...spouse('husband', '样例男方', MAN, '13800000002'),
  'children.any': 'no',
  'birth.already': 'no',
}

/** 样例: a mother who applies for the card of her child. */
export const sampleCardHolder: Answers = {
  ...OF_YIYANG,
  items: ['card'],
  applicant: 'guardian',
  'child.name': '样例孩子',
  'child.idNumber': CHILD,
  'guardian.name': '样例妈妈',
  'guardian.relation': 'mother',
  'guardian.idNumber': WOMAN,
  'guardian.idValidity': '2016-03-21/2036-03-21',
  'guardian.phone': '13800000001',
}
