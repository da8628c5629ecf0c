import {
  ask,
  byDesk,
  choice,
  date,
  defineService,
  item,
  lookedUp,
  MALE_OR_FEMALE,
  personName,
  photographed,
  portrait,
  rule,
  section,
  signed,
  statement,
} from '../definition/builders'
import { is, onOrBeforeDay } from '../definition/condition'
import {
  commitmentFromOutside,
  complaint,
  creditedBy,
  DESK_BY,
  help,
  notDishonest,
  throughYukuaiban,
  whereDecided,
} from './blocks/chongqing'
import { consentsFor, consentsOfParticipants } from './blocks/consents'
import { divorceCertificate, divorcePaper, identityCardsOfBoth, registersOfBoth } from './blocks/couple-papers'
import { delivery, ofTheDelivery, theReceiver } from './blocks/delivery'
import { retention } from './blocks/retention'
import { eitherOfTheCouple, ofTheCouple, spouse, theCouple, theCoupleReceives } from './blocks/spouse'
import { officesOfJiangjin } from './offices/jiangjin'

const CERTIFICATE = 'only-child-certificate'
const FOR = [CERTIFICATE]
const CHECKED = { handling: '验原件，收复印件' }

/** 独生子女父母光荣证 is issued for children born before the two-child policy of 2016-01-01 only. */
const LAST_DAY = '2015-12-31'
const TOO_LATE = '2016年1月1日以后出生的孩子，不再发放独生子女父母光荣证'

const declaration = statement(
  '2026-11',
  '独生子女父母光荣证申请承诺登记表',
  '女方：{wife.name}，{wife.idNumber}，{wife.marriage}；户籍地：{wife.registeredAddress}；居住地：{wife.livingAddress}',
  '男方：{husband.name}，{husband.idNumber}，{husband.marriage}；户籍地：{husband.registeredAddress}；居住地：{husband.livingAddress}',
  '孩子：{child.name}，{child.sex}，{child.birthDate}',
  '承诺只有这一个孩子，以上信息真实准确，并承担相应法律责任。',
)

/** 重庆市独生子女证（独生子女父母光荣证），江津区 (S002 附件2; the later and more local text, DOMAIN C-03) */
export const jiangjinOnlyChild = defineService({
  id: 'jiangjin-only-child',
  title: '重庆市独生子女父母光荣证（江津区）',
  shortName: '独生子女父母光荣证',
  region: '500116',
  lifeEvent: 'proof',
  edition: { from: '2021-07-16', status: 'active', basis: '津卫行审〔2021〕7号' },
  timeLimit: { workingDays: 0, excludes: [], wording: '即办件：当场办理，立即发放' },

  screening: [
    ask('one', '夫妻是不是只有一个孩子？', '收养的、以前婚姻的孩子也算').excludes(
      'no',
      '光荣证只发给只有一个孩子的父母',
      '请拨打 12320 咨询您家可以享受的其他政策',
    ),
    ask('before', '孩子是2016年1月1日以前出生的吗？').excludes(
      'no',
      TOO_LATE,
      '请拨打 12320 咨询您家可以享受的其他政策',
    ),
    notDishonest,
  ],
  form: [
    whereDecided('town'),
    spouse('wife', '女方'),
    spouse('husband', '男方'),
    section('child', '孩子信息', [
      personName('child.name', '孩子姓名'),
      choice('child.sex', '孩子性别', MALE_OR_FEMALE),
      date('child.birthDate', '孩子出生日期', {
        rules: [rule(onOrBeforeDay('child.birthDate', LAST_DAY), TOO_LATE, '请检查孩子的出生日期')],
      }),
    ]),
    section('opinion', '意见', [
      choice('opinion.from', '由谁出具意见', [
        { value: 'employer', label: '夫妻一方的工作单位', hint: '单位盖章的意见，由您上传' },
        { value: 'village', label: '双方户籍地的村（居）委会', hint: '由窗口出具，不用回户籍地' },
      ]),
    ]),
    delivery(
      '光荣证',
      { post: '邮政快递，货到付款，由收件人付', collect: '到办理的乡镇（街道）领取' },
      theCoupleReceives,
    ),
  ],
  materials: [
    ...identityCardsOfBoth(FOR, CHECKED),
    ...registersOfBoth(FOR, { head: '户主页', member: '本人页' }, CHECKED),
    portrait('photo', '申请人一寸免冠近照', 'one-inch', {
      for: FOR,
      parts: { applicant: '申请人一寸免冠近照' },
      handling: '上传1张；领证时带1张纸质照片',
    }),
    photographed('employer-opinion', '工作单位意见', {
      for: FOR,
      parts: { page: '单位盖章的意见' },
      when: is('opinion.from', 'employer'),
      reason: '因为选了由工作单位出具意见',
    }),
    lookedUp('village-opinion', '双方户籍地村（居）委会意见', {
      for: FOR,
      when: is('opinion.from', 'village'),
      handling: '由窗口所在的村、社区出具，不用回户籍地开',
    }),
    divorceCertificate(FOR, CHECKED),
    divorcePaper(FOR, CHECKED),
    commitmentFromOutside(FOR),
    signed('declaration', '申请承诺登记表', {
      for: FOR,
      parts: { wife: '女方签名', husband: '男方签名' },
      text: declaration,
    }),
  ],
  items: [
    item(CERTIFICATE, '独生子女父母光荣证', {
      shortName: '光荣证',
      handler: '户籍地（市外户籍的为居住地）的乡镇（街道）',
      doneBy: byDesk,
      issues: { label: '光荣证编号', format: 'any' },
      delivery: { field: 'delivery.way' },
      sends: {
        fields: [...ofTheCouple, 'child.name', 'child.sex', 'child.birthDate', 'opinion.from', ...ofTheDelivery],
        materials: [],
        results: [],
      },
    }),
  ],
  statement: declaration,
  consents: consentsFor({
    title: '独生子女父母光荣证',
    others: '配偶和孩子',
    sensitive: '夫妻双方的身份证号、证件照片、婚姻和生育情况',
    child: '孩子的姓名、性别和出生日期',
    receivers: '办理的乡镇（街道）和江津区卫生健康部门',
    instead: '带原件到乡镇（街道）窗口当场办理',
  }),
  participants: eitherOfTheCouple,
  participantConsents: consentsOfParticipants('独生子女父母光荣证'),
  commitment: creditedBy(['wife', 'husband']),
  retention,
  uniqueBy: [['wife.idNumber', 'husband.idNumber']],
  uniqueFor: 'while-open',
  deskBy: DESK_BY,
  routing: throughYukuaiban,
  contact: { by: 'applicant', phones: { wife: 'wife.phone', husband: 'husband.phone' } },
  people: [...theCouple, { prefix: 'child', is: 'child' }, theReceiver],
  offices: officesOfJiangjin,
  help,
  complaint,
  fee: '办理不收费；选邮寄的，快递费货到付款',
})
