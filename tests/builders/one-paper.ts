import { choice, idNumber, photographed, section, sectionWhen } from '../../domain/definition/builders'
import type { Condition } from '../../domain/definition/condition'
import { is } from '../../domain/definition/condition'
import type { Material, MaterialPart, Service } from '../../domain/definition/service'
import { sevenItems } from '../neighbour/seven-items'

const YES_OR_NO = { yes: '是', no: '否' }

export const isYes = (path: string): Condition => is(path, 'yes')

/**
 * A service that asks for one paper, as `about` says, and questions by which families differ: `more.one`, `more.other`, an ID
 * number; whoever says yes to `more.one` is asked `further.open`, and `further.nested` after a yes to `more.other` too.
 */
export const withOnePaper = (
  { when, ...about }: Partial<Omit<Material, 'parts'>>,
  ...parts: MaterialPart[]
): Service => {
  const { when: _everybody, ...paper } = photographed('paper', '证明', { for: [] })
  return {
    ...sevenItems,
    form: [
      ...sevenItems.form,
      section('more', '其他', [
        choice('more.one', '第一问', YES_OR_NO),
        choice('more.other', '第二问', YES_OR_NO),
        idNumber('more.idNumber', '身份证号'),
      ]),
      sectionWhen(isYes('more.one'), 'further', '再问', [
        choice('further.open', '第三问', YES_OR_NO),
        choice('further.nested', '第四问', YES_OR_NO, { when: isYes('more.other') }),
      ]),
    ],
    materials: [{ ...paper, ...(when === undefined ? {} : { when }), parts, ...about }],
  }
}

export const aPage = (when?: Condition): MaterialPart => ({
  ...{ id: 'page', label: '证明' },
  ...(when === undefined ? {} : { when }),
})
