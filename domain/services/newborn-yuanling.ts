import {
  address,
  ask,
  choice,
  choices,
  date,
  defineService,
  derived,
  fromHospital,
  identityCard,
  idNumber,
  issuedBy,
  item,
  MALE_OR_FEMALE,
  MOTHER_OR_FATHER,
  newbornName,
  notInTheFuture,
  of,
  office,
  optionsOf,
  parent,
  personName,
  phone,
  photographed,
  rows,
  rule,
  section,
  sectionWhen,
  signed,
  time,
} from '../definition/builders'
import {
  all,
  any,
  chosen,
  coversItems,
  differ,
  idAgeAtLeast,
  idSex,
  is,
  isNot,
  not,
  onOrAfter,
  onOrBefore,
  same,
} from '../definition/condition'
import type { Column } from '../definition/service'
import { officesOfYuanling } from './newborn-yuanling-offices'
import { applicationForm, consents, ethnicityStatement, powerOfAttorney, promise } from './newborn-yuanling-texts'

const CERTIFICATE = 'birth-certificate'
const HOUSEHOLD = 'household-registration'
const ENROLMENT = 'insurance-enrolment'
const PAYMENT = 'insurance-payment'
const EVERY_ITEM = [CERTIFICATE, HOUSEHOLD, ENROLMENT, PAYMENT]

/** Never a refusal to register a birth: only this package is not for them, and the windows are (DOMAIN C-16). */
const AT_THE_WINDOWS = '请带证件到分娩医院办理《出生医学证明》，再到派出所登记户口，宝宝一样可以登记'
const THIS_OR_NEXT = { this: '当年', next: '次年' } as const
const POST_OR_COLLECT = { post: '邮寄', collect: '自己领取' } as const

const byDelegate = is('applicant', 'delegate')
/** Only the mother is a principal (附件3): the father too needs her power of attorney when she does not apply (C-10). */
const notByMother = is('applicant', 'father', 'delegate')
const ofDifferentEthnicity = differ('mother.ethnicity', 'father.ethnicity')
const wantsHousehold = chosen(HOUSEHOLD)
const postsCertificate = all(chosen(CERTIFICATE), is('delivery.certificate', 'post'))
const postsHousehold = all(wantsHousehold, is('delivery.household', 'post'))
const postsAny = any(postsCertificate, postsHousehold)

const SOUGHT = {
  [CERTIFICATE]: '出生医学证明',
  [HOUSEHOLD]: '户口登记',
  [ENROLMENT]: '医保参保登记',
  [PAYMENT]: '医保缴费',
}
/** Enrolment needs no paper to show: S004 asks for none, and the tax office sees it. */
const ALREADY_HELD = {
  [CERTIFICATE]: '出生医学证明',
  [HOUSEHOLD]: '户口登记',
  [ENROLMENT]: '医保参保登记',
}
const ENTRUSTED = {
  [CERTIFICATE]: '出生医学证明',
  [HOUSEHOLD]: '新生儿落户',
  [ENROLMENT]: '城乡居民医疗保险参保登记',
  [PAYMENT]: '城乡居民医疗保险参保缴费',
}
const APPLICANTS = { mother: '妈妈', father: '爸爸', delegate: '祖父母或外祖父母' }

/** 附件3: 限父亲、祖父母、外祖父母. The father is an applicant of his own, so he is not offered here. */
const DELEGATES = {
  grandfather: '祖父',
  grandmother: '祖母',
  'maternal-grandfather': '外祖父',
  'maternal-grandmother': '外祖母',
}
const sexFitsRelation = any(
  all(is('delegate.relation', 'grandfather', 'maternal-grandfather'), idSex('delegate.idNumber', 'male')),
  all(is('delegate.relation', 'grandmother', 'maternal-grandmother'), idSex('delegate.idNumber', 'female')),
)

const ofABoy = isNot('newborn.sex', 'female')
const ofAGirl = isNot('newborn.sex', 'male')
const RELATIONS_TO_HEAD = [
  { value: 'son', label: '子', when: ofABoy },
  { value: 'daughter', label: '女', when: ofAGirl },
  { value: 'grandson', label: '孙子', when: ofABoy },
  { value: 'granddaughter', label: '孙女', when: ofAGirl },
  { value: 'maternal-grandson', label: '外孙子', when: ofABoy },
  { value: 'maternal-granddaughter', label: '外孙女', when: ofAGirl },
  { value: 'other', label: '其他' },
]
const childOfHead = rule(
  any(
    isNot('household.relation', 'son', 'daughter'),
    same('household.headIdNumber', 'mother.idNumber'),
    same('household.headIdNumber', 'father.idNumber'),
  ),
  '户主不是爸爸或妈妈时，关系不能是“子”或“女”',
  '请检查户主身份证号，或重新选择关系',
)

