import sharp from 'sharp'

/** Compared at one size, whatever the camera: the long side of the grey picture that is measured. */
const MEASURED = 1000
/**
 * The variance of the Laplacian of text on paper lies in the hundreds, of a shaken or unfocused picture below ten. Between
 * them a person decides: only what cannot be read is refused.
 */
export const SHARP_ENOUGH = 18

/** How much detail a picture has: the variance of its Laplacian (0 for an even grey, hundreds for sharp text). */
export const sharpnessOf = async (picture: Buffer): Promise<number> => {
  const grey = await sharp(picture)
    .resize(MEASURED, MEASURED, { fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return laplacianVariance(grey.data, grey.info.width, grey.info.height)
}

const laplacianVariance = (grey: Buffer, width: number, height: number): number => {
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const edge =
        (grey[at - 1] ?? 0) +
        (grey[at + 1] ?? 0) +
        (grey[at - width] ?? 0) +
        (grey[at + width] ?? 0) -
        4 * (grey[at] ?? 0)
      sum += edge
      squares += edge * edge
      count += 1
    }
  }
  if (count === 0) return 0
  const mean = sum / count
  return squares / count - mean * mean
}
