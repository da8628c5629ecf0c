import {
  address,
  byDesk,
  choice,
  defineService,
  idNumber,
  item,
  of,
  ownNumber,
  personName,
  phone,
  sameByDefault,
  section,
  sectionWhen,
  signed,
  statement,
} from '../definition/builders'
import { any, idSex, is } from '../definition/condition'
import { children } from './blocks/children'
import {
  complaint,
  creditedBy,
  DESK_BY,
  fertilityStatusLookedUp,
  help,
  notDishonest,
  offices,
  residence,
  throughYukuaiban,
} from './blocks/chongqing'
import { consentsFor } from './blocks/consents'
import { delivery, ofTheDelivery, theReceiver } from './blocks/delivery'
import { retention } from './blocks/retention'
import { officesOfJiangjin } from './offices/jiangjin'

const PROOF = 'fertility-status-proof'
const FOR = [PROOF]

const isMarried = is('person.marital', 'first', 'again')
const isFromOutside = any(is('person.residence', 'outside'), is('spouse.residence', 'outside'))

const declaration = statement(
  '2026-11',
  '婚育情况证明申请表',
  '本人：{person.name}，{person.idNumber}，{person.marital}',
  '户籍地：{person.registeredAddress}；居住地：{person.livingAddress}',
  '配偶：{spouse.name}，{spouse.idNumber}',
  '已有的孩子：{children.rows|=无}',
  '承诺以上信息真实准确，并承担相应法律责任。',
)

const commitment = statement(
  '2026-11',
  '婚育情况承诺书',
  '本人{person.name}（{person.idNumber}）承诺如实说明婚姻和生育情况：{person.marital}；已有的孩子：{children.rows|=无}。',
  '如承诺不实，愿意承担相应的法律责任，并记入诚信信用记录。',
)

/**
 * 婚育情况证明 (渝卫发〔2019〕69号; 津卫行审〔2021〕7号 三): the staff look it up and print it. No paper is ever asked for;
 * who is registered outside the city signs a commitment, and the staff ask by telephone or letter.
 */
export const chongqingFertilityStatus = defineService({
  id: 'chongqing-fertility-status',
  title: '重庆市婚育情况证明（江津区）',
  shortName: '婚育情况证明',
  region: '500116',
  lifeEvent: 'proof',
  edition: { from: '2019-12-31', status: 'active', basis: '渝卫发〔2019〕69号' },
  timeLimit: {
    workingDays: 0,
    excludes: [],
    wording: '即办件：现场办结；跨市流动、家庭婚姻变动复杂需多地核查的除外',
  },

  screening: [notDishonest],
  form: [
    section('person', '本人信息', [
      residence('person', '您的'),
      ...offices('village', is('person.residence', 'local'), is('person.residence', 'outside')),
      personName('person.name', '姓名'),
      idNumber('person.idNumber', '身份证号'),
      address('person.registeredAddress', '户籍地址', { hint: '户口簿上的地址' }),
      address('person.livingAddress', '居住地址', {
        hint: '现在住的地方',
        sameAs: [sameByDefault('person.registeredAddress', '和户籍地址一样')],
      }),
      choice('person.marital', '婚姻情况', {
        single: '未婚',
        first: '初婚',
        again: '再婚',
        divorced: '离异',
        widowed: '丧偶',
      }),
      phone('person.phone', '手机号', { hint: '办理进度发到这个号码', suggest: ownNumber() }),
    ]),
    sectionWhen(isMarried, 'spouse', '配偶', [
      personName('spouse.name', '配偶姓名'),
      idNumber('spouse.idNumber', '配偶身份证号'),
      residence('spouse', '配偶'),
    ]),
    children(),
    delivery('婚育情况证明', { post: '邮政快递，货到付款，由收件人付', collect: '到办理的村（社区）领取' }, [
      { prefix: 'person', title: '本人', applies: 'always', hasAddress: true },
    ]),
  ],
  materials: [
    fertilityStatusLookedUp(FOR),
    signed('commitment', '婚育情况承诺书', {
      for: FOR,
      parts: { person: '本人签名' },
      text: commitment,
      when: isFromOutside,
      reason: '因为有一方是市外户籍',
    }),
    signed('declaration', '婚育情况证明申请表', { for: FOR, parts: { person: '本人签名' }, text: declaration }),
  ],
  items: [
    item(PROOF, '婚育情况证明', {
      shortName: '婚育情况证明',
      handler: '户籍地（市外户籍的为居住地）的村（社区）',
      doneBy: byDesk,
      delivery: { field: 'delivery.way' },
      sends: {
        fields: [
          ...of('person', 'name', 'idNumber', 'registeredAddress', 'livingAddress', 'marital', 'phone'),
          ...of('spouse', 'name', 'idNumber', 'residence'),
          ...of('children', 'any', 'rows'),
          ...ofTheDelivery,
        ],
        materials: [],
        results: [],
      },
    }),
  ],
  statement: declaration,
  consents: consentsFor({
    title: '婚育情况证明',
    others: '配偶和孩子',
    sensitive: '本人和配偶的身份证号、婚姻和生育情况',
    child: '填写的孩子的姓名、出生日期等',
    receivers: '办理的村（社区）和江津区卫生健康部门；市外户籍的，还有户籍地的卫生健康部门',
    instead: '带身份证到村（社区）窗口当场办理',
  }),
  commitment: creditedBy(['person']),
  retention,
  uniqueBy: [['person.idNumber']],
  uniqueFor: 'while-open',
  deskBy: DESK_BY,
  routing: throughYukuaiban,
  contact: { by: 'person.residence', phones: { local: 'person.phone', outside: 'person.phone' } },
  people: [
    { prefix: 'person', is: 'woman', when: idSex('person.idNumber', 'female') },
    { prefix: 'person', is: 'man', when: idSex('person.idNumber', 'male') },
    { prefix: 'person', is: 'applicant' },
    { prefix: 'spouse', is: 'man', when: idSex('person.idNumber', 'female') },
    { prefix: 'spouse', is: 'woman', when: idSex('person.idNumber', 'male') },
    theReceiver,
  ],
  offices: officesOfJiangjin,
  help,
  complaint,
  fee: '办理不收费；选邮寄的，快递费货到付款',
})
