import {
  choice,
  derived,
  idNumber,
  MALE_OR_FEMALE,
  MOTHER_OR_FATHER,
  office,
  optionsOf,
  personName,
  rows,
  rule,
  sectionWhen,
} from '../../../definition/builders'
import type { Condition } from '../../../definition/condition'
import { all, answered, any, chosen, differ, is, isNot, not, same } from '../../../definition/condition'
import type { Column, Known, Option, Section } from '../../../definition/service'
import { HOUSEHOLD } from './item-ids'
import { forEachNewborn } from './newborns'
import { GRANDPARENTS, sexFits } from './relatives'

export const ofDifferentEthnicity = differ('mother.ethnicity', 'father.ethnicity')
export const wantsHousehold = chosen(HOUSEHOLD)

const HEAD = 'household.head'
const headIsParent = is(HEAD, 'mother', 'father')
const headIsSomebodyElse = is(HEAD, 'other')

/** One tap names most heads of a household: of the parents everything is known. */
const HEADS: readonly Option[] = [
  { value: 'mother', label: '妈妈' },
  { value: 'father', label: '爸爸' },
  ...GRANDPARENTS,
  { value: 'other', label: '其他' },
]

const ofHead = (name: 'name' | 'idNumber'): readonly Known[] =>
  (['mother', 'father'] as const).map((who) => ({ when: is(HEAD, who), is: { field: `${who}.${name}` } }))

/** Somebody else than who fills the form: a grandmother at home has her own register and number at hand. */
export const headIsAway: Condition = all(
  wantsHousehold,
  any(headIsSomebodyElse, is(HEAD, ...GRANDPARENTS.map(({ value }) => value))),
  not(all(is('applicant', 'delegate'), same('delegate.relation', HEAD))),
)

/** What a boy and a girl are to the head, by who that is; the words of the form are those of GB/T 4761-2008. */
const RELATIONS = [
  { head: headIsParent, boy: ['son', '儿子', '子'], girl: ['daughter', '女儿', '女'] },
  {
    head: is(HEAD, 'grandfather', 'grandmother'),
    boy: ['grandson', '孙子', '孙子'],
    girl: ['granddaughter', '孙女', '孙女'],
  },
  {
    head: is(HEAD, 'maternal-grandfather', 'maternal-grandmother'),
    boy: ['maternal-grandson', '外孙', '外孙子'],
    girl: ['maternal-granddaughter', '外孙女', '外孙女'],
  },
  {
    head: headIsSomebodyElse,
    boy: ['great-grandson', '曾孙（重孙）', '曾孙子或外曾孙子'],
    girl: ['great-granddaughter', '曾孙女（重孙女）', '曾孙女或外曾孙女'],
  },
  { head: headIsSomebodyElse, boy: ['nephew', '侄子', '侄子'], girl: ['niece', '侄女', '侄女'] },
  { head: headIsSomebodyElse, boy: ['sisters-son', '外甥', '外甥'], girl: ['sisters-daughter', '外甥女', '外甥女'] },
] as const

const relationsOf = (newborn: string): readonly Option[] => [
  ...RELATIONS.flatMap(({ head, boy, girl }) =>
    ([boy, girl] as const).map(
      ([value, label, official], at): Option => ({
        value,
        label,
        ...(official === label ? {} : { official }),
        when: all(head, isNot(`${newborn}.sex`, at === 0 ? 'female' : 'male')),
      }),
    ),
  ),
  { value: 'other', label: '其他', when: headIsSomebodyElse },
]

/** Who the head is and whether it is a boy say it, unless the head is none of those. */
const relationKnown = (newborn: string): readonly Known[] =>
  RELATIONS.filter(({ head }) => head !== headIsSomebodyElse).flatMap(({ head, boy, girl }) => [
    { when: all(head, is(`${newborn}.sex`, 'male')), is: { value: boy[0] } },
    { when: all(head, is(`${newborn}.sex`, 'female')), is: { value: girl[0] } },
  ])

/** 落户, as 附件1 asks it. */
export const household = (): Section =>
  sectionWhen(wantsHousehold, 'household', '落户', [
    choice('household.follows', '宝宝户口随', MOTHER_OR_FATHER, { hint: '请父母双方商量一致' }),
    office('household.policeStation', '入户派出所', 'police-station'),
    choice(HEAD, '户主是谁', HEADS, { hint: '户主写在户口簿第一页上' }),
    personName('household.headName', '户主姓名', { when: answered(HEAD), by: 'head', known: ofHead('name') }),
    idNumber('household.headIdNumber', '户主身份证号', {
      when: answered(HEAD),
      by: 'head',
      known: ofHead('idNumber'),
      rules: [
        rule(
          all(differ('household.headIdNumber', 'mother.idNumber'), differ('household.headIdNumber', 'father.idNumber')),
          '这是爸爸或妈妈的身份证号',
          '户主是爸爸或妈妈的，请在“户主是谁”里选',
        ),
        rule(
          all(...sexFits(HEAD, 'household.headIdNumber')),
          '身份证号的性别和“户主是谁”不一致',
          '请检查户主身份证号，或重新选择户主',
        ),
      ],
    }),
    ...forEachNewborn((newborn, title, when, nth) => {
      const isToBeSaid = any(headIsSomebodyElse, all(answered(HEAD), answered(`${newborn}.sex`)))
      return choice(`household.relation${nth}`, `${title}与户主的关系`, relationsOf(newborn), {
        when: when === undefined ? isToBeSaid : all(when, isToBeSaid),
        known: relationKnown(newborn),
      })
    }),
    choice('household.ethnicityFollows', '宝宝民族随', MOTHER_OR_FATHER, {
      when: ofDifferentEthnicity,
      hint: '登记后一般不能再改',
    }),
    // 附件1 leaves a blank for it, but it can only be the chosen parent's (中国公民民族成份登记管理办法 §5).
    derived('household.ethnicity', '宝宝民族', 'answer-of', 'household.ethnicityFollows', {
      among: { mother: 'mother.ethnicity', father: 'father.ethnicity' },
    }),
    choice('household.nativePlaceFollows', '宝宝籍贯随', MOTHER_OR_FATHER),
  ])

export const ofTheHousehold: readonly string[] = [
  ...['follows', 'policeStation', 'headName', 'headIdNumber', 'relation', 'relation2', 'relation3'],
  ...['ethnicity', 'nativePlaceFollows'],
].map((name) => `household.${name}`)

/** A line of 附件4. */
const CHILD: readonly Column[] = [
  { id: 'name', label: '姓名', kind: 'name' },
  { id: 'sex', label: '性别', kind: 'choice', options: optionsOf(MALE_OR_FEMALE) },
  { id: 'birthDate', label: '出生日期', kind: 'date' },
]

/** 附件4, when the parents are of different ethnic groups. */
export const ethnicity = (): Section =>
  sectionWhen(all(wantsHousehold, ofDifferentEthnicity), 'ethnicity', '确认民族成份', [
    rows('ethnicity.children', '共同生育的孩子', CHILD, 3, {
      firstRows: forEachNewborn((newborn) => ({
        name: `${newborn}.name`,
        sex: `${newborn}.sex`,
        birthDate: `${newborn}.birthDate`,
      })),
      hint: '这次的宝宝已经写上，有哥哥姐姐的请添上；申请书只有三行，超过三个孩子请到医院窗口填写',
    }),
    derived('ethnicity.count', '共同育有几个孩子', 'rowCount', 'ethnicity.children'),
  ])
