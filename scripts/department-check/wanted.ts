import { parseArgs } from 'node:util'
import { Webhook } from 'standardwebhooks'
import type { Department } from '../../domain/definition/departments'
import { SAMPLES } from '../department-api/sample-request'
import type { Target } from './visit'

export const USAGE = `用法：npm run department-check -- <办理请求的地址> --secret whsec_… [选项]

照 docs/department-api.yaml 逐条试一遍办理部门的接口。发出的是样例人员的请求，请只对测试环境使用。

  --department police     部门代号：${Object.keys(SAMPLES).join('、')}
  --status <地址>          状态查询的地址
  --callback <地址>        部门回报到的地址；请先在部门的测试环境里设成它，本程序在本机等着
  --port <端口>            本程序在 127.0.0.1 的哪个端口等（不写就用 --callback 里的端口）
  --wait <秒>              等回报等多久，不写是 30`

const OPTIONS = {
  secret: { type: 'string' },
  department: { type: 'string', default: 'police' },
  status: { type: 'string' },
  callback: { type: 'string' },
  port: { type: 'string' },
  wait: { type: 'string', default: '30' },
} as const

const isDepartment = (name: string): name is Department => Object.hasOwn(SAMPLES, name)
const isUrl = (text: string | undefined): text is string =>
  text !== undefined && /^https?:/.test(text) && URL.canParse(text)

/** What the library can sign with. */
const isSecret = (text: string | undefined): text is string => {
  if (text === undefined || !text.startsWith('whsec_')) return false
  try {
    new Webhook(text)
    return true
  } catch {
    return false
  }
}

export interface Wanted {
  readonly target: Target
  readonly callback: string | undefined
  readonly port: number
  /** Milliseconds. */
  readonly wait: number
}

/** What is to be done, or what is wrong with how it was asked. */
export const wanted = (args: readonly string[]): Wanted | string => {
  try {
    return judged(parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS }))
  } catch (error) {
    // Its message names the option there is not; everything else about it is ours.
    return `看不懂：${error instanceof Error ? (error.message.split('.')[0] ?? '') : args.join(' ')}`
  }
}

type Args = ReturnType<typeof parseArgs<{ allowPositionals: true; options: typeof OPTIONS }>>

const judged = ({ values, positionals }: Args): Wanted | string => {
  const { secret, department, status, callback } = values
  const [url] = positionals
  if (!isUrl(url)) return '请写办理请求的地址，以 http:// 或 https:// 开头'
  if (!isSecret(secret)) return '请用 --secret 给出双方约定的密钥，形如 whsec_ 加 Base64'
  if (!isDepartment(department)) return `没有代号是 ${department} 的部门`
  if (status !== undefined && !isUrl(status)) return '--status 要是一个地址'
  if (callback !== undefined && !isUrl(callback)) return '--callback 要是一个地址'
  const port = Number(values.port ?? (callback === undefined ? 0 : new URL(callback).port))
  const wait = Number(values.wait) * 1000
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return '--port 要是一个端口'
  if (callback !== undefined && port === 0) return '--callback 里没有端口，请用 --port 写明在本机哪个端口等'
  if (!(wait >= 0)) return '--wait 要是秒数'
  return { target: { url, secret, department, ...(status === undefined ? {} : { status }) }, callback, port, wait }
}
