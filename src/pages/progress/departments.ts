import type { Department } from '../../../domain/definition/service'

/** What citizens call a department, and how they reach it themselves. */
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

/** S004 附件1: the citizen pays with 湘税社保, as a WeChat mini-program or as an APP. */
export const HOW_TO_PAY: Readonly<Partial<Record<Department, readonly string[]>>> = {
  tax: [
    '在微信搜索小程序“湘税社保”，或打开“湘税社保”APP',
    '选择“城乡居民医保缴费”，按宝宝的姓名和身份证号缴费',
    '缴好后这里会自动更新，不用再回来登记',
  ],
}
