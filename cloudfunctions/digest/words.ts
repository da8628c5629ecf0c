import type { Day } from '../../domain/definition/answers'
import { findService, services } from '../../domain/services'
import { dayInChinese } from '../../domain/standards/days'
import type { Findings, Mention } from './gather'

/** So many of a kind are named, the rest are counted. */
const NAMED = 10

const DEPARTMENT_NAMES: Readonly<Record<string, string>> = {
  health: '卫生健康部门',
  police: '公安',
  'medical-insurance': '医保',
  tax: '税务',
  'social-security': '人社',
}

/** The digest as the administrator reads it: counts first, then which cases, by number and desk. */
export const digestText = (day: Day, { dead, late, waiting, silent }: Findings): string => {
  const total = dead.length + late.length + waiting.length + silent.length
  if (total === 0) return `生育一件事 ${dayInChinese(day)}：没有失败、超期或等人处理的`
  return [
    `生育一件事 ${dayInChinese(day)}：${total} 项需要处理`,
    ...(silent.length === 0 ? [] : ['', `连不上的系统：${silent.map(gateInWords).join('、')}`]),
    ...list('没有送到办理部门，处理好后请窗口重新发送', dead),
    ...list('过了承诺的日期还没办完', late),
    ...list('提交超过一天，窗口还没有核对', waiting),
  ].join('\n')
}

const list = (title: string, cases: readonly Mention[]): readonly string[] => {
  if (cases.length === 0) return []
  const more = cases.length - NAMED
  return [
    '',
    `${title}：${cases.length} 件`,
    ...cases.slice(0, NAMED).map((one) => `- ${inWords(one)}`),
    ...(more > 0 ? [`- 还有 ${more} 件`] : []),
  ]
}

const inWords = ({ id, service, desk }: Mention): string =>
  [id.slice(0, 8).toUpperCase(), findService(service.id, service.edition)?.shortName ?? service.id, deskName(desk)]
    .filter((word) => word !== '')
    .join(' · ')

const deskName = (desk: string | null): string =>
  services.flatMap(({ offices }) => offices).find(({ id }) => id === desk)?.name ?? ''

/** `county.police`: the connector and the department. */
const gateInWords = (gate: string): string => {
  const [connector = '', department = ''] = gate.split('.')
  const name = DEPARTMENT_NAMES[department] ?? department
  return connector === 'county' ? name : `${name}（${connector}）`
}
