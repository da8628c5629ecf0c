import sharp from 'sharp'
import type { PhotoStandard } from '../../domain/standards/photo-standards'
import { PORTRAIT_LIMITS } from '../../domain/standards/photo-standards'
import type { Inspection } from './inspect'
import { sharpnessOf } from './sharpness'

const BEST = 96
const WORST = 40

const refuse = (code: string, message: string): Inspection => ({ ok: false, error: { code, message } })

/**
 * A photo of a person by its standard: of the right shape, in colour, before white where that is asked, in focus; written in
 * the very size, resolution and range of bytes that whoever prints it wants. `upright` is a JPEG with its orientation applied.
 */
export const portraitOf = async (upright: Buffer, standard: PhotoStandard): Promise<Inspection> => {
  const { title, width, height, ratio, leastWidth, leastHeight, background } = standard
  const size = await sharp(upright).metadata()
  if (size.width < leastWidth || size.height < leastHeight) {
    return refuse('photo-too-small', `照片太小，${title}至少要${leastWidth}×${leastHeight}像素，请换一张清楚的原图`)
  }
  const shape = size.width / size.height
  if (shape < ratio.from || shape > ratio.to) {
    return refuse('photo-shape', `照片的长宽不合${title}的样子，请裁成宽${width}、高${height}的竖照`)
  }
  const cut = await sharp(upright).resize(width, height, { fit: 'cover' }).removeAlpha().raw().toBuffer()
  if (colourOf(cut) < PORTRAIT_LIMITS.colour)
    return refuse('photo-not-colour', `照片不是彩色的，${title}要彩色照片，请换一张`)
  if (background === 'white' && whitePartOf(cut, width, height) < PORTRAIT_LIMITS.whitePart)
    return refuse('photo-background', `照片不是白底，${title}要白色背景，请到白墙前重新拍，或换一张白底照片`)
  const jpeg = await written(upright, standard)
  if ((await sharpnessOf(jpeg)) < PORTRAIT_LIMITS.sharpness)
    return refuse('photo-blurred', '照片模糊，看不清五官。请在光线好的地方，请别人帮忙拿稳手机拍')
  return { ok: true, picture: { jpeg, width, height } }
}

/** The best quality whose file is not larger than the card maker takes. */
const written = async (upright: Buffer, { width, height, dpi, bytes }: PhotoStandard): Promise<Buffer> => {
  const at = (quality: number) =>
    sharp(upright)
      .resize(width, height, { fit: 'cover' })
      .withMetadata({ density: dpi })
      .jpeg({ quality, chromaSubsampling: quality > 90 ? '4:4:4' : '4:2:0' })
      .toBuffer()
  if (bytes === undefined) return at(BEST)
  for (let quality = BEST; quality > WORST; quality -= 8) {
    const jpeg = await at(quality)
    if (jpeg.length <= bytes.to) return jpeg
  }
  return at(WORST)
}

const spreadAt = (pixels: Buffer, at: number): number => {
  const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
  return Math.max(red, green, blue) - Math.min(red, green, blue)
}

/** Mean strength of colour, 0 to 255. */
const colourOf = (pixels: Buffer): number => {
  let sum = 0
  for (let at = 0; at < pixels.length; at += 3) sum += spreadAt(pixels, at)
  return sum / (pixels.length / 3)
}

/** How much of the upper edge and the upper sides is white: a head and shoulders leave these free. */
const whitePartOf = (pixels: Buffer, width: number, height: number): number => {
  const { white, edge } = PORTRAIT_LIMITS
  let all = 0
  let isWhite = 0
  for (let y = 0; y < height * edge.sideDown; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isAtSide = x < width * edge.side || x >= width * (1 - edge.side)
      if (y >= height * edge.top && !isAtSide) continue
      const at = (y * width + x) * 3
      const darkest = Math.min(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)
      all += 1
      if (darkest >= white.from && spreadAt(pixels, at) <= white.spread) isWhite += 1
    }
  }
  return all === 0 ? 0 : isWhite / all
}
