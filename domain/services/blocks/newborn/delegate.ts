import { ITEMS } from '../../../definition/answers'
import {
  choice,
  choices,
  date,
  idNumber,
  idValidity,
  ownNumber,
  personName,
  phone,
  rule,
  sameByDefault,
  sectionWhen,
} from '../../../definition/builders'
import { all, coversItems, differ, idAgeAtLeast, onOrAfter, onOrBefore, same } from '../../../definition/condition'
import type { Known, Section } from '../../../definition/service'
import { CERTIFICATE, ENROLMENT, HOUSEHOLD, PAYMENT } from './item-ids'
import { byDelegate, notByMother } from './matter'
import { GRANDPARENTS, sexFits } from './relatives'

const ENTRUSTED = {
  [CERTIFICATE]: '出生医学证明',
  [HOUSEHOLD]: '新生儿落户',
  [ENROLMENT]: '城乡居民医疗保险参保登记',
  [PAYMENT]: '城乡居民医疗保险参保缴费',
}

/** The grandmother who is the head of the household was named there. */
const asHead = (ofHead: 'headName' | 'headIdNumber'): readonly Known[] => [
  { when: same('delegate.relation', 'household.head'), is: { field: `household.${ofHead}` } },
]

/** Who acts for the mother (附件3). Of the father all else that it asks is known, so he is not among the delegates. */
export const delegate = (): Section =>
  sectionWhen(notByMother, 'delegate', '受托人', [
    choice('delegate.relation', '受托人是宝宝的', GRANDPARENTS, { when: byDelegate }),
    personName('delegate.name', '受托人姓名', { when: byDelegate, known: asHead('headName') }),
    idNumber('delegate.idNumber', '受托人身份证号', {
      when: byDelegate,
      known: asHead('headIdNumber'),
      rules: [
        rule(idAgeAtLeast('delegate.idNumber', 18), '受托人须年满18周岁', '请换一位成年的受托人'),
        rule(
          all(...sexFits('delegate.relation', 'delegate.idNumber')),
          '身份证号的性别和“受托人是宝宝的”不一致',
          '请检查受托人身份证号，或重新选择关系',
        ),
        rule(
          all(differ('delegate.idNumber', 'mother.idNumber'), differ('delegate.idNumber', 'father.idNumber')),
          '这是宝宝父母的身份证号',
          '请填写受托人自己的身份证号',
        ),
      ],
    }),
    idValidity('delegate.idValidity', '受托人身份证有效期限', 'delegate.idNumber', {
      when: byDelegate,
      hint: '印在身份证国徽面上',
    }),
    phone('delegate.phone', '受托人手机号', { when: byDelegate, suggest: ownNumber() }),
    choices('delegate.items', '委托办理的事项', ENTRUSTED, {
      sameAs: [sameByDefault(ITEMS, '和要办理的事项一样')],
      rules: [rule(coversItems('delegate.items'), '委托的事项没有包括全部要办理的事项', '请勾选所有要办理的事项')],
    }),
    date('delegate.from', '委托期限从', {
      rules: [rule(onOrBefore('delegate.from'), '委托期限还没有开始', '开始日期不能晚于今天')],
    }),
    date('delegate.to', '委托期限到', {
      rules: [rule(onOrAfter('delegate.to'), '委托期限已经过了', '结束日期不能早于今天')],
    }),
  ])
