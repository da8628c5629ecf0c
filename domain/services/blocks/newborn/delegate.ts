import { choice, choices, date, idNumber, personName, phone, rule, sectionWhen } from '../../../definition/builders'
import {
  all,
  any,
  coversItems,
  differ,
  idAgeAtLeast,
  idSex,
  is,
  onOrAfter,
  onOrBefore,
} from '../../../definition/condition'
import type { Section } from '../../../definition/service'
import { CERTIFICATE, ENROLMENT, HOUSEHOLD, PAYMENT } from './item-ids'
import { byDelegate, notByMother } from './matter'

const ENTRUSTED = {
  [CERTIFICATE]: '出生医学证明',
  [HOUSEHOLD]: '新生儿落户',
  [ENROLMENT]: '城乡居民医疗保险参保登记',
  [PAYMENT]: '城乡居民医疗保险参保缴费',
}

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

/** Who acts for the mother (附件3). Of the father all else that it asks is known. */
export const delegate = (): Section =>
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
  ])
