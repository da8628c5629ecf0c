import type { Condition } from '../../../definition/condition'
import { any, idSex, isNot } from '../../../definition/condition'
import type { Option } from '../../../definition/service'

/** As people call them, and as the forms do (附件3: 限父亲、祖父母、外祖父母). */
export const GRANDPARENTS: readonly Option[] = [
  { value: 'maternal-grandfather', label: '外公', official: '外祖父' },
  { value: 'maternal-grandmother', label: '外婆', official: '外祖母' },
  { value: 'grandfather', label: '爷爷', official: '祖父' },
  { value: 'grandmother', label: '奶奶', official: '祖母' },
]

const MEN = ['maternal-grandfather', 'grandfather'] as const
const WOMEN = ['maternal-grandmother', 'grandmother'] as const

/** Whoever is somebody's grandfather has the number of a man. */
export const sexFits = (relation: string, idNumber: string): readonly [Condition, Condition] => [
  any(isNot(relation, ...MEN), idSex(idNumber, 'male')),
  any(isNot(relation, ...WOMEN), idSex(idNumber, 'female')),
]
