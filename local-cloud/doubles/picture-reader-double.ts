import type { OpenApi } from '../messages/open-api'
import type { WechatAnswer } from '../messages/outbox'

/** Parts of a picture's width and height. */
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is to be read in a picture: a side of an ID card as `ocr.idcard` names its parts, and the lines with their places. */
export interface Readable {
  readonly card?: Readonly<Record<string, string>>
  readonly lines: readonly { readonly text: string; readonly box: Box }[]
  readonly width: number
  readonly height: number
}

const NO_PICTURE: WechatAnswer = { errcode: 101000, errmsg: 'invalid image url rid: local' }
const NOTHING_FOUND: WechatAnswer = { errcode: 101001, errmsg: 'certificate not found rid: local' }
const OK = { errcode: 0, errmsg: 'ok' } as const

/**
 * Double of WeChat's `ocr.idcard` and `ocr.printedText`: their answers as documented (developers.weixin.qq.com, idcardOcr,
 * printedTextOCR), for pictures that are sent along (`img`). It has no eyes: `readIn` says what a made picture is to be
 * read as; any other holds nothing.
 */
export const pictureReaderDouble = (
  readIn: (picture: Buffer) => Promise<Readable | undefined>,
): Readonly<Record<'ocr.idcard' | 'ocr.printedText', OpenApi>> => ({
  'ocr.idcard': async ({ img }) => {
    if (!Buffer.isBuffer(img)) return NO_PICTURE
    const card = (await readIn(img))?.card
    return card === undefined ? NOTHING_FOUND : { ...OK, ...card }
  },
  'ocr.printedText': async ({ img }) => {
    if (!Buffer.isBuffer(img)) return NO_PICTURE
    const there = await readIn(img)
    if (there === undefined) return { ...OK, items: [], img_size: { w: 1, h: 1 } }
    const { lines, width: w, height: h } = there
    const at = (x: number, y: number) => ({ x: Math.round(x * w), y: Math.round(y * h) })
    const items = lines.map(({ text, box: { left, top, right, bottom } }) => ({
      text,
      pos: {
        left_top: at(left, top),
        right_top: at(right, top),
        right_bottom: at(right, bottom),
        left_bottom: at(left, bottom),
      },
    }))
    return { ...OK, items, img_size: { w, h } }
  },
})
