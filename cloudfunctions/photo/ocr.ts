import sharp from 'sharp'
import * as z from 'zod/mini'
import type { ReadablePaper } from '../../domain/definition/reads'
import type { CardTexts, PrintedLine, Reading } from '../../domain/intake/reading'
import { isOtherSide, readingOfCard, readingOfPage } from '../../domain/intake/reading'
import { cloud } from '../shared/platform/cloud'

/** `reader-busy` passes; `reader-used-up` passes another day; the others are about the picture. */
type NotRead = 'reader-busy' | 'reader-used-up' | 'reader-cannot' | 'reader-other-side'

export type ReadOutcome =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly why: NotRead; readonly code?: string }

/** What WeChat takes: 2 MB (idcardOcr 注意事项). */
const MOST_BYTES = 2 * 1024 * 1024
const SMALLER_SIDE = 1600

const text = z.optional(z.string().check(z.maxLength(200)))
const cardShape = z.object({
  type: z.string(),
  name: text,
  id: text,
  addr: text,
  gender: text,
  nationality: text,
  validDate: text,
})
const point = z.object({ x: z.number(), y: z.number() })
const linesShape = z.object({
  items: z
    .array(
      z.object({
        text: z.string().check(z.maxLength(500)),
        pos: z.object({ leftTop: point, rightTop: point, rightBottom: point, leftBottom: point }),
      }),
    )
    .check(z.maxLength(300)),
  imgSize: z.object({ w: z.number().check(z.positive()), h: z.number().check(z.positive()) }),
})

/**
 * Gives a picture to WeChat's readers (云调用 `ocr.idcard` and `ocr.printedText`) and answers what they say. A card is read by
 * both: one knows cards, the other tells where a line stands, and where they disagree somebody has to look.
 */
export const readPicture = async (paper: ReadablePaper, jpeg: Buffer): Promise<ReadOutcome> => {
  const img = { contentType: 'image/jpeg', value: await smallEnough(jpeg) }
  const lines = await asked(() => cloud.openapi.ocr.printedText({ img }), linesShape)
  const printed = lines.ok ? lines.data.items.map((item) => lineOf(item, lines.data.imgSize)) : undefined
  if (paper === 'household-page') {
    return printed === undefined ? (lines as NotAnswered) : readOrNot(readingOfPage(printed))
  }
  const card = await asked(() => cloud.openapi.ocr.idcard({ type: 'photo', img }), cardShape)
  if (!card.ok) return card
  const texts = textsOf(card.data)
  if (isOtherSide(paper, texts)) return { ok: false, why: 'reader-other-side' }
  return readOrNot(readingOfCard(paper, texts, printed))
}

const readOrNot = (reading: Reading): ReadOutcome =>
  Object.keys(reading.facts).length === 0 ? { ok: false, why: 'reader-cannot' } : { ok: true, reading }

type NotAnswered = Extract<ReadOutcome, { readonly ok: false }>

const asked = async <S extends z.core.$ZodType>(
  ask: () => Promise<unknown>,
  shape: S,
): Promise<{ readonly ok: true; readonly data: z.output<S> } | NotAnswered> => {
  try {
    const answer = z.safeParse(shape, await ask())
    return answer.success ? { ok: true, data: answer.data } : { ok: false, why: 'reader-cannot', code: 'shape' }
  } catch (error) {
    const code = Number((error as { readonly errCode?: unknown }).errCode)
    return { ok: false, why: WHY[code] ?? 'reader-busy', code: Number.isNaN(code) ? 'unknown' : String(code) }
  }
}

/**
 * 101000 the picture cannot be had, 101001 nothing found in it, 87009 it is not what it should be; 101002 and 101003 "not
 * enough market quota", 45009 the day's calls are used up (developers.weixin.qq.com/community, seen 2026-11). -1 and what
 * the cloud itself says (-501001, …) pass; an unknown code is taken for one that does.
 */
const WHY: Readonly<Record<number, NotRead>> = {
  87009: 'reader-cannot',
  101000: 'reader-cannot',
  101001: 'reader-cannot',
  45009: 'reader-used-up',
  101002: 'reader-used-up',
  101003: 'reader-used-up',
}

const textsOf = ({ type, name, id, addr, gender, nationality, validDate }: z.output<typeof cardShape>): CardTexts => ({
  side: type === 'Back' ? 'back' : 'front',
  ...(name === undefined ? {} : { name }),
  ...(id === undefined ? {} : { idNumber: id }),
  ...(addr === undefined ? {} : { address: addr }),
  ...(nationality === undefined ? {} : { ethnicity: nationality }),
  ...(gender === undefined ? {} : { sex: gender }),
  ...(validDate === undefined ? {} : { valid: validDate }),
})

type Lines = z.output<typeof linesShape>

const lineOf = ({ text, pos }: Lines['items'][number], { w, h }: Lines['imgSize']): PrintedLine => {
  const corners = [pos.leftTop, pos.rightTop, pos.rightBottom, pos.leftBottom]
  const [across, down] = [corners.map(({ x }) => part(x, w)), corners.map(({ y }) => part(y, h))]
  return {
    text,
    box: { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) },
  }
}

const part = (at: number, of: number): number => Math.min(1, Math.max(0, at / of))

const smallEnough = (jpeg: Buffer): Promise<Buffer> | Buffer =>
  jpeg.length <= MOST_BYTES
    ? jpeg
    : sharp(jpeg).resize(SMALLER_SIDE, SMALLER_SIDE, { fit: 'inside' }).jpeg({ quality: 75 }).toBuffer()