/** Everything 附件1 asks of a parent. */
const ofAParent = (who: 'mother' | 'father') => [
  ...of(who, 'name', 'idNumber', 'ethnicity', 'nationality'),
  ...of(who, 'registeredAddress', 'livingAddress', 'employer', 'phone'),
]

/** A line of 附件4. */
const CHILD: readonly Column[] = [
  { id: 'name', label: '姓名', kind: 'name' },
  { id: 'sex', label: '性别', kind: 'choice', options: optionsOf(MALE_OR_FEMALE) },
  { id: 'birthDate', label: '出生日期', kind: 'date' },
]

/** 沅陵县新生儿出生“一件事一次办” (S004, 沅审改办〔2022〕6号) */
export const newbornYuanling = defineService({
  id: 'newborn-yuanling',
  title: '沅陵县新生儿出生“一件事一次办”',
  shortName: '新生儿出生一件事',
  region: '431222',
  edition: { from: '2022-10-10', status: 'active', basis: '沅审改办〔2022〕6号' },
  promise: { workingDays: 3, excludes: ['postage'], wording: '原则上不超过3个工作日（邮寄时间除外）' },

  // S004 §三: the scope, and the six exclusions.
  screening: [
    ask('bornHere', '宝宝是在沅陵县内的医院出生的吗？').excludes(
      'no',
      '这项服务只办理在本县助产机构出生的宝宝',
      '请到宝宝出生的医院办理《出生医学证明》',
    ),
    ask('settleHere', '宝宝户口要落在沅陵县吗？').excludes(
      'no',
      '这项服务只办理在本县落户的宝宝',
      '请先到分娩医院办理《出生医学证明》，再到落户地派出所登记户口',
    ),
    ask('insureHere', '宝宝的居民医保要在沅陵县参加吗？').excludes(
      'no',
      '这项服务只办理在本县参保、缴费的宝宝',
      '请先到分娩医院和派出所办理，再到参保地医保窗口参保',
    ),
    ask('named', '宝宝取好名字了吗？', '《出生医学证明》签发后，名字原则上不能改').excludes(
      'no',
      '还没有取名，暂时不能办理',
      '请取好名字后再来，或到分娩医院窗口咨询',
    ),
    ask('married', '宝宝的父母是夫妻吗？', '领了结婚证').excludes(
      'no',
      '非婚（或婚外）生育暂不能“一件事”办理',
      AT_THE_WINDOWS,
    ),
    ask('together', '父母现在没有离婚，也不是单亲，对吗？').excludes(
      'no',
      '父母离异或单亲暂不能“一件事”办理',
      AT_THE_WINDOWS,
    ),
    ask('motherKnown', '能提供宝宝妈妈的身份信息吗？').excludes('no', '母亲身份不明暂不能“一件事”办理', AT_THE_WINDOWS),
    ask('chineseParents', '父母双方都是中国内地居民吗？', '有一方是外国人或港澳台居民的，请选“否”').excludes(
      'no',
      '父母一方为外国人或港澳台居民，暂不能“一件事”办理',
      AT_THE_WINDOWS,
    ),
    ask('validId', '父母双方的居民身份证都在有效期内吗？').excludes(
      'no',
      '身份证无效暂不能办理',
      '请先到就近的派出所补领或换领身份证，再来办理',
    ),
  ],

  // 附件1, in its order, with what 附件3 and 附件4 ask in addition.
  form: [
    section('matter', '要办的事', [
      choices('items', '要办理的事项', SOUGHT, { hint: '选了后面的，前面还没办的会一起办' }),
      choices('held', '已经办好的事项', ALREADY_HELD, { required: false, hint: '没有就不选' }),
      choice('applicant', '由谁申请', APPLICANTS, { hint: '不是妈妈本人申请的，需要妈妈签一份授权委托书' }),
    ]),

    section('newborn', '宝宝信息', [
      newbornName('newborn.name', '宝宝姓名', {
        confirmed: true,
        hint: '会印在《出生医学证明》上，签发后原则上不能改',
      }),
      choice('newborn.sex', '宝宝性别', MALE_OR_FEMALE),
      date('newborn.birthDate', '宝宝出生日期', { rules: [notInTheFuture('newborn.birthDate')] }),
      time('newborn.birthTime', '宝宝出生时刻', { required: false }),
      office('newborn.hospital', '出生医院', 'hospital', { hint: '申请由这家医院的“一件事”窗口受理' }),
    ]),

    parent('mother', '妈妈'),
    parent('father', '爸爸'),

    sectionWhen(wantsHousehold, 'household', '落户', [
      choice('household.follows', '宝宝户口随', MOTHER_OR_FATHER, { hint: '请父母双方商量一致' }),
      office('household.policeStation', '入户派出所', 'police-station'),
      personName('household.headName', '户主姓名', { hint: '户口簿第一页上的户主' }),
      idNumber('household.headIdNumber', '户主身份证号'),
      choice('household.relation', '宝宝与户主的关系', RELATIONS_TO_HEAD, { rules: [childOfHead] }),
      choice('household.ethnicityFollows', '宝宝民族随', MOTHER_OR_FATHER, {
        when: ofDifferentEthnicity,
        hint: '登记后一般不能再改',
      }),
      // 附件1 leaves a blank for it, but it can only be the chosen parent's (中国公民民族成份登记管理办法 §5).
      derived('household.ethnicity', '宝宝民族', 'ethnicity', 'household.ethnicityFollows'),
      choice('household.nativePlaceFollows', '宝宝籍贯随', MOTHER_OR_FATHER),
    ]),

    sectionWhen(all(wantsHousehold, ofDifferentEthnicity), 'ethnicity', '确认民族成份', [
      rows('ethnicity.children', '共同生育的孩子', CHILD, 3, {
        firstRow: { name: 'newborn.name', sex: 'newborn.sex', birthDate: 'newborn.birthDate' },
        hint: '宝宝已经写在第一行，有哥哥姐姐的请添上；申请书只有三行，超过三个孩子请到医院窗口填写',
      }),
      derived('ethnicity.count', '共同育有几个孩子', 'rowCount', 'ethnicity.children'),
    ]),

    sectionWhen(any(chosen(ENROLMENT), chosen(PAYMENT)), 'insurance', '医保', [
      choices('insurance.enrolYears', '参保年度', THIS_OR_NEXT, { when: chosen(ENROLMENT), hint: '可以都选' }),
      choices('insurance.payYears', '缴费年度', THIS_OR_NEXT, {
        when: chosen(PAYMENT),
        hint: '收到通知后在“湘税社保”缴费，须在出生后90天内完成',
      }),
      // The town where the child is settled enrols it; only a family already settled has not told us which it is.
      office('insurance.centre', '参保的便民服务中心', 'service-centre', {
        when: all(chosen(ENROLMENT), not(wantsHousehold)),
      }),
    ]),

    // Of the father all else that 附件3 asks is known.
    sectionWhen(notByMother, 'delegate', '受托人', [
      personName('delegate.name', '受托人姓名', { when: byDelegate }),
      choice('delegate.relation', '受托人是宝宝的', DELEGATES, { when: byDelegate }),
      idNumber('delegate.idNumber', '受托人身份证号', {
        when: byDelegate,
        rules: [
          rule(idAgeAtLeast('delegate.idNumber', 18), '受托人须年满18周岁', '请换一位成年的受托人'),
          rule(sexFitsRelation, '身份证号的性别和“受托人是宝宝的”不一致', '请检查受托人身份证号，或重新选择关系'),
          rule(
            all(differ('delegate.idNumber', 'mother.idNumber'), differ('delegate.idNumber', 'father.idNumber')),
            '这是宝宝父母的身份证号',
            '请填写受托人自己的身份证号',
          ),
        ],
      }),
      phone('delegate.phone', '受托人手机号', { when: byDelegate }),
      choices('delegate.items', '委托办理的事项', ENTRUSTED, {
        rules: [rule(coversItems('delegate.items'), '委托的事项没有包括全部要办理的事项', '请勾选所有要办理的事项')],
      }),
      date('delegate.from', '委托期限从', {
        rules: [rule(onOrBefore('delegate.from'), '委托期限还没有开始', '开始日期不能晚于今天')],
      }),
      date('delegate.to', '委托期限到', {
        rules: [rule(onOrAfter('delegate.to'), '委托期限已经过了', '结束日期不能早于今天')],
      }),
    ]),

    sectionWhen(any(chosen(CERTIFICATE), wantsHousehold), 'delivery', '领取方式', [
      choice('delivery.certificate', '《出生医学证明》怎么领', POST_OR_COLLECT, { when: chosen(CERTIFICATE) }),
      choice('delivery.household', '户口登记页怎么领', POST_OR_COLLECT, { when: wantsHousehold }),
      office('delivery.station', '领取的派出所', 'police-station', {
        when: all(wantsHousehold, is('delivery.household', 'collect')),
      }),
      address('delivery.address', '邮寄地址', { when: postsAny }),
      personName('delivery.contact', '收件人', { when: postsAny }),
      phone('delivery.phone', '收件人手机号', { when: postsAny }),
    ]),
  ],

  // S004 §四, and no paper beyond it. What one item yields goes on to the next by itself.
  materials: [
    identityCard('mother', '妈妈', { for: [CERTIFICATE, HOUSEHOLD] }),
    identityCard('father', '爸爸', { for: [CERTIFICATE, HOUSEHOLD] }),
    photographed('household-register', '居民户口簿', {
      for: [CERTIFICATE, HOUSEHOLD],
      parts: { head: '户主页', member: '宝宝随户一方的本人页', 'other?': '另一方的本人页' },
      mistakes: ['只拍了本人页，没有拍户主页', '拍的不是宝宝要随户的那一本'],
    }),
    // S004 lists it under household registration, the flow chart at the first step: one visit, so at the beginning (C-09).
    photographed('marriage-certificate', '结婚证', {
      for: [HOUSEHOLD],
      parts: { inside: '结婚证内页' },
      mistakes: ['没有拍到照片和登记字号'],
    }),
    fromHospital('birth-record', '新生儿出生医学记录', { for: [CERTIFICATE], reason: '医院自己有，不用准备' }),
    issuedBy(CERTIFICATE, 'birth-certificate', '《出生医学证明》', {
      for: [HOUSEHOLD],
      parts: { page: '《出生医学证明》正页和上户联' },
      mistakes: ['上户联已经裁下'],
    }),
    issuedBy(HOUSEHOLD, 'household-page', '新生儿户口登记页', {
      for: [ENROLMENT],
      parts: { page: '宝宝的户口登记页' },
    }),
    signed('ethnicity-statement', '确认民族成份申请书', {
      for: [HOUSEHOLD],
      parts: { mother: '妈妈签名', father: '爸爸签名' },
      text: ethnicityStatement,
      when: ofDifferentEthnicity,
      reason: '因为父母民族不同',
    }),
    signed('power-of-attorney', '授权委托书', {
      for: EVERY_ITEM,
      parts: { mother: '妈妈签名', delegate: '受托人签名' },
      text: powerOfAttorney,
      when: notByMother,
      reason: '因为不是妈妈本人申请',
    }),
    identityCard('delegate', '受托人', { for: EVERY_ITEM, when: byDelegate, reason: '因为由受托人申请' }),
    signed('statement', '申请表和承诺', {
      for: EVERY_ITEM,
      parts: { mother: '妈妈签名', father: '爸爸签名' },
      text: applicationForm,
      reason: '父母双方都要签名',
    }),
  ],

  // Each department receives what its own item needs, and nothing else (PIPL 6).
  items: [
    item(CERTIFICATE, '出生医学证明', {
      shortName: '出生医学证明',
      handler: '出生医院',
      by: 'desk',
      issues: { label: '《出生医学证明》编号', format: 'birth-certificate' },
      sends: {
        fields: [
          ...of('newborn', 'name', 'sex', 'birthDate', 'birthTime', 'hospital'),
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
      handler: '落户地派出所',
      by: 'police',
      after: CERTIFICATE,
      sends: {
        fields: [
          ...of('newborn', 'name', 'sex', 'birthDate', 'birthTime', 'hospital'),
          ...of('mother', 'name', 'idNumber', 'ethnicity', 'registeredAddress', 'phone'),
          ...of('father', 'name', 'idNumber', 'ethnicity', 'registeredAddress', 'phone'),
          ...of('household', 'follows', 'policeStation', 'headName', 'headIdNumber', 'relation'),
          ...of('household', 'ethnicity', 'nativePlaceFollows'),
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
      handler: '落户地便民服务中心',
      by: 'medical-insurance',
      after: HOUSEHOLD,
      sends: {
        fields: [
          ...of('newborn', 'name', 'sex', 'birthDate'),
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
      by: 'tax',
      after: ENROLMENT,
      // S004: 须在90天内完成; counted from birth (DOMAIN C-13).
      withinDays: { days: 90, from: 'newborn.birthDate', remindAfterDays: [60, 75, 85] },
      sends: {
        fields: [...of('newborn', 'name', 'birthDate'), ...of('mother', 'phone'), ...of('insurance', 'payYears')],
        materials: [],
        results: [HOUSEHOLD, ENROLMENT],
      },
    }),
  ],

  statement: promise,
  consents,
  uniqueBy: ['mother.idNumber', 'newborn.birthDate', 'newborn.name'],
  deskBy: ['newborn.hospital'],
  contact: {
    by: 'applicant',
    phones: { mother: 'mother.phone', father: 'father.phone', delegate: 'delegate.phone' },
  },
  offices: officesOfYuanling,
  help: { title: '政务服务便民热线', phone: '12345' },
  // S004 names no fee for the papers, and no amount of the insurance.
  fee: '办理不收费；医保费按当年标准，由您直接缴给税务部门',
})
