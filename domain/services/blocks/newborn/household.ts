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
import { all, any, chosen, differ, isNot, same } from '../../../definition/condition'
import type { Column, Option, Rule, Section } from '../../../definition/service'
import { HOUSEHOLD } from './item-ids'
import { forEachNewborn } from './newborns'

export const ofDifferentEthnicity = differ('mother.ethnicity', 'father.ethnicity')
export const wantsHousehold = chosen(HOUSEHOLD)

const relationsOf = (newborn: string): readonly Option[] => {
  const ofABoy = isNot(`${newborn}.sex`, 'female')
  const ofAGirl = isNot(`${newborn}.sex`, 'male')
  return [
    { value: 'son', label: '子', when: ofABoy },
    { value: 'daughter', label: '女', when: ofAGirl },
    { value: 'grandson', label: '孙子', when: ofABoy },
    { value: 'granddaughter', label: '孙女', when: ofAGirl },
    { value: 'maternal-grandson', label: '外孙子', when: ofABoy },
    { value: 'maternal-granddaughter', label: '外孙女', when: ofAGirl },
    { value: 'other', label: '其他' },
  ]
}

const childOfHead = (relation: string): Rule =>
  rule(
    any(
      isNot(relation, 'son', 'daughter'),
      same('household.headIdNumber', 'mother.idNumber'),
      same('household.headIdNumber', 'father.idNumber'),
    ),
    '户主不是爸爸或妈妈时，关系不能是“子”或“女”',
    '请检查户主身份证号，或重新选择关系',
  )

/** 落户, as 附件1 asks it. */
export const household = (): Section =>
  sectionWhen(wantsHousehold, 'household', '落户', [
    choice('household.follows', '宝宝户口随', MOTHER_OR_FATHER, { hint: '请父母双方商量一致' }),
    office('household.policeStation', '入户派出所', 'police-station'),
    personName('household.headName', '户主姓名', { hint: '户口簿第一页上的户主' }),
    idNumber('household.headIdNumber', '户主身份证号'),
    ...forEachNewborn((newborn, title, when, nth) =>
      choice(`household.relation${nth}`, `${title}与户主的关系`, relationsOf(newborn), {
        rules: [childOfHead(`household.relation${nth}`)],
        ...(when === undefined ? {} : { when }),
      }),
    ),
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
