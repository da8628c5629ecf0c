import { Webhook } from 'standardwebhooks'
import type * as z from 'zod'
import type { DepartmentRequest } from '../../cloudfunctions/shared/departments/contract'
import { COMMANDS } from '../../domain/casework/commands/index'
import type { CommandIndex } from '../../domain/casework/define-command'
import { sha256 } from '../../domain/standards/sha256'
import type { heardShape, notHeardShape } from './callback-answers'
import { sampleNewbornId } from './sample-answers'
import { sampleRequest } from './sample-request'

/** The day the examples are of; it stays, so that the document does not change overnight. */
const DAY = '2026-11-22'
const APPLICATION = 'sample-2026-11-22-0001'
const link = (material: string, part: string) => `https://pictures.example/${material}.${part}.jpg?sign=sample`

/** A short message to check one's own signing with; the key opens nothing. */
const SAMPLE_SECRET = `whsec_${Buffer.from('sample key, opens nothing').toString('base64')}`

export const policeRequest = sampleRequest('police', { application: APPLICATION, today: DAY, link })
export const cardRequest = sampleRequest('social-security', { application: APPLICATION, today: DAY, link })
const { request } = policeRequest

/** With the pictures attached: no links, but what each attachment must come to. */
export const withPictures: DepartmentRequest = {
  ...policeRequest,
  materials: policeRequest.materials.map((paper) =>
    paper.kind === 'photo'
      ? { ...paper, url: null, sha256: sha256(`样例图片 ${paper.material}.${paper.part}`) }
      : paper,
  ),
}

const signedAt = new Date(`${DAY}T02:00:00Z`)
const signedBody = JSON.stringify({ request })
export const signing = {
  secret: SAMPLE_SECRET,
  id: request,
  timestamp: String(signedAt.getTime() / 1000),
  body: signedBody,
  signature: new Webhook(SAMPLE_SECRET).sign(request, signedAt, signedBody),
}

const result = { page: 'HK00000001', idNumber: sampleNewbornId(DAY) }
const reason = '户口簿本人页不清楚，请重新拍照后再交'

export const answers = {
  done: { status: 'done', result },
  accepted: { status: 'accepted' },
  refused: { status: 'refused', reason },
} as const

export const standings = {
  unknown: { status: 'unknown' },
  accepted: { status: 'accepted' },
  done: { status: 'done', result },
  refused: { status: 'refused', reason },
  'payment-due': { status: 'payment-due', amount: '400', dueBy: '2026-05-20' },
} as const

/** One of every kind, with what it means, as the commands say it. */
export const reports: Readonly<Record<string, { readonly summary: string; readonly value: object }>> = {
  ...Object.fromEntries(
    Object.values(COMMANDS as CommandIndex).flatMap(({ report }) => {
      if (report === undefined) return []
      const { item, ...example } = report.example
      const of = item === undefined ? request : `${APPLICATION}.${item}`
      const { status, summary } = report
      return [[status, { summary, value: { request: of, status, ...example } }] as const]
    }),
  ),
  'links-wanted': { summary: '图片链接过期了，要新的', value: { request, status: 'links-wanted' } },
}

export const heard = { ok: true } satisfies z.input<typeof heardShape>
export const freshLinks = { ok: true, materials: policeRequest.materials } satisfies z.input<typeof heardShape>

export const notHeard = (code: string, message: string) =>
  ({ ok: false, error: { code, message } }) satisfies z.input<typeof notHeardShape>
