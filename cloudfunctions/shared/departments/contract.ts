import * as z from 'zod'
import { COMMANDS } from '../../../domain/casework/commands/index'
import type { CommandIndex } from '../../../domain/casework/define-command'
import { bill, reason, result } from '../../../domain/casework/item-report'
import { REQUEST_ID } from './request-id'

/**
 * The contract with the departments (DESIGN 5), both ways: what a department is sent, what it may answer, what it is asked
 * and what it may report. `docs/department-api.yaml` is generated from here, so what is published is what is checked.
 */
const request = z.string().regex(REQUEST_ID).describe('编号，重试时不变；同一编号只办一次')
const results = z._default(result, {})

const photo = z.object({
  material: z.string(),
  part: z.string(),
  kind: z.literal('photo'),
  url: z.url().nullable().describe('十分钟内有效的图片链接；图片已删除时为 null'),
  sha256: z.string().optional().describe('随请求附图时，附件内容的 SHA-256'),
})
const signature = z.object({
  material: z.string(),
  part: z.string(),
  kind: z.literal('signature'),
  strokes: z.array(z.array(z.int())).describe('签名笔画：1000 × 500 的格子里的坐标，x、y 相间'),
  version: z.string().describe('所签文本的版本'),
  textHash: z.string().describe('所签文字的 SHA-256'),
  at: z.iso.datetime(),
})

const typed = z.object({
  material: z.string(),
  part: z.string(),
  kind: z.literal('typed'),
  name: z.string().describe('本人不能手写，打字写的姓名'),
  version: z.string().describe('所签文本的版本'),
  textHash: z.string().describe('所签文字的 SHA-256'),
  at: z.iso.datetime(),
  confirmedBy: z.string().describe('当面核对本人和身份证的受理窗口'),
  confirmedAt: z.iso.datetime(),
})

export const materialsShape = z.array(z.discriminatedUnion('kind', [photo, signature, typed]))

/** POST to the department: one item of one application, with the answers and papers it needs and not one more. */
export const requestShape = z.object({
  request,
  service: z.string(),
  edition: z.iso.date(),
  item: z.string(),
  office: z.string().optional().describe('由哪个机构决定'),
  platform: z.string().optional().describe('经哪个平台'),
  fields: z.record(z.string(), z.unknown()).describe('这一事项需要的填写内容'),
  results: z.record(z.string(), z.record(z.string(), z.string())).describe('前面事项的办理结果'),
  materials: materialsShape,
})

/** What a department answers at once: done (200), or accepted and it will report (202). */
export const answerShape = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), result: results }),
  z.object({ status: z.literal('accepted') }),
])

/** A 4xx: the request as it is will not be dealt with. */
export const refusalShape = z.object({ status: z.literal('refused').optional(), reason })

/**
 * Asked before a request is sent once more whose answer was lost, and once a day of what was accepted and not reported, if
 * the department can be asked.
 */
export const questionShape = z.object({ request })
export const standingShape = z.discriminatedUnion('status', [
  z.object({ status: z.literal('unknown') }),
  z.object({ status: z.literal('accepted') }),
  z.object({ status: z.literal('done'), result: results }),
  z.object({ status: z.literal('refused'), reason }),
  z.object({ status: z.literal('payment-due'), ...bill }),
])

type ReportOf<D> = D extends { readonly report?: { readonly status: infer S extends string } }
  ? D extends { readonly input: infer I extends z.core.$ZodType }
    ? { readonly request: string; readonly status: S } & Omit<z.output<I>, 'item' | 'round'>
    : never
  : never

/** A report of every command that a department may give, in the contract's word for it. */
export type CommandReport = { [T in keyof typeof COMMANDS]: ReportOf<(typeof COMMANDS)[T]> }[keyof typeof COMMANDS]

const linksWanted = z.object({
  request,
  status: z.literal('links-wanted').describe('图片链接过期了：回答里有新的链接'),
})

/** What a department reports later, in any order and as often as it takes: read off the commands that it may give. */
const reportShapeOf = (commands: CommandIndex) => {
  const reports = Object.values(commands).flatMap(({ input, report }) => {
    if (report === undefined) return []
    const { item: _item, round: _round, ...rest } = input.shape
    return [z.object({ request, status: z.literal(report.status), ...rest })]
  })
  return z.discriminatedUnion('status', [...reports, linksWanted] as unknown as [typeof linksWanted])
}

export type DepartmentReport = CommandReport | z.output<typeof linksWanted>

export const reportShape = reportShapeOf(COMMANDS) as unknown as z.ZodType<DepartmentReport>
export type DepartmentRequest = z.output<typeof requestShape>
