import { choice, derived, MALE_OR_FEMALE, optionsOf, rows, rule, section } from '../../definition/builders'
import { all, answered, any, is, isNot, not, rowsAtLeast } from '../../definition/condition'
import type { Column, Field, Rule, Section } from '../../definition/service'

const CHILDREN = 'children.rows'
const MOST = 8

/** 其他: 收养的子女、以前婚姻形成的有抚养关系的继子女 (S000 §六.1). */
const KINDS = {
  own: '夫妻共同生育',
  before: '以前婚姻生育',
  adopted: '收养',
  step: '有抚养关系的继子女',
}

const COLUMNS: readonly Column[] = [
  { id: 'name', label: '姓名', kind: 'name' },
  { id: 'sex', label: '性别', kind: 'choice', options: optionsOf(MALE_OR_FEMALE) },
  { id: 'birthDate', label: '出生日期', kind: 'date' },
  { id: 'kind', label: '和你们的关系', kind: 'choice', options: optionsOf(KINDS) },
]
const STATE: Column = {
  id: 'state',
  label: '现在',
  kind: 'choice',
  options: optionsOf({ living: '健在', died: '已故' }),
}

const hasChildren = is('children.any', 'yes')
const hasDied = rowsAtLeast(CHILDREN, 1, { state: ['died'] })
export const hasLostAChild = all(hasChildren, is('children.lost', 'yes'))

const askAny = choice(
  'children.any',
  '有没有孩子',
  { no: '还没有', yes: '有' },
  { hint: '收养的、有抚养关系的继子女也算' },
)

const everyChild = (columns: readonly Column[], rules: readonly Rule[]): Field =>
  rows(CHILDREN, '每个孩子', columns, MOST, { when: hasChildren, hint: '这次要登记的宝宝不写在这里', rules })

const total = derived('children.total', '子女数量', 'rowCount', CHILDREN, { when: hasChildren })

/** The children a couple has, for a form that only wants to know them. */
export const children = (): Section => section('children', '已有的孩子', [askAny, everyChild(COLUMNS, []), total])

const ofThisMarriage = { kind: ['own'], state: ['living'] }

/**
 * The children where both numbers count: 子女数量 is everyone, 登记孩次 only the living children of this marriage (DOMAIN
 * C-17: two different numbers, read off the same rows). Only here is it asked whether a child has died.
 */
export const childrenWithOrder = (): Section =>
  section('children', '已有的孩子', [
    askAny,
    choice(
      'children.lost',
      '有没有已经过世的孩子',
      { no: '没有', yes: '有' },
      { when: hasChildren, hint: '有的话要一份死亡证明' },
    ),
    everyChild(
      [...COLUMNS, STATE],
      [
        rule(
          any(isNot('children.lost', 'yes'), hasDied),
          '前面选了有过世的孩子，这里没有写',
          '请把过世的孩子也写上，“现在”选“已故”',
        ),
        rule(
          any(not(answered('children.lost')), is('children.lost', 'yes'), not(hasDied)),
          '这里写了过世的孩子，前面选的是没有',
          '请把“有没有已经过世的孩子”改成“有”，或检查这里的“现在”',
        ),
      ],
    ),
    total,
    derived('children.order', '登记孩次', 'nextOrdinal', CHILDREN, { where: ofThisMarriage }),
    // S000 §六.1: 用于二孩生育登记时填写，第一孩生育登记不用填写.
    derived('children.first', '第一个子女', 'eldest', CHILDREN, {
      where: ofThisMarriage,
      when: rowsAtLeast(CHILDREN, 1, ofThisMarriage),
    }),
  ])
