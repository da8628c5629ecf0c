import {
  byDepartment,
  choice,
  date,
  defineService,
  item,
  MALE_OR_FEMALE,
  notInTheFuture,
  of,
  office,
  personName,
  photographed,
  portrait,
  section,
  signed,
  statement,
} from '../definition/builders'
import { is } from '../definition/condition'
import { childrenWithOrder, hasLostAChild } from './blocks/children'
import { consentsFor, consentsOfParticipants } from './blocks/consents'
import { divorcePaper, identityCardsOfBoth, marriageCertificate, registersOfBoth } from './blocks/couple-papers'
import { delivery, ofTheDelivery, theReceiver } from './blocks/delivery'
import { retention } from './blocks/retention'
import { eitherOfTheCouple, ofTheCouple, spouse, theCouple, theCoupleReceives } from './blocks/spouse'
import { officesOfYiyang, phonesOfYiyang, TAOJIANG } from './offices/yiyang'

const REGISTRATION = 'registration'
const FOR = [REGISTRATION]
const alreadyBorn = is('birth.already', 'yes')

/** S000 names no text; what it says of the form (须如实反映本人及配偶的婚姻与生育情况) is what they put their names to. */
const applicationForm = statement(
  '2026-11',
  '生育服务证申请表',
  '女方：{wife.name}，{wife.idNumber}，{wife.marriage}',
  '男方：{husband.name}，{husband.idNumber}，{husband.marriage}',
  '子女数量：{children.total|=0}；登记孩次：第{children.order}孩；第一个子女：{children.first|=无}',
  '已有的孩子：{children.rows}',
  '已生育补登记：{birth.name}，{birth.sex}，{birth.birthDate}',
  '承办区县：{handler.county}',
  '以上内容如实反映了本人及配偶的婚姻与生育情况。',
)

const STAMPED = '交复印件的，要各级公章加盖齐全，并和原件核对、盖与原件一致章'

