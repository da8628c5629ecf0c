import * as z from 'zod/mini'
import type { Application } from '../../domain/casework/state/application'
import { isEditable } from '../../domain/casework/state/is-editable'
import type { Reads } from '../../domain/definition/reads'
import type { Reading } from '../../domain/intake/reading'
import { READING_CONSENT } from '../../domain/intake/reading-consent'
import { todayInShanghai } from '../../domain/standards/days'
import { sha256 } from '../../domain/standards/sha256'
import { type Case, readCase, serviceOf } from '../shared/cases/case-store'
import { createSealer } from '../shared/cases/sealing'
import { allowance } from '../shared/people/allowance'
import { log } from '../shared/platform/log'
import type { Citizen } from '../shared/rpc/callers'
import * as shape from '../shared/rpc/inputs'
import type { Failure, Outcome } from '../shared/rpc/procedure'
import { failure, procedureFor, success } from '../shared/rpc/procedure'
import { settings } from '../shared/settings/settings'
import { download } from './files'
import { readPicture } from './ocr'
import { NOT_FOUND, type PhotoRecord, photos } from './records'

const procedure = procedureFor<Citizen>()

/** With the size of the picture in pixels, so that a piece of it can be shown undistorted. */
interface ReadPicture {
  readonly reading: Reading
  readonly width: number
  readonly height: number
}

/** A picture that cannot be read does not become better by asking again. */
const MOST_TRIES = 3
/** A family of five with two retakes each; the account's free quota is 100 a day (idcardOcr). */
const readingsOf = () => allowance('readings', settings.pictureReading()?.perPersonADay ?? 30)

const REFUSED = {
  off: { code: 'reading-off', message: '这里还没有开通证件识别，请直接填写' },
  notAgreed: { code: 'reading-not-agreed', message: '识别照片要先征得您的同意；不同意也可以直接填写' },
  notEditable: { code: 'not-allowed-now', message: '申请已经提交，不能再识别照片' },
  notReadable: { code: 'bad-request', message: '这份材料没有可以自动填写的内容，请直接填写' },
  tooMany: { code: 'reading-used-up', message: '今天识别的次数用完了，请照证件直接填写' },
  'reader-busy': { code: 'reader-busy', message: '识别服务正忙，请稍后再试，或照证件直接填写' },
  'reader-used-up': { code: 'reading-used-up', message: '今天识别的次数用完了，请照证件直接填写' },
  'reader-cannot': { code: 'reading-unclear', message: '这张照片读不出来，请换一张清楚的，或照证件直接填写' },
  'reader-other-side': { code: 'reading-other-side', message: '拍的是身份证的另一面，请翻过来重拍' },
} as const satisfies Readonly<Record<string, Failure>>

export const readingProcedures = {
  /** Whether pictures can be read here at all. */
  'reading-offered': procedure({
    input: z.object({}),
    run: async () => success({ offered: settings.pictureReading() !== undefined }),
  }),

  /**
   * Reads a picture of one's own draft. It answers what was read and changes nothing of the case: a reading is no answer.
   * Repeated it answers the same without asking a reader again.
   */
  read: procedure({
    input: z.object({ id: shape.id, material: shape.name, part: shape.name, photo: shape.id }),
    run: async ({ id, material, part, photo }, { openid }): Promise<Outcome<ReadPicture>> => {
      if (settings.pictureReading() === undefined) return failure(REFUSED.off)
      const found = await readCase({ role: 'citizen', openid }, id)
      const record = isIn(found, { material, part, photo }) ? await photos().get(photo) : undefined
      if (found === undefined || record === undefined || record.owner !== openid) return NOT_FOUND
      if (!isEditable(found.application)) return failure(REFUSED.notEditable)
      const reads = serviceOf(found.record)
        .materials.find((one) => one.id === material)
        ?.parts.find((one) => one.id === part)?.reads
      if (reads === undefined) return failure(REFUSED.notReadable)
      if (!isAgreed(found.application)) return failure(REFUSED.notAgreed)
      return knownReading(record, reads) ?? readAnew(record, reads, openid)
    },
  }),
}

const isIn = (
  found: Case | undefined,
  wanted: { readonly material: string; readonly part: string; readonly photo: string },
) => {
  const content = found?.application.materials[wanted.material]?.[wanted.part]
  return content?.kind === 'photo' && content.photo === wanted.photo
}

/** To the text as it is now. */
const isAgreed = ({ readingConsent }: Application): boolean =>
  readingConsent?.version === READING_CONSENT.version && readingConsent.textHash === sha256(READING_CONSENT.text)

const withSize = ({ width, height }: PhotoRecord, reading: Reading): ReadPicture => ({ reading, width, height })

const sealer = () => createSealer(settings.sealKeys())
const placeOf = ({ _id }: PhotoRecord) => `reading:${_id}`

const knownReading = (record: PhotoRecord, { paper }: Reads): Outcome<ReadPicture> | undefined => {
  if (record.reading === undefined) return undefined
  const reading = JSON.parse(sealer().open(placeOf(record), record.reading)) as Reading
  return reading.paper === paper ? success(withSize(record, reading)) : undefined
}

const readAnew = async (record: PhotoRecord, { paper }: Reads, openid: string): Promise<Outcome<ReadPicture>> => {
  const tries = record.readTries ?? 0
  if (tries >= MOST_TRIES) return failure(REFUSED['reader-cannot'])
  const today = todayInShanghai(new Date().toISOString())
  if (!(await readingsOf().take(openid, today))) return failure(REFUSED.tooMany)
  const started = Date.now()
  await photos().update({ _id: record._id }, { readTries: tries + 1 })
  const jpeg = await download(record.file)
  if (jpeg === undefined) return NOT_FOUND
  const outcome = await readPicture(paper, jpeg)
  if (outcome.ok) {
    const reading = sealer().seal(placeOf(record), JSON.stringify(outcome.reading))
    await photos().update({ _id: record._id }, { reading })
    return success(withSize(record, outcome.reading))
  }
  // WeChat's own code, never its words: they may quote the picture's address.
  const cause = { cause: `reader ${outcome.code ?? outcome.why}` }
  log({ function: 'photo', action: 'reader', ok: false, code: outcome.why, ms: Date.now() - started, ...cause })
  if (outcome.why === 'reader-busy') await readingsOf().giveBack(openid, today)
  return failure(REFUSED[outcome.why])
}
