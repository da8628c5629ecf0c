import {
  byDepartment,
  choice,
  choices,
  defineService,
  derived,
  identityCard,
  idNumber,
  idValidity,
  item,
  newbornName,
  of,
  office,
  ownNumber,
  personName,
  phone,
  photographed,
  portrait,
  rule,
  section,
  sectionWhen,
  signed,
  statement,
} from '../definition/builders'
import { idAgeAtLeast, is } from '../definition/condition'
import { consentsFor } from './blocks/consents'
import { delivery, theReceiver } from './blocks/delivery'
import { retention } from './blocks/retention'
import { officesOfYiyang, phonesOfYiyang, TAOJIANG } from './offices/yiyang'

const SERVICE = 'card-service'
const CARD = 'card'
const ACTIVATION = 'activation'
const ITEMS = {
  [CARD]: '社会保障卡申领',
  [ACTIVATION]: '社会保障卡启用（含银行账户激活）',
  [SERVICE]: '社会保障卡服务',
}
const EVERY_ITEM = Object.keys(ITEMS)

const forAChild = is('applicant', 'guardian')
const forOneself = is('applicant', 'self')

const application = statement(
  '2026-11',
  '社会保障卡申请',
  '持卡人：{holder.name|child.name}，{holder.idNumber|child.idNumber}',
  '监护人：{guardian.name}，{guardian.idNumber}，是孩子的{guardian.relation}',
  '需要办理：{items}；承办区县：{handler.county}',
  '以上内容真实有效。',
)

const sent = [
  ...of('holder', 'name', 'idNumber', 'phone'),
  ...of('child', 'name', 'idNumber', 'sex', 'birthDate'),
  ...of('guardian', 'name', 'idNumber', 'relation', 'phone'),
  ...of('handler', 'county', 'window'),
  ...of('delivery', 'way', 'address', 'contact', 'phone'),
]
const papers = ['identity-holder', 'identity-guardian', 'register-child', 'photo', 'application']

const cardItem = (id: string, title: string, code: string, shortName: string, after?: string) =>
  item(id, title, {
    code,
    shortName,
    handler: '承办区县的社保部门',
    doneBy: byDepartment('social-security'),
    outcomes: { number: '办理编号' },
    ...(after === undefined ? {} : { after: [after] }),
    sends: { fields: sent, materials: papers, results: after === undefined ? [] : [after] },
    officeField: 'handler.county',
    ...(id === CARD ? { delivery: { field: 'delivery.way', officeField: 'handler.window' } } : {}),
  })

const ON_THE_CARD = ['name', 'idNumber', 'idValidity'] as const

