import { LATE_REASONS } from '../../domain/casework/late-reasons'
import type { Day } from '../../domain/definition/answers'
import { departmentName } from '../../domain/definition/departments'
import { isPlatform, platformTerms } from '../../domain/definition/platforms'
import { findService, services } from '../../domain/services'
import { dayInChinese } from '../../domain/standards/days'
import type { Findings, Mention } from './gather'

/** So many of a kind are named, the rest are counted. */
const NAMED = 10

/** Systems that are neither department nor platform. */
const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  post: '邮政',
  query: '证明查询',
  'real-name': '实名核验',
  'digest-robot': '群机器人',
  credit: '信用系统',
}

/** Why somebody was not notified or was told late, for whoever can put it right; another code is given as it is. */
const REASONS: Readonly<Record<string, string>> = {
  ...LATE_REASONS,
  'too-many-tries': '发了八次都没有成功',
  'no-phone': '申请里没有能收短信的手机号',
  '-501007': '短信套餐用完了，或短信模板不对',
  '-604101': '云函数没有发送消息的权限',
}

/** The digest as the administrator reads it: counts first, then which cases, by number and desk. */
export const digestText = (day: Day, findings: Findings): string => {
  const { dead, rejected, late, ending, waiting, notNotified, toldLate, silent } = findings
  const total = Object.values(findings).reduce((sum, list) => sum + list.length, 0)
  if (total === 0) return `生育一件事 ${dayInChinese(day)}：没有失败、超期或等人处理的`
  return [
    `生育一件事 ${dayInChinese(day)}：${total} 项需要处理`,
    ...(silent.length === 0 ? [] : ['', `连不上的系统：${silent.map(systemInWords).join('、')}`]),
    ...list('没有送出去，处理好后请窗口重新发送', dead),
    ...list('部门不予办理，等窗口联系家长', rejected),
    ...list('过了承诺的日期还没办完', late),
    ...list('今天是承诺的最后一天，部门还没办完', ending),
    ...list('提交超过一天，窗口还没有核对', waiting),
    ...list('再次退回上次就能告知的内容（一次性告知）', toldLate),
    ...list('提醒没有送到手机上（小程序的消息列表里有）', notNotified),
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

const inWords = ({ id, service, desk, why }: Mention): string =>
  [
    id.slice(0, 8).toUpperCase(),
    findService(service.id, service.edition)?.shortName ?? service.id,
    deskName(desk),
    why === undefined ? '' : (REASONS[why] ?? `代码 ${why}`),
  ]
    .filter((word) => word !== '')
    .join(' · ')

const deskName = (desk: string | null): string =>
  services.flatMap(({ offices }) => offices).find(({ id }) => id === desk)?.name ?? ''

/** `county.police`: the connector and the department. */
const systemInWords = (breaker: string): string => {
  const [connector = '', department] = breaker.split('.')
  const system = isPlatform(connector) ? platformTerms(connector).name : (SYSTEM_NAMES[connector] ?? connector)
  if (department === undefined) return system
  return connector === 'county' ? departmentName(department) : `${departmentName(department)}（${system}）`
}
