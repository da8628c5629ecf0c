import * as z from 'zod'
import type { Command } from '../../domain/casework/command'
import { carrier, tracking } from '../shared/inputs'
import { parseRequestId, REQUEST_ID } from '../shared/request-id'

/** What a department may report (docs/department-api): the one request it was sent, and what became of it. */
const request = z.string().regex(REQUEST_ID)
const result = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/), z.string().max(200))
  .refine((fields) => Object.keys(fields).length <= 20)

export const reportShape = z.discriminatedUnion('status', [
  z.object({ request, status: z.literal('acknowledged') }),
  z.object({ request, status: z.literal('done'), result: result.default({}) }),
  z.object({ request, status: z.literal('refused'), reason: z.string().min(1).max(200) }),
  z.object({
    request,
    status: z.literal('payment-due'),
    amount: z.string().regex(/^\d{1,8}(\.\d{1,2})?$/),
    dueBy: z.iso.date(),
  }),
  z.object({ request, status: z.literal('paid'), result: result.default({}) }),
  z.object({ request, status: z.literal('ready') }),
  z.object({ request, status: z.literal('posted'), carrier, tracking }),
])

export const commandOf = (report: z.output<typeof reportShape>): Command => {
  const { item, round } = parseRequestId(report.request)
  switch (report.status) {
    case 'acknowledged':
      return { type: 'item-acknowledged', item, round }
    case 'done':
      return { type: 'item-done', item, round, result: report.result }
    case 'refused':
      return { type: 'item-refused', item, round, reason: report.reason }
    case 'payment-due':
      return { type: 'payment-due', item, round, amount: report.amount, dueBy: report.dueBy }
    case 'paid':
      return { type: 'payment-paid', item, round, result: report.result }
    case 'ready':
      return { type: 'item-ready', item, round }
    case 'posted':
      return { type: 'item-posted', item, round, carrier: report.carrier, tracking: report.tracking }
  }
}