/** 益阳市“一件事一次办”跨域通办：我要办社保卡 (S001 附件6) */
export const yiyangSocialCard = defineService({
  id: 'yiyang-social-card',
  title: '益阳市社会保障卡',
  shortName: '社会保障卡',
  region: '430900',
  lifeEvent: 'growing',
  edition: { from: '2026-11-01', status: 'active', basis: '益阳市“一件事一次办”跨域通办窗口工作规程 附件6' },
  timeLimit: { workingDays: 60, until: 'decision', excludes: [], wording: '自受理之日起60个工作日内作出决定' },

  screening: [],

  form: [
    section('matter', '要办的事', [
      choices('items', '要办理的事项', ITEMS, { hint: '没有卡的选申领；启用要先有卡' }),
      choices('held', '已经有的', { [CARD]: '已经领到社会保障卡' }, { required: false, hint: '没有就不选' }),
      choice('applicant', '给谁办', { self: '给自己办', guardian: '给自己的孩子办' }),
      office('handler.county', '由哪个区县办', 'county', { hint: '参保的区县；在哪个窗口交都一样' }),
      office('handler.window', '在哪个窗口核对原件', 'window', { hint: '选离您近的' }),
    ]),
    sectionWhen(forOneself, 'holder', '持卡人', [
      personName('holder.name', '姓名'),
      idNumber('holder.idNumber', '身份证号'),
      // S001 §六.1: 不在有效期内 is the first of the common mistakes.
      idValidity('holder.idValidity', '身份证有效期限', 'holder.idNumber', { hint: '印在身份证国徽面上' }),
      phone('holder.phone', '手机号', { suggest: ownNumber() }),
    ]),
    sectionWhen(forAChild, 'child', '孩子信息', [
      newbornName('child.name', '孩子姓名'),
      idNumber('child.idNumber', '孩子身份证号', { hint: '户口簿上孩子那一页有' }),
      derived('child.sex', '孩子性别', 'sex', 'child.idNumber'),
      derived('child.birthDate', '孩子出生日期', 'birthDate', 'child.idNumber'),
    ]),
    sectionWhen(forAChild, 'guardian', '监护人', [
      personName('guardian.name', '监护人姓名'),
      choice('guardian.relation', '监护人是孩子的', { mother: '妈妈', father: '爸爸' }),
      idNumber('guardian.idNumber', '监护人身份证号', {
        rules: [rule(idAgeAtLeast('guardian.idNumber', 18), '监护人须年满18周岁', '请填写爸爸或妈妈的身份证号')],
      }),
      idValidity('guardian.idValidity', '监护人身份证有效期限', 'guardian.idNumber', { hint: '印在身份证国徽面上' }),
      phone('guardian.phone', '监护人手机号', { suggest: ownNumber() }),
    ]),
    delivery('社会保障卡', { post: '邮政快递送到您写的地址', collect: '带身份证或收文清单到窗口领' }, [
      { prefix: 'holder', title: '持卡人', applies: forOneself },
      { prefix: 'guardian', title: '监护人', applies: forAChild },
    ]),
  ],

  materials: [
    identityCard('holder', '持卡人', {
      for: EVERY_ITEM,
      gives: ON_THE_CARD,
      when: forOneself,
      reason: '因为给自己办',
      mistakes: ['身份证不在有效期内', '没有拍正反两面，或者不清晰'],
      // 留复印件1份 and 扫描后退回 contradict each other: only the scan is kept (DOMAIN C-06).
      handling: '验原件，只留扫描件',
    }),
    // A newborn has no identity card; the register and a guardian stand for it (DOMAIN G-01).
    photographed('register-child', '孩子的户口登记页', {
      for: EVERY_ITEM,
      when: forAChild,
      reason: '因为孩子还没有身份证',
      parts: { head: '户主页', child: '孩子那一页' },
      handling: '验原件，只留扫描件',
    }),
    identityCard('guardian', '监护人', {
      for: EVERY_ITEM,
      when: forAChild,
      reason: '因为由监护人代办',
      gives: ON_THE_CARD,
    }),
    portrait('photo', '电子版白底彩色寸照', 'social-card', {
      for: EVERY_ITEM,
      parts: { digital: '电子版白底彩色寸照' },
      mistakes: ['不是电子照片', '不符合身份证电子证照的要求', '不是白底彩色'],
      handling: '电子照片，不用纸质',
    }),
    signed('application', '社会保障卡申请', {
      for: EVERY_ITEM,
      parts: { applicant: '申请人签名' },
      text: application,
      handling: '代替纸质申请表，不用打印',
    }),
  ],

  items: [
    cardItem(CARD, '社会保障卡申领', '002014010001', '社会保障卡申领'),
    cardItem(ACTIVATION, '社会保障卡启用（含社会保障卡银行账户激活）', '002014010002', '社会保障卡启用', CARD),
    cardItem(SERVICE, '社会保障卡服务', '00201401000Y', '社会保障卡服务'),
  ],

  statement: application,
  consents: consentsFor({
    title: '社会保障卡',
    others: '孩子',
    sensitive: '身份证号、证件照片、本人照片，以及不满十四周岁孩子的信息',
    child: '给孩子办卡的，孩子的姓名、身份证号和照片',
    receivers: '您选择的承办区县的人力资源社会保障部门和收件窗口',
    instead: '到任何一个跨域通办窗口办理',
  }),
  retention,
  uniqueBy: [['holder.idNumber'], ['child.idNumber']],
  uniqueFor: 'while-open',
  deskBy: ['handler.window'],
  routing: {
    decidedBy: ['handler.county'],
    platforms: [{ id: 'taojiang', when: is('handler.county', TAOJIANG) }, { id: 'yiyang' }],
  },
  contact: { by: 'applicant', phones: { self: 'holder.phone', guardian: 'guardian.phone' } },
  people: [
    { prefix: 'guardian', is: 'woman', when: is('guardian.relation', 'mother') },
    { prefix: 'guardian', is: 'man', when: is('guardian.relation', 'father') },
    { prefix: 'guardian', is: 'applicant' },
    { prefix: 'holder', is: 'applicant' },
    { prefix: 'child', is: 'child' },
    theReceiver,
  ],
  offices: officesOfYiyang,
  help: { title: '人力资源社会保障服务热线', phone: '12333' },
  consult: {
    by: 'handler.county',
    // 高新区's printed number has six digits and cannot be dialled (S001 §四.8): its people are given the hotline.
    phones: phonesOfYiyang({
      nanxian: '0737-5212333',
      anhua: '0737-7225161',
      taojiang: '0737-8883718',
      yuanjiang: '0737-2721840',
      datonghu: '0737-5663472',
      heshan: '0737-6501466',
      ziyang: '0737-6501011',
      dongbu: '0737-4617003',
    }),
  },
  fee: '办理不收费',
})
