import { byDepartment, byDesk, byFamily, item, of } from '../../../definition/builders'
import type { Item } from '../../../definition/service'
import { ofTheHousehold } from './household'
import { CERTIFICATE, ENROLMENT, HOUSEHOLD, PAYMENT } from './item-ids'
import { forEachNewborn, ofEachNewborn, outcomesOfEach } from './newborns'

/** Everything 附件1 asks of a parent. */
const ofAParent = (who: 'mother' | 'father') => [
  ...of(who, 'name', 'idNumber', 'ethnicity', 'nationality'),
  ...of(who, 'registeredAddress', 'livingAddress', 'employer', 'phone'),
]

/**
 * One after the other, as the flow chart of S004 has them. Each department receives what its own item needs, and nothing
 * else (PIPL 6).
 */
export const fourItems: readonly Item[] = [
  item(CERTIFICATE, '出生医学证明', {
    shortName: '出生医学证明',
    handler: '出生医院',
    doneBy: byDesk,
    issues: { label: '《出生医学证明》编号', format: 'birth-certificate', each: ofEachNewborn('name') },
    outcomes: outcomesOfEach({ number: '证明编号' }),
    prints: forEachNewborn((newborn, _title, when) => ({
      title: '出生医学证明',
      lines: [
        ...of(newborn, 'name', 'sex', 'birthDate', 'birthTime'),
        ...['newborn.hospital', 'mother.name', 'father.name'],
      ],
      ...(when === undefined ? {} : { when }),
    })),
    sends: {
      fields: [
        ...ofEachNewborn('name', 'sex', 'birthDate', 'birthTime'),
        'newborn.hospital',
        ...ofAParent('mother'),
        ...ofAParent('father'),
        ...of('delegate', 'name', 'relation', 'idNumber', 'phone'),
        ...of('delivery', 'certificate', 'address', 'contact', 'phone'),
      ],
      materials: [],
      results: [],
    },
    provenBy: 'birth-certificate',
    officeField: 'newborn.hospital',
    delivery: { field: 'delivery.certificate', officeField: 'newborn.hospital' },
  }),
  item(HOUSEHOLD, '户口登记', {
    shortName: '户口登记',
    textWhenDone: true,
    handler: '落户地派出所',
    doneBy: byDepartment('police'),
    outcomes: outcomesOfEach({ page: '户口页号', idNumber: '宝宝身份证号' }),
    after: [CERTIFICATE],
    sends: {
      fields: [
        ...ofEachNewborn('name', 'sex', 'birthDate', 'birthTime'),
        'newborn.hospital',
        ...of('mother', 'name', 'idNumber', 'ethnicity', 'registeredAddress', 'phone'),
        ...of('father', 'name', 'idNumber', 'ethnicity', 'registeredAddress', 'phone'),
        ...ofTheHousehold,
        ...of('ethnicity', 'children'),
        ...of('delivery', 'household', 'station', 'address', 'contact', 'phone'),
      ],
      materials: [
        ...['identity-mother', 'identity-father', 'household-register', 'marriage-certificate'],
        ...['birth-certificate', 'ethnicity-statement'],
      ],
      results: [CERTIFICATE],
    },
    provenBy: 'household-page',
    officeField: 'household.policeStation',
    delivery: { field: 'delivery.household', officeField: 'delivery.station', paper: '户口登记页' },
  }),
  item(ENROLMENT, '医保参保登记', {
    shortName: '医保参保登记',
    textWhenDone: true,
    handler: '落户地便民服务中心',
    doneBy: byDepartment('medical-insurance'),
    outcomes: { number: '参保登记号' },
    after: [HOUSEHOLD],
    sends: {
      fields: [
        ...ofEachNewborn('name', 'sex', 'birthDate'),
        ...of('mother', 'name', 'phone'),
        // The town of the police station is the town of the service centre.
        ...of('household', 'policeStation'),
        ...of('insurance', 'centre', 'enrolYears'),
      ],
      materials: ['household-page'],
      results: [HOUSEHOLD],
    },
    officeField: 'insurance.centre',
  }),
  item(PAYMENT, '医保缴费', {
    shortName: '医保缴费',
    handler: '您在“湘税社保”缴费',
    // S004: 须在90天内完成; counted from birth (DOMAIN C-13).
    doneBy: byFamily({
      billedBy: 'tax',
      within: { days: 90, from: 'newborn.birthDate', remindAfterDays: [60, 75, 85] },
    }),
    outcomes: { receipt: '缴费凭证号' },
    // S004 附件1: the citizen pays with 湘税社保, as a WeChat mini-program or as an APP.
    payment: {
      program: '湘税社保',
      steps: [
        '在微信搜索小程序“湘税社保”，或打开“湘税社保”APP',
        '选择“城乡居民医保缴费”，按宝宝的姓名和身份证号缴费',
        '缴好后这里会自动更新，不用再回来登记',
      ],
    },
    after: [ENROLMENT],
    sends: {
      fields: [...ofEachNewborn('name', 'birthDate'), ...of('mother', 'phone'), ...of('insurance', 'payYears')],
      materials: [],
      results: [HOUSEHOLD, ENROLMENT],
    },
  }),
]
