import { ask } from '../../../definition/builders'
import type { Question } from '../../../definition/service'
import { RENEW } from '../../../standards/id-validity'

/** Never a refusal to register a birth: only this package is not for them, and the windows are (DOMAIN C-16). */
const AT_THE_WINDOWS = '请带证件到分娩医院办理《出生医学证明》，再到派出所登记户口，宝宝一样可以登记'

/** For whom it is: the scope and the six exclusions of S004 §三. */
export const screeningIn = (county: string): readonly Question[] => [
  ask('bornHere', `宝宝是在${county}内的医院出生的吗？`).excludes(
    'no',
    '这项服务只办理在本县助产机构出生的宝宝',
    '请到宝宝出生的医院办理《出生医学证明》',
  ),
  ask('settleHere', `宝宝户口要落在${county}吗？`).excludes(
    'no',
    '这项服务只办理在本县落户的宝宝',
    '请先到分娩医院办理《出生医学证明》，再到落户地派出所登记户口',
  ),
  ask('insureHere', `宝宝的居民医保要在${county}参加吗？`).excludes(
    'no',
    '这项服务只办理在本县参保、缴费的宝宝',
    '请先到分娩医院和派出所办理，再到参保地医保窗口参保',
  ),
  // S004 keeps a newborn without a name from being handed in, not from being prepared: the certificate waits for the name.
  ask('named', '宝宝取好名字了吗？', '《出生医学证明》签发后，名字原则上不能改').awaits(
    'no',
    '宝宝还没有取名，取好名字才能提交',
    '别的可以先填好、拍好；取好名字后，在“宝宝信息”里补上，再签名提交',
    {
      field: 'newborn.name',
      from: 'newborn.birthDate',
      // The register wants to be told within a month of the birth (户口登记条例 第七条).
      remindAfterDays: [5, 12, 20, 27],
      reminder: '宝宝取好名字后，打开补上就能提交',
    },
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
  ask('chineseParents', '父母双方都是中国内地居民吗？', '有一方是外国人或港澳台居民的，请选“不是”').excludes(
    'no',
    '父母一方为外国人或港澳台居民，暂不能“一件事”办理',
    AT_THE_WINDOWS,
  ),
  ask('validId', '父母双方的居民身份证都在有效期内吗？').excludes('no', '身份证无效暂不能办理', RENEW),
]
