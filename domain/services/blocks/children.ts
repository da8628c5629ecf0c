import { choice, derived, MALE_OR_FEMALE, optionsOf, rows, rule, section } from '../../definition/builders'
import { all, answered, any, is, isNot, not, rowsAtLeast } from '../../definition/condition'
import type { Column, Section } from '../../definition/service'

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
  { id: 'state', label: '现在', kind: 'choice', options: optionsOf({ living: '健在', died: '已故' }) },
]

const hasChildren = is('children.any', 'yes')
export const hasLostAChild = all(hasChildren, is('children.lost', 'yes'))
const ofThisMarriage = { kind: ['own'], state: ['living'] }

/**
 * The children as rows, from which both numbers are read off: 子女数量 counts everyone, 登记孩次 only living children of
 * this marriage (DOMAIN C-17: they are two different numbers).
 */
export const children = (): Section =>
  section('children', '已有的孩子', [
    choice('children.any', '你们有孩子吗', { no: '还没有', yes: '有' }, { hint: '收养的、有抚养关系的继子女也算' }),
    choice(
      'children.lost',
      '有没有已经过世的孩子',
      { no: '没有', yes: '有' },
      {
        when: hasChildren,
        hint: '有的话要一份死亡证明',
      },
    ),
    rows(CHILDREN, '每个孩子', COLUMNS, MOST, {
      when: hasChildren,
      hint: '这次要登记的宝宝不写在这里',
      rules: [
        rule(
          any(isNot('children.lost', 'yes'), rowsAtLeast(CHILDREN, 1, { state: ['died'] })),
          '前面选了有过世的孩子，这里没有写',
          '请把过世的孩子也写上，“现在”选“已故”',
        ),
        rule(
          any(
            not(answered('children.lost')),
            is('children.lost', 'yes'),
            not(rowsAtLeast(CHILDREN, 1, { state: ['died'] })),
          ),
          '这里写了过世的孩子，前面选的是没有',
          '请把“有没有已经过世的孩子”改成“有”，或检查这里的“现在”',
        ),
      ],
    }),
    derived('children.total', '子女数量', 'rowCount', CHILDREN, { when: hasChildren }),
    derived('children.order', '登记孩次', 'nextOrdinal', CHILDREN, { where: ofThisMarriage }),
    // S000 §六.1: 用于二孩生育登记时填写，第一孩生育登记不用填写.
    derived('children.first', '第一个子女', 'eldest', CHILDREN, {
      where: ofThisMarriage,
      when: rowsAtLeast(CHILDREN, 1, ofThisMarriage),
    }),
  ])
