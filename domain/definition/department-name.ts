import type { Department } from './service'

/** What everybody calls a department. */
const NAMES: Readonly<Record<Department, string>> = {
  health: '卫健',
  police: '公安',
  'medical-insurance': '医保',
  tax: '税务',
  'social-security': '人社',
}

const isDepartment = (id: string): id is Department => id in NAMES

export const departmentName = (id: string | undefined): string =>
  id !== undefined && isDepartment(id) ? NAMES[id] : '办理部门'
