import sharp from 'sharp'
import type { PhotoStandard } from '../../domain/standards/photo-standards'
import type { Failure } from '../shared/rpc/procedure'
import { portraitOf } from './portrait'
import { SHARP_ENOUGH, sharpnessOf } from './sharpness'

/** 256 MB of memory: one picture at a time, nothing kept. */
sharp.cache(false)
sharp.concurrency(1)

const MAX_BYTES = 10 * 1024 * 1024
/** A phone makes 12 to 50 million; a header that claims more is no photo but a bomb. */
const MAX_PIXELS = 80_000_000
const SHORTEST_SIDE = 600
const KEPT_SIDE = 2000
const QUALITY = 82
const READABLE = new Set(['jpeg', 'png', 'webp', 'heif'])

interface Inspected {
  readonly jpeg: Buffer
  readonly width: number
  readonly height: number
}

export type Inspection =
  | { readonly ok: true; readonly picture: Inspected }
  | { readonly ok: false; readonly error: Failure }

const refuse = (code: string, message: string): Inspection => ({ ok: false, error: { code, message } })

const NOT_AN_IMAGE = refuse('photo-not-image', '这个文件不是照片，请用手机拍照，或从相册选一张照片')

/**
 * Looks at an upload by its content, never by its name: is it a photo, of bearable size, large and sharp enough to be
 * read? A photo of a person is held against its standard. Answers it upright (EXIF orientation applied), without EXIF (which may tell where a family lives), as JPEG.
 */
export const inspect = async (bytes: Buffer, standard?: PhotoStandard): Promise<Inspection> => {
  if (bytes.length > MAX_BYTES) return refuse('photo-too-large', '照片超过10MB，请重新拍一张，或在相册里选小一点的')
  const header = await headerOf(bytes)
  if (header === undefined) return NOT_AN_IMAGE
  const { width, height } = header
  if (width * height > MAX_PIXELS)
    return refuse('photo-too-many-pixels', '照片尺寸太大，无法处理，请用手机相机重新拍一张')
  if (standard === undefined && Math.min(width, height) < SHORTEST_SIDE) {
    return refuse('photo-too-small', `照片太小，看不清字（短边至少${SHORTEST_SIDE}像素），请拍原件，不要截图或用缩略图`)
  }
  const picture = await uprightJpeg(bytes)
  if (picture === undefined) return NOT_AN_IMAGE
  if (standard !== undefined) return portraitOf(picture.jpeg, standard)
  if ((await sharpnessOf(picture.jpeg)) < SHARP_ENOUGH) {
    return refuse('photo-blurred', '照片太模糊，看不清字。请在光线好的地方，拿稳手机、点一下屏幕对焦后重拍')
  }
  return { ok: true, picture }
}

/** Reads the header only; nothing is decoded before the number of pixels is known. */
const headerOf = async (bytes: Buffer): Promise<{ readonly width: number; readonly height: number } | undefined> => {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return format !== undefined && READABLE.has(format) ? { width, height } : undefined
  } catch {
    return undefined
  }
}

const uprightJpeg = async (bytes: Buffer): Promise<Inspected | undefined> => {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize(KEPT_SIDE, KEPT_SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
    return { jpeg: data, width: info.width, height: info.height }
  } catch {
    return undefined
  }
}