/** 益阳市“一件事一次办”跨域通办：我要办理生育服务证 (S000 附件5) */
export const yiyangBirthRegistration = defineService({
  id: 'yiyang-birth-registration',
  title: '益阳市生育服务登记（生育服务证）',
  shortName: '生育服务登记',
  region: '430900',
  lifeEvent: 'planning',
  // The document has no date; the day it was taken into the catalogue.
  edition: { from: '2026-11-01', status: 'active', basis: '益阳市“一件事一次办”跨域通办窗口工作规程 附件5' },
  timeLimit: { workingDays: 6, until: 'decision', excludes: [], wording: '自受理之日起6个工作日内作出决定' },

  screening: [],

  form: [
    section('matter', '在哪里办', [
      choice('applicant', '由谁申请', { wife: '女方', husband: '男方' }),
      office('handler.county', '由哪个区县办', 'county', { hint: '夫妻一方户口所在的区县；在哪个窗口交都一样' }),
      office('handler.window', '在哪个窗口核对原件', 'window', { hint: '选离您近的，不用回户口所在地' }),
    ]),
    spouse('wife', '女方'),
    spouse('husband', '男方'),
    childrenWithOrder(),
    section('birth', '这次登记的宝宝', [
      choice('birth.already', '宝宝出生了吗', { no: '还没出生', yes: '已经出生，补登记' }),
      personName('birth.name', '宝宝姓名', { when: alreadyBorn }),
      choice('birth.sex', '宝宝性别', MALE_OR_FEMALE, { when: alreadyBorn }),
      date('birth.birthDate', '宝宝出生日期', { when: alreadyBorn, rules: [notInTheFuture('birth.birthDate')] }),
    ]),
    delivery(
      '生育服务证',
      { post: '邮政快递送到您写的地址', collect: '带身份证或收文清单到窗口领' },
      theCoupleReceives,
    ),
  ],

  materials: [
    signed('application-form', '生育服务证申请表', {
      for: FOR,
      parts: { wife: '女方签名', husband: '男方签名' },
      text: applicationForm,
      mistakes: [
        '生育后填写的，没有在“已生育补登记”里填写宝宝的信息',
        '“子女数量”漏了收养的子女、以前婚姻形成的有抚养关系的继子女',
        '没有如实反映本人和配偶的婚姻与生育情况',
      ],
      handling: '原件1份；在手机上填写签名，不用打印',
    }),
    marriageCertificate(FOR, { handling: '验原件，留复印件1份' }),
    ...identityCardsOfBoth(FOR, {
      mistakes: ['身份证过了有效期', '只拍了一面；复印的，正、反面没有印在同一面A4纸上'],
      handling: '验原件，留复印件1份',
    }),
    ...registersOfBoth(FOR, { head: '户主页', member: '本人页' }, { handling: '验原件，留复印件1份' }),
    portrait('photo', '2寸免冠近照', 'two-inch', {
      for: FOR,
      parts: { applicant: '申请人彩色正面免冠近照' },
      mistakes: ['不是彩色', '不是正面免冠近照'],
      handling: '上传1张；领证时带2张纸质照片',
    }),
    divorcePaper(FOR, { mistakes: [STAMPED], handling: '需要寄送到承办部门，复印件由窗口留存' }),
    photographed('death-certificate', '子女死亡证明', {
      for: FOR,
      parts: { page: '死亡证明' },
      when: hasLostAChild,
      reason: '因为有孩子过世',
      mistakes: [STAMPED],
      handling: '需要寄送到承办部门，复印件由窗口留存',
    }),
  ],

  items: [
    item(REGISTRATION, '生育服务登记', {
      code: '432023201W00',
      shortName: '生育服务登记',
      handler: '户口所在区县的承办部门',
      doneBy: byDepartment('health'),
      outcomes: { number: '登记编号' },
      sends: {
        fields: [
          ...ofTheCouple,
          ...of('children', 'rows', 'total', 'order', 'first'),
          ...of('birth', 'already', 'name', 'sex', 'birthDate'),
          ...of('handler', 'county', 'window'),
          ...ofTheDelivery,
        ],
        materials: [
          ...['application-form', 'marriage-certificate', 'identity-wife', 'identity-husband'],
          ...['register-wife', 'register-husband', 'photo', 'divorce-paper', 'death-certificate'],
        ],
        results: [],
      },
      officeField: 'handler.county',
      delivery: { field: 'delivery.way', officeField: 'handler.window' },
    }),
  ],

  statement: applicationForm,
  consents: consentsFor({
    title: '生育服务登记',
    others: '配偶和孩子',
    sensitive: '夫妻双方的身份证号、证件照片、婚姻和生育情况，以及孩子的信息',
    child: '填写的孩子的姓名、出生日期等',
    receivers: '您选择的承办区县的卫生健康部门和收件窗口',
    instead: '到任何一个跨域通办窗口办理',
  }),
  participants: eitherOfTheCouple,
  participantConsents: consentsOfParticipants('生育服务登记'),
  retention,
  uniqueBy: [['wife.idNumber', 'husband.idNumber']],
  uniqueFor: 'while-open',
  deskBy: ['handler.window'],
  // S000 §七: it is the county that handles which decides the platform, not where the papers were handed in.
  routing: {
    decidedBy: ['handler.county'],
    platforms: [{ id: 'taojiang', when: is('handler.county', TAOJIANG) }, { id: 'yiyang' }],
  },
  contact: { by: 'applicant', phones: { wife: 'wife.phone', husband: 'husband.phone' } },
  people: [...theCouple, { prefix: 'birth', is: 'child' }, theReceiver],
  offices: officesOfYiyang,
  help: { title: '政务服务便民热线', phone: '12345' },
  consult: {
    by: 'handler.county',
    phones: phonesOfYiyang({
      nanxian: '0737-5215120',
      anhua: '0737-7821650',
      taojiang: '0737-8788842',
      yuanjiang: '0737-2703826',
      datonghu: '0737-5664153',
      heshan: '0737-4423642',
      ziyang: '0737-3263091',
      gaoxin: '0737-6204715',
      dongbu: '0737-4617003',
    }),
  },
  fee: '办理不收费',
})
