import { of, statement } from '../../../definition/builders'
import type { Consent, Statement } from '../../../definition/service'
import { CARRIED } from '../consents'
import { retention } from '../retention'
import { ofTheHousehold } from './household'
import { ofEachNewborn } from './newborns'

/** 承诺, verbatim (S004 附件1). It is never shortened. */
export const promise = statement(
  '2022-10',
  '本人核对以上填写内容正确无误，并承诺以上申报信息及所提交的证明材料均真实有效，若被查证在事项办理过程中存在隐瞒事实、弄虚作假行为的，本人愿意承担法律责任，接受相关部门处理，直至注销以上办理结果。《出生医学证明》《户口登记簿》一经签发，证件上信息原则上不予变更。',
)

/**
 * What both parents sign: the promise speaks of `以上填写内容`, so what will be printed on a certificate stands above it
 * and is signed with it. Lines that do not concern a family are left out. Each parent reads and signs the line of their
 * own person only: a father who corrects his number does not send the mother to sign again.
 */
export const applicationForm = (county: string): Statement =>
  statement(
    '2022-10',
    `${county}新生儿出生“一件事”申请表`,
    '新生儿：{newborn.name}，{newborn.sex}，{newborn.birthDate}出生于{newborn.hospital}',
    '第二个新生儿：{newborn2.name}，{newborn2.sex}，{newborn2.birthDate}出生；与户主关系：{household.relation2}',
    '第三个新生儿：{newborn3.name}，{newborn3.sex}，{newborn3.birthDate}出生；与户主关系：{household.relation3}',
    '母亲：{mother.name}，{mother.idNumber}，{mother.ethnicity}',
    '父亲：{father.name}，{father.idNumber}，{father.ethnicity}',
    '需要办理：{items}',
    '经父母双方协商一致，申请婴儿户口随{household.follows}申报；入户派出所：{household.policeStation}',
    '户主：{household.headName}，{household.headIdNumber}；新生儿与户主关系：{household.relation}',
    '新生儿民族：{household.ethnicity}；籍贯随{household.nativePlaceFollows}',
    '参保年度：{insurance.enrolYears}',
    '参保缴费：{insurance.payYears}',
    promise.text,
  )

/** What the signature of either parent on the application form is for: what they declare together, and of themselves. */
const coveredBy = (parent: 'mother' | 'father'): readonly string[] => [
  ...ofEachNewborn('name', 'sex', 'birthDate'),
  'newborn.hospital',
  ...of(parent, 'name', 'idNumber', 'ethnicity'),
  'items',
  ...ofTheHousehold,
  ...of('insurance', 'enrolYears', 'payYears'),
]

export const coveredByParents = { mother: coveredBy('mother'), father: coveredBy('father') }

/** 附件3. The mother is the only principal, so the father too acts by it when she does not apply herself (C-10). */
export const powerOfAttorney = statement(
  '2022-10',
  '新生儿出生“一件事”授权委托书',
  '委托人{mother.name}（新生儿母亲姓名）于{newborn.birthDate}在{newborn.hospital}（新生儿分娩助产机构）分娩。分娩的新生儿姓名{newborn.name}，性别：{newborn.sex}。',
  '第二个新生儿姓名{newborn2.name}，性别：{newborn2.sex}。',
  '第三个新生儿姓名{newborn3.name}，性别：{newborn3.sex}。',
  '现授权委托{delegate.name|father.name}（姓名）办理新生儿“一件事”有关事项：{delegate.items}。委托期限从{delegate.from}起至{delegate.to}止。',
  '受托人与婴儿关系（限父亲、祖父母、外祖父母）：{delegate.relation|=父亲}',
  '上述委托权限内，由受托人行为所造成的法律结果，委托人均予以承担。',
  '委托人身份证号：{mother.idNumber}',
  '受托人身份证号：{delegate.idNumber|father.idNumber}',
)

/** 附件4. */
export const ethnicityStatement = statement(
  '2022-10',
  '确认民族成份申请书',
  '户口登记机关：{household.policeStation}',
  '本人（姓名）{mother.name}，身份证号码{mother.idNumber}，民族为{mother.ethnicity}；配偶（姓名）{father.name}，身份证号码{father.idNumber}，民族为{father.ethnicity}。共同育有{ethnicity.count}个孩子。',
  '{ethnicity.children}',
  '经我与小孩父亲/母亲商议决定，确认上述小孩的民族成份为{household.ethnicity}，并以此为小孩办理户口登记。',
)

/** PIPL 13, 17, 23, 29 to 31: each separate, none ticked in advance. */
export const consentsIn = (county: string): readonly Consent[] => [
  {
    id: 'privacy',
    title: '我已阅读并同意个人信息处理规则',
    version: '2026-11',
    text: `为办理${county}新生儿出生“一件事”，我们收集您填写的信息、拍摄的证件照片和签名，只用于核对条件、办理您选择的事项和告知进度。信息加密保存在境内；未提交的草稿保存${retention.draft}天，撤回或未办成的保存${retention.closed}天，办结后照片在送达后${retention.picturesAfterwards}天内删除。您可以随时查看、更正、撤回申请或要求删除。不同意则不能在手机上办理，您仍可到医院窗口办理。`,
  },
  {
    id: 'parents-sensitive',
    title: '我同意处理父母双方的敏感个人信息',
    version: '2026-11',
    text: '父母双方的身份证号、身份证和户口簿照片、结婚证、民族等属于敏感个人信息。签发《出生医学证明》和登记户口依法需要核对这些信息，缺少就不能办理；一旦泄露可能影响人身和财产安全，因此加密保存，只有承办人员能够看到。填写对方信息前，请先征得对方同意。',
  },
  {
    id: 'child-by-guardian',
    title: '我作为监护人同意处理宝宝的个人信息',
    version: '2026-11',
    text: '宝宝未满十四周岁，其姓名、性别、出生时间和出生医学记录等属于敏感个人信息，由父母作为监护人同意后处理，只用于本次办理的事项。由受托人办理的，受托人确认已取得监护人同意。监护人可以随时撤回同意，撤回前已办成的事项不受影响。',
  },
  {
    id: 'share-departments',
    title: '我同意把办理所需信息提供给各承办部门',
    version: '2026-11',
    text: `办理您选择的事项时，相应信息会分别提供给：分娩医院和县卫生健康局（出生医学证明）、落户地派出所（户口登记）、县医疗保障局和乡镇便民服务中心（医保参保登记）、县税务局（医保缴费）。每个部门只收到自己那一项所需的信息。${CARRIED}`,
  },
]
