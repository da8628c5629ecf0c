import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { cardPicture, type MadePaper } from '../../local-cloud/sample/card-picture'
import { paper, samplePicture } from '../../local-cloud/sample/picture'

/** Drawing one takes up to a second of the processor, and nobody changes it: one of a kind is enough for a test file. */
const once = (draw: () => Promise<Buffer>): (() => Promise<Buffer>) => {
  let drawn: Promise<Buffer> | undefined
  return () => {
    drawn ??= draw()
    return drawn
  }
}

/** A sharp photo of a document, good enough to be accepted. */
export const aClearPicture = once(() => sharp(paper(1280, 900)).jpeg({ quality: 85 }).toBuffer())

/** Another document, as sharp: the back of what the clear picture is the front of. */
export const aClearBack = (): Promise<Buffer> => samplePicture(true)

/** The portrait side of a made ID card. */
export const aCardFront = (said: Partial<Extract<MadePaper, { kind: 'portrait' }>> = {}): MadePaper => ({
  kind: 'portrait',
  name: '李样例',
  gender: '女',
  nationality: '汉',
  addr: '湖南省沅陵县沅陵镇样例路8号2栋301室',
  id: '43122219950612002X',
  ...said,
})

/** Its emblem side. */
export const aCardBack = (validDate = '20200105-20400105'): MadePaper => ({ kind: 'emblem', validDate })

/** A photo of a made paper; `readAs` where the reader takes it for something else, or cannot read it (`null`). */
export const aPhotoOf = (made: MadePaper, readAs?: MadePaper | null): Promise<Buffer> => cardPicture(made, readAs)

/** The same out of focus. */
export const aBlurredPicture = once(() => sharp(paper(1280, 900)).blur(6).jpeg({ quality: 85 }).toBuffer())

/** A thumbnail: nobody can read it. */
export const aTinyPicture = (): Promise<Buffer> => sharp(paper(320, 240)).jpeg().toBuffer()

/** What a phone makes: some 5 MB, lying on its side as EXIF says, with the place it was taken. */
export const aPhonePhoto = once(async () => {
  const [width, height] = [3000, 2250]
  const grain = sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
  const noise = await grain.modulate({ brightness: 1 }).png().toBuffer()
  return sharp(paper(width, height))
    .composite([{ input: noise, blend: 'soft-light' }])
    .jpeg({ quality: 98 })
    .withExif({ IFD0: { Make: 'Sample' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 27/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
})

export interface Portrait {
  readonly width?: number
  readonly height?: number
  readonly background?: string
}

/** Somebody before a wall, drawn: head, hair, shoulders, and as much grain as a camera leaves. */
export const aPortrait = async ({
  width = 716,
  height = 882,
  background = '#fbfbfb',
}: Portrait = {}): Promise<Buffer> => {
  const [middle, unit] = [width / 2, height / 10]
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${background}"/>
    <ellipse cx="${middle}" cy="${unit * 9.6}" rx="${unit * 3}" ry="${unit * 2.6}" fill="#2b4a86"/>
    <ellipse cx="${middle}" cy="${unit * 3.7}" rx="${unit * 2}" ry="${unit * 2.6}" fill="#231a17"/>
    <ellipse cx="${middle}" cy="${unit * 4.4}" rx="${unit * 1.7}" ry="${unit * 2.2}" fill="#d9a584"/>
    <circle cx="${middle - unit * 0.7}" cy="${unit * 4.1}" r="${unit * 0.18}" fill="#1c1210"/>
    <circle cx="${middle + unit * 0.7}" cy="${unit * 4.1}" r="${unit * 0.18}" fill="#1c1210"/>
    <rect x="${middle - unit * 0.6}" y="${unit * 5.4}" width="${unit * 1.2}" height="${unit * 0.16}" fill="#9c4a44"/>
  </svg>`
  const grain = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 14 } },
  })
    .png()
    .toBuffer()
  return sharp(Buffer.from(drawn))
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toBuffer()
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32 === undefined ? 0 : crc32(body) >>> 0)
  return Buffer.concat([length, body, check])
}

/** A PNG of a few bytes that claims 50,000 × 50,000 pixels. */
export const aPictureBomb = (): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(50_000, 0)
  header.writeUInt32BE(50_000, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.from([0x78, 0x9c, 0x63, 0x00, 0x00])),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A script that calls itself a photo. */
export const aScript = (): Buffer => Buffer.from('#!/bin/sh\necho "not a photo"\n<script>alert(1)</script>\n')

/** One byte more than is taken. */
export const aHugeFile = (): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(10 * 1024 * 1024)])
