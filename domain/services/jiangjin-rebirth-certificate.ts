import {
  byDepartment,
  choice,
  defineService,
  item,
  of,
  photographed,
  portrait,
  section,
  signed,
  statement,
} from '../definition/builders'
import { is } from '../definition/condition'
import { children } from './blocks/children'
import {
  commitmentFromOutside,
  complaint,
  creditedBy,
  DESK_BY,
  fertilityStatusLookedUp,
  help,
  notDishonest,
  throughYukuaiban,
  whereDecided,
} from './blocks/chongqing'
import { consentsFor, consentsOfParticipants } from './blocks/consents'
import {
  divorceCertificate,
  divorcePaper,
  identityCardsOfBoth,
  marriageCertificate,
  registersOfBoth,
} from './blocks/couple-papers'
import { delivery, ofTheDelivery, theReceiver } from './blocks/delivery'
import { retention } from './blocks/retention'
import { eitherOfTheCouple, isRemarried, ofTheCouple, spouse, theCouple, theCoupleReceives } from './blocks/spouse'
import { officesOfJiangjin } from './offices/jiangjin'

const CERTIFICATE = 'rebirth-certificate'
const FOR = [CERTIFICATE]
const CHECKED = { handling: '验原件，收复印件' }
const childIsIll = is('reason.kind', 'child-illness')

const declaration = statement(
  '2026-11',
  '再生育服务证申请承诺登记表',
  '女方：{wife.name}，{wife.idNumber}，{wife.marriage}；户籍地：{wife.registeredAddress}；居住地：{wife.livingAddress}',
  '男方：{husband.name}，{husband.idNumber}，{husband.marriage}；户籍地：{husband.registeredAddress}；居住地：{husband.livingAddress}',
  '已有的孩子：{children.rows|=无}；申请理由：{reason.kind}',
  '承诺以上信息真实准确，并承担相应法律责任。',
)

/** 重庆市再生育服务证，江津区 (S002 附件2) */
export const jiangjinRebirthCertificate = defineService({
  id: 'jiangjin-rebirth-certificate',
  title: '重庆市再生育服务证（江津区）',
  shortName: '再生育服务证',
  region: '500116',
  lifeEvent: 'planning',
  edition: {
    from: '2021-07-16',
    // After the three-child policy of 2021 the approval may be gone; nobody is asked for papers on a guess.
    status: 'suspended',
    basis: '津卫行审〔2021〕7号',
    closedBecause:
      '三孩政策实施后，再生育审批的现行规定还在确认，暂不能在这里申请；请先拨打 12320 询问，或申请生育服务证',
  },
  timeLimit: {
    workingDays: 20,
    excludes: [],
    wording: '法定时限20个工作日，各镇街按各自压缩的时限办理',
  },

  screening: [notDishonest],
  form: [
    whereDecided('town'),
    spouse('wife', '女方'),
    spouse('husband', '男方'),
    children(),
    section('reason', '申请理由', [
      choice('reason.kind', '为什么申请再生育', { 'child-illness': '子女病残', other: '其他符合规定的情形' }),
    ]),
    delivery(
      '再生育服务证',
      { post: '邮政快递，货到付款，由收件人付', collect: '到办理的乡镇（街道）领取' },
      theCoupleReceives,
    ),
  ],
  materials: [
    ...identityCardsOfBoth(FOR, CHECKED),
    marriageCertificate(FOR, CHECKED),
    photographed('common-child-proof', '是否共同育有子女的证明', {
      for: FOR,
      parts: { page: '证明' },
      when: isRemarried,
      reason: '因为有一方是再婚',
    }),
    divorceCertificate(FOR, CHECKED),
    divorcePaper(FOR, CHECKED),
    ...registersOfBoth(FOR, { head: '户主页', changes: '人口增减页', member: '本人页' }, CHECKED),
    {
      ...photographed('child-page', '小孩登记页或出生医学证明', {
        for: FOR,
        parts: { page: '户口簿上的小孩登记页', certificate: '《出生医学证明》' },
        when: is('children.any', 'yes'),
        reason: '因为已有孩子',
        ...CHECKED,
      }),
      oneOf: true,
    },
    fertilityStatusLookedUp(FOR),
    commitmentFromOutside(FOR),
    portrait('photo', '女方一寸免冠近照', 'one-inch', {
      for: FOR,
      parts: { wife: '女方一寸免冠近照' },
      handling: '上传1张；领证时带2张纸质照片',
    }),
    photographed('illness-appraisal', '病残儿医学鉴定结论', {
      for: FOR,
      parts: { page: '鉴定结论' },
      when: childIsIll,
      reason: '因为以子女病残为由申请',
      mistakes: ['不是市或区县卫生健康委组织的鉴定', '鉴定结论不符合再生育条件'],
    }),
    signed('declaration', '申请承诺登记表', {
      for: FOR,
      parts: { wife: '女方签名', husband: '男方签名' },
      text: declaration,
    }),
  ],
  items: [
    item(CERTIFICATE, '再生育服务证', {
      shortName: '再生育服务证',
      handler: '户籍地（市外户籍的为居住地）的乡镇（街道）',
      doneBy: byDepartment('health'),
      outcomes: { number: '证件编号' },
      delivery: { field: 'delivery.way' },
      sends: {
        fields: [
          ...ofTheCouple,
          ...['wife.residence', 'husband.residence'],
          ...of('children', 'any', 'rows', 'total'),
          ...of('reason', 'kind'),
          ...of('handler', 'registered', 'living', 'window'),
          ...ofTheDelivery,
        ],
        materials: [
          ...['identity-wife', 'identity-husband', 'marriage-certificate', 'common-child-proof'],
          ...['divorce-certificate', 'divorce-paper', 'register-wife', 'register-husband', 'child-page'],
          ...['commitment', 'photo', 'illness-appraisal', 'declaration'],
        ],
        results: [],
      },
    }),
  ],
  statement: declaration,
  consents: consentsFor({
    title: '再生育服务证',
    others: '配偶和孩子',
    sensitive: '夫妻双方的身份证号、证件照片、婚姻和生育情况，以及孩子的健康信息',
    child: '填写的孩子的姓名、出生日期和健康信息等',
    receivers: '办理的乡镇（街道）和江津区卫生健康部门',
    instead: '带原件到乡镇（街道）窗口办理',
  }),
  participants: eitherOfTheCouple,
  participantConsents: consentsOfParticipants('再生育服务证'),
  commitment: creditedBy(['wife', 'husband']),
  retention,
  uniqueBy: [['wife.idNumber', 'husband.idNumber']],
  uniqueFor: 'while-open',
  deskBy: DESK_BY,
  routing: throughYukuaiban,
  contact: { by: 'applicant', phones: { wife: 'wife.phone', husband: 'husband.phone' } },
  people: [...theCouple, theReceiver],
  offices: officesOfJiangjin,
  help,
  complaint,
  fee: '办理不收费；选邮寄的，快递费货到付款',
})
