import { byDesk, defineService, item, signed, statement } from '../definition/builders'
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
import { eitherOfTheCouple, ofTheCouple, spouse, theCouple, theCoupleReceives } from './blocks/spouse'
import { officesOfJiangjin } from './offices/jiangjin'

const CERTIFICATE = 'birth-service-certificate'
const FOR = [CERTIFICATE]
const SHOWN = { handling: '只看原件，不收取任何材料' }

/** 申报表单包括户籍地、居住地、婚育情况、证件收取方式以及承诺信息 (渝卫发〔2019〕69号 四.一). */
const declaration = statement(
  '2026-11',
  '生育服务证申请承诺登记表',
  '女方：{wife.name}，{wife.idNumber}，{wife.marriage}；户籍地：{wife.registeredAddress}；居住地：{wife.livingAddress}',
  '男方：{husband.name}，{husband.idNumber}，{husband.marriage}；户籍地：{husband.registeredAddress}；居住地：{husband.livingAddress}',
  '已有的孩子：{children.rows|=无}',
  '承诺以上信息真实准确，并承担相应法律责任。',
)

/** 重庆市生育服务证，江津区 (S002 附件2) */
export const jiangjinBirthCertificate = defineService({
  id: 'jiangjin-birth-certificate',
  title: '重庆市生育服务证（江津区）',
  shortName: '生育服务证',
  region: '500116',
  lifeEvent: 'planning',
  edition: { from: '2021-07-16', status: 'active', basis: '津卫行审〔2021〕7号' },
  timeLimit: { workingDays: 0, excludes: [], wording: '即办件：当场办理，立即发放' },

  screening: [notDishonest],
  form: [
    whereDecided('village'),
    spouse('wife', '女方'),
    spouse('husband', '男方'),
    children(),
    delivery(
      '生育服务证',
      { post: '邮政快递，货到付款，由收件人付', collect: '到办理的村（社区）领取' },
      theCoupleReceives,
    ),
  ],
  materials: [
    ...identityCardsOfBoth(FOR, SHOWN),
    ...registersOfBoth(FOR, { head: '户主页', member: '本人页' }, SHOWN),
    marriageCertificate(FOR, SHOWN),
    divorceCertificate(FOR, SHOWN),
    divorcePaper(FOR, SHOWN),
    fertilityStatusLookedUp(FOR),
    commitmentFromOutside(FOR),
    signed('declaration', '申请承诺登记表', {
      for: FOR,
      parts: { wife: '女方签名', husband: '男方签名' },
      text: declaration,
    }),
  ],
  items: [
    item(CERTIFICATE, '生育服务证', {
      shortName: '生育服务证',
      handler: '户籍地（市外户籍的为居住地）的村（社区）',
      doneBy: byDesk,
      issues: { label: '生育服务证编号', format: 'any' },
      delivery: { field: 'delivery.way' },
      sends: {
        fields: [...ofTheCouple, 'children.any', 'children.rows', ...ofTheDelivery],
        materials: [],
        results: [],
      },
    }),
  ],
  statement: declaration,
  consents: consentsFor({
    title: '生育服务证',
    others: '配偶和孩子',
    sensitive: '夫妻双方的身份证号、证件照片、婚姻和生育情况',
    child: '填写的孩子的姓名、出生日期等',
    receivers: '办理的村（社区）和江津区卫生健康部门',
    instead: '带原件到村（社区）窗口当场办理',
  }),
  participants: eitherOfTheCouple,
  participantConsents: consentsOfParticipants('生育服务证'),
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
