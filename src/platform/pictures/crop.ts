import type { Picture } from './take-picture'

/** Width to height, as the phone's cropper knows it. */
export type CropRatio = '4:5' | '3:4'

/** A head stands in the upper part of a photo: of what is too high, more goes below than above. */
const ABOVE = 0.35
const QUALITY = 0.95

/**
 * A photo of a person cut to the frame. WeChat lets the citizen drag and scale it; the browser takes the middle. Nothing when
 * the citizen thinks better of it.
 */
export const cropToFrame = async (picture: Picture, cut: CropRatio): Promise<Picture | undefined> => {
  if (picture.file === undefined) return picture
  try {
    const image = await createImageBitmap(picture.file)
    const [across = 1, down = 1] = cut.split(':').map(Number)
    const width = Math.min(image.width, (image.height * across) / down)
    const height = (width * down) / across
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width)
    canvas.height = Math.round(height)
    canvas
      .getContext('2d')
      ?.drawImage(image, (width - image.width) / 2, (height - image.height) * ABOVE, image.width, image.height)
    image.close()
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
    return file === null ? picture : { path: URL.createObjectURL(file), bytes: file.size, file }
  } catch {
    // The cloud looks at it and says what is wrong.
    return picture
  }
}
