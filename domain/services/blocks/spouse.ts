import {
  ADDRESS_BOOK,
  address,
  choice,
  derived,
  filledBy,
  idNumber,
  of,
  ownNumber,
  personName,
  phone,
  rule,
  sameAs,
  sameByDefault,
  section,
} from '../../definition/builders'
import type { Condition } from '../../definition/condition'
import { any, idSex, is } from '../../definition/condition'
import type { Field, Participant, Person, Section } from '../../definition/service'
import type { Receiver } from './delivery'

/** 女方 or 男方 of a couple: who, where registered and living, and which marriage this is. */
export const spouse = (who: 'wife' | 'husband', title: '女方' | '男方', ...more: readonly Field[]): Section => {
  const path = (name: string) => `${who}.${name}`
  const [sex, other] = who === 'wife' ? (['female', '男'] as const) : (['male', '女'] as const)
  return filledBy(
    who,
    section(who, `${title}信息`, [
      personName(path('name'), `${title}姓名`),
      idNumber(path('idNumber'), `${title}身份证号`, {
        rules: [
          rule(idSex(path('idNumber'), sex), `这个身份证号是${other}性的，不是${title}的`, '请检查是否和另一方填反了'),
        ],
      }),
      derived(path('birthDate'), `${title}出生日期`, 'birthDate', path('idNumber')),
      address(path('registeredAddress'), `${title}户籍地址`, {
        hint: '户口簿上的地址',
        ...(who === 'husband' ? { sameAs: [sameAs('wife.registeredAddress', '和女方的户籍地址一样')] } : {}),
      }),
      address(path('livingAddress'), `${title}居住地址`, {
        hint: '现在住的地方',
        suggest: ADDRESS_BOOK,
        sameAs: [
          sameByDefault(path('registeredAddress'), '和户籍地址一样'),
          ...(who === 'husband' ? [sameAs('wife.livingAddress', '和女方的居住地址一样')] : []),
        ],
      }),
      choice(path('marriage'), `${title}是第几次结婚`, { first: '初婚', again: '再婚' }),
      phone(path('phone'), `${title}手机号`, {
        hint: '办理进度发到这个号码',
        suggest: ownNumber(is('applicant', who)),
      }),
      ...more,
    ]),
  )
}

export const isRemarried: Condition = any(is('wife.marriage', 'again'), is('husband.marriage', 'again'))

/** Everything a form asks of the couple, for who decides. */
export const ofTheCouple: readonly string[] = ['wife', 'husband'].flatMap((who) =>
  of(who, 'name', 'idNumber', 'registeredAddress', 'livingAddress', 'marriage', 'phone'),
)

/** The same two in every service of a couple. */
export const theCouple: readonly Person[] = [
  { prefix: 'wife', is: 'woman' },
  { prefix: 'husband', is: 'man' },
  { prefix: 'wife', is: 'applicant', when: is('applicant', 'wife') },
  { prefix: 'husband', is: 'applicant', when: is('applicant', 'husband') },
]

/** Either of them fills and signs their own part, when the other applies. */
export const eitherOfTheCouple: readonly Participant[] = [
  { id: 'wife', title: '女方' },
  { id: 'husband', title: '男方' },
]

/** To whom of them a paper is posted: whoever applies, unless they say otherwise. */
export const theCoupleReceives: readonly Receiver[] = [
  { prefix: 'wife', title: '女方', applies: is('applicant', 'wife'), hasAddress: true },
  { prefix: 'husband', title: '男方', applies: is('applicant', 'husband'), hasAddress: true },
]
