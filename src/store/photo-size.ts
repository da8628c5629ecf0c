import { isSlowNet, type Size, shrink } from '../platform/pictures/shrink'
import type { Picture } from '../platform/pictures/take-picture'

/** The function keeps 2000 pixels and asks for 600 on the shorter side; less than this is not readable, more is not kept. */
const SIZES: Readonly<Record<'quick' | 'slow', Size & { readonly above: number }>> = {
  quick: { longest: 2400, quality: 0.86, above: 1_500_000 },
  slow: { longest: 1600, quality: 0.72, above: 400_000 },
}

/** A picture as it is sent over this net. */
export const fitForTheNet = async (picture: Picture): Promise<Picture> => {
  const size = SIZES[(await isSlowNet()) ? 'slow' : 'quick']
  return picture.bytes > size.above ? shrink(picture, size) : picture
}
