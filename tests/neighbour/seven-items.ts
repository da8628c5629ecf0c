import {
  ask,
  byDepartment,
  byDesk,
  choices,
  date,
  defineService,
  identityCard,
  idNumber,
  item,
  newbornName,
  notInTheFuture,
  of,
  office,
  personName,
  phone,
  section,
  sectionWhen,
  signed,
  statement,
  text,
} from '../../domain/definition/builders'
import { chosen } from '../../domain/definition/condition'
import type { Department } from '../../domain/definition/departments'
import type { Item } from '../../domain/definition/service'
import { consentsFor } from '../../domain/services/blocks/consents'
import { retention } from '../../domain/services/blocks/retention'

export const WINDOW = 'seven-hospital'

/** The sample departments know these ids from the catalogue. */
const ITEMS = {
  registration: '生育登记',
  'birth-certificate': '出生医学证明',
  'household-registration': '户口登记',
  'insurance-enrolment': '医保参保登记',
  card: '社会保障卡申领',
  'card-service': '预防接种建档',
  activation: '社会保障卡启用',
} as const
const EVERY_ITEM = Object.keys(ITEMS)

const declaration = statement(
  '2026-11',
  '申请表（样例）',
  '宝宝：{newborn.name}，妈妈：{mother.name}',
  '需要办理：{items}',
)

const departmental = (
  id: keyof typeof ITEMS,
  department: Department,
  after: readonly string[],
  more: Partial<Item> = {},
): Item =>
  item(id, ITEMS[id], {
    shortName: ITEMS[id],
    handler: `${ITEMS[id]}的部门`,
    doneBy: byDepartment(department),
    after,
    outcomes: { number: '编号' },
    sends: { fields: [...of('newborn', 'name', 'birthDate'), ...of('mother', 'name')], materials: [], results: after },
    ...more,
  })

/**
 * Seven items, as later editions have them: three side by side once the child is registered, one that waits for two, and one
 * that is closed to parents who are not married (EDITIONS: 生育登记, 非婚 → after marriage).
 */
export const sevenItems = defineService({
  id: 'seven-items',
  title: '新生儿出生“一件事”七项（样例）',
  shortName: '出生一件事七项',
  region: '431222',
  lifeEvent: 'birth',
  edition: { from: '2026-01-01', status: 'active', basis: '样例' },
  timeLimit: { workingDays: 3, excludes: [], wording: '3个工作日（样例）' },
  screening: [
    ask('named', '宝宝取好名字了吗？').excludes('no', '还没有取名', '请取好名字后再来'),
    ask('married', '宝宝的父母是夫妻吗？').closes('no', '生育登记在结婚以后办', {
      registration: '请领结婚证以后到街道办理生育登记',
    }),
  ],
  form: [
    section('matter', '要办的事', [
      choices('items', '要办理的事项', ITEMS),
      choices(
        'held',
        '已经办好的事项',
        { 'birth-certificate': '出生医学证明', card: '社会保障卡' },
        { required: false },
      ),
    ]),
    section('newborn', '宝宝', [
      newbornName('newborn.name', '宝宝姓名'),
      date('newborn.birthDate', '宝宝出生日期', { rules: [notInTheFuture('newborn.birthDate')] }),
      office('newborn.hospital', '出生医院', 'hospital'),
    ]),
    section('mother', '妈妈', [
      personName('mother.name', '妈妈姓名'),
      idNumber('mother.idNumber', '妈妈身份证号'),
      phone('mother.phone', '妈妈手机号'),
    ]),
    sectionWhen(chosen('registration'), 'marriage', '生育登记', [text('marriage.number', '结婚证字号')]),
  ],
  materials: [
    identityCard('mother', '妈妈', { for: EVERY_ITEM }),
    identityCard('father', '爸爸', { for: ['registration'] }),
    signed('statement', '申请表', { for: EVERY_ITEM, parts: { mother: '妈妈签名' }, text: declaration }),
  ],
  items: [
    departmental('registration', 'health', [], {
      sends: {
        fields: ['mother.name', 'mother.phone', 'marriage.number'],
        materials: ['identity-father'],
        results: [],
      },
    }),
    item('birth-certificate', ITEMS['birth-certificate'], {
      shortName: ITEMS['birth-certificate'],
      handler: '出生医院',
      doneBy: byDesk,
      issues: { label: '编号', format: 'birth-certificate' },
      sends: { fields: of('mother', 'name', 'idNumber'), materials: ['identity-mother'], results: [] },
    }),
    departmental('household-registration', 'police', ['birth-certificate']),
    departmental('insurance-enrolment', 'medical-insurance', ['household-registration']),
    departmental('card', 'social-security', ['household-registration'], {
      timeLimit: { workingDays: 30, until: 'decision', excludes: [], wording: '30个工作日内作出决定（样例）' },
    }),
    departmental('card-service', 'health', ['household-registration']),
    departmental('activation', 'social-security', ['insurance-enrolment', 'card']),
  ],
  statement: declaration,
  consents: consentsFor({
    title: '新生儿出生“一件事”',
    sensitive: '身份证号和宝宝的信息',
    receivers: '各承办部门（样例）',
    instead: '到窗口办理',
  }),
  retention,
  uniqueBy: [['newborn.name', 'newborn.birthDate', 'mother.idNumber']],
  uniqueFor: 'ever',
  deskBy: ['newborn.hospital'],
  people: [{ prefix: 'mother', is: 'woman' }],
  offices: [{ id: WINDOW, kind: 'hospital', name: '县人民医院（样例）', region: '431222' }],
  help: { title: '政务服务便民热线', phone: '12345' },
  fee: '办理不收费',
})
