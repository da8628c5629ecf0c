import * as z from 'zod'
import { materialsShape } from '../../cloudfunctions/shared/departments/contract'

/** What we answer to a report: heard, with fresh links where they were asked for. */
export const heardShape = z.object({
  ok: z.literal(true),
  materials: materialsShape.optional().describe('只在回报 links-wanted 时有：这份请求的全部材料，图片链接重新生效'),
})

/** What we answer to a report that is not taken. */
export const notHeardShape = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.string().describe('给程序看的代码'),
    message: z.string().describe('给人看的说明，中文'),
  }),
})
