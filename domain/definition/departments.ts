/**
 * Who handles items outside the desk. A new department is one more line here: its id goes into settings (`DEPARTMENTS`,
 * `WEBHOOK_SECRETS`) and into the header `x-department`, its name is what everybody calls it.
 */
const TABLE = {
  health: { name: '卫健' },
  police: { name: '公安' },
  'medical-insurance': { name: '医保' },
  tax: { name: '税务' },
  'social-security': { name: '人社' },
} as const satisfies Readonly<Record<string, { readonly name: string }>>

export type Department = keyof typeof TABLE

export const DEPARTMENTS = Object.keys(TABLE) as readonly Department[]

export const isDepartment = (id: string): id is Department => Object.keys(TABLE).includes(id)

/** 公安; of somebody unknown nothing is claimed. */
export const departmentName = (id: string | undefined): string =>
  id !== undefined && isDepartment(id) ? TABLE[id].name : '办理部门'
