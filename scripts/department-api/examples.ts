import { checkDigitOf } from '../../domain/standards/resident-id'

const idNumber = (first17: string): string => first17 + checkDigitOf(first17)
const REQUEST = '3f0d9a52-6c1e-4a7b-9f2e-5d1c8b7a6e40.household-registration'

/** Sample people: nobody, with right check digits. Each is parsed by its own schema in a test. */
export const examples = {
  request: {
    request: REQUEST,
    service: 'newborn-yuanling',
    edition: '2022-10-10',
    item: 'household-registration',
    fields: {
      'newborn.name': '样例宝宝',
      'newborn.sex': 'female',
      'newborn.birthDate': '2026-11-20',
      'mother.name': '样例妈妈',
      'mother.idNumber': idNumber('43122219950612004'),
    },
    results: { 'birth-certificate': { number: 'R430012345' } },
    materials: [
      {
        material: 'household-register',
        part: 'head',
        kind: 'photo',
        url: 'https://example.invalid/photos/sample.jpg?sign=sample',
      },
      {
        material: 'statement',
        part: 'mother',
        kind: 'signature',
        strokes: [[100, 250, 300, 100, 500, 400]],
        version: '2022-10',
        textHash: '0f'.repeat(32),
        at: '2026-11-22T02:00:00.000Z',
      },
    ],
  },
  done: { status: 'done', result: { registration: '431222-样例' } },
  accepted: { status: 'accepted' },
  refusal: { status: 'refused', reason: '母亲身份证号与户籍登记不一致，请核对' },
  question: { request: REQUEST },
  unknown: { status: 'unknown' },
  reportDone: { request: REQUEST, status: 'done', result: { registration: '431222-样例' } },
  reportRefused: { request: REQUEST, status: 'refused', reason: '户口簿照片看不清户主页' },
  reportDue: { request: REQUEST, status: 'payment-due', amount: '400.00', dueBy: '2027-02-18' },
  reportPosted: { request: REQUEST, status: 'posted', carrier: '邮政EMS', tracking: 'EA123456789CN' },
  linksWanted: { request: REQUEST, status: 'links-wanted' },
} as const
