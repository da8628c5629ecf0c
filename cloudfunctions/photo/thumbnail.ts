import sharp from 'sharp'

/** A list shows 44 pixels of the page; the finest screens draw three dots for each. */
const SIDE = 132
const QUALITY = 70

/** The middle of a picture, square, for a list: some 4 KB instead of some 300. */
export const thumbnailOf = (jpeg: Buffer): Promise<Buffer> =>
  sharp(jpeg).resize(SIDE, SIDE, { fit: 'cover' }).jpeg({ quality: QUALITY }).toBuffer()
