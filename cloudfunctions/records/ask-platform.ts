import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { FoundRecord, RecordQuery } from '../../domain/definition/record-query'
import type { QueryAnswers } from '../../domain/intake/assess-query'
import { masked } from '../shared/cases/view'
import { callThroughBreaker } from '../shared/external/external-call'
import { send } from '../shared/external/send'
import type { Clock } from '../shared/platform/clock'
import { settings } from '../shared/settings/settings'

/** What the platform knows of somebody. `mismatch`: name and ID number do not belong together. */
export type PlatformAnswer =
  | { readonly outcome: 'found'; readonly records: readonly FoundRecord[] }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'mismatch' }
  | { readonly outcome: 'silent' }

const recordShape = z.object({
  kind: z.string().max(64),
  number: z.string().min(1).max(64),
  issuedOn: z.iso.date(),
  office: z.object({
    name: z.string().min(1).max(100),
    address: z.string().max(200).optional(),
    phone: z.string().max(20).optional(),
  }),
  electronic: z.boolean(),
})

const answerShape = z.discriminatedUnion('status', [
  z.object({ status: z.literal('found'), records: z.array(recordShape).min(1).max(20) }),
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('mismatch') }),
])

/** Asks the register once; what it does not say in the agreed form counts as no answer. */
export const askPlatform = async (
  { platform }: RecordQuery,
  asked: QueryAnswers,
  clock: Clock,
): Promise<PlatformAnswer> => {
  const outside = settings.queryPlatforms()[platform]
  if (outside === undefined) return { outcome: 'silent' }
  const { kind, name, idNumber } = asked
  const answer = await callThroughBreaker<PlatformAnswer>(
    { breaker: `query.${platform}`, clock },
    async () => {
      const body = JSON.stringify({ kind, name, idNumber })
      const reply = await send(outside, { id: randomUUID(), body, now: clock() })
      const said = answerShape.safeParse(reply?.body)
      return reply?.status === 200 && said.success ? understood(said.data, kind) : { outcome: 'silent' }
    },
    isSilent,
  )
  return answer.outcome === 'held' ? { outcome: 'silent' } : answer
}

const isSilent = ({ outcome }: PlatformAnswer) => (outcome === 'silent' ? {} : undefined)

/** Only what was asked for, and of its number no more than its owner needs to know it again. */
const understood = (answer: z.output<typeof answerShape>, kind: string): PlatformAnswer => {
  if (answer.status !== 'found') return { outcome: answer.status }
  const records = answer.records
    .filter((record) => record.kind === kind)
    .map(({ office: { name, address, phone }, ...record }) => ({
      ...record,
      number: masked(record.number),
      office: { name, ...(address === undefined ? {} : { address }), ...(phone === undefined ? {} : { phone }) },
    }))
  return records.length === 0 ? { outcome: 'none' } : { outcome: 'found', records }
}
