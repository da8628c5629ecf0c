import type { Picture } from './take-picture'

/** How large a picture is sent: its longer side in pixels, and the quality of the JPEG (0 to 1). */
export interface Size {
  readonly longest: number
  readonly quality: number
}

/** The same picture, smaller if it can be; one that this browser cannot read is sent as it is. */
export const shrink = async (picture: Picture, { longest, quality }: Size): Promise<Picture> => {
  if (picture.file === undefined) return picture
  try {
    const image = await createImageBitmap(picture.file)
    const scale = Math.min(1, longest / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (file === null || file.size >= picture.bytes) return picture
    URL.revokeObjectURL(picture.path)
    return { path: URL.createObjectURL(file), bytes: file.size, file }
  } catch {
    return picture
  }
}

interface Connection {
  readonly effectiveType?: string
  readonly saveData?: boolean
}

/** Is every byte to be waited for? Browsers that do not say are taken to be quick. */
export const isSlowNet = async (): Promise<boolean> => {
  const { connection } = navigator as Navigator & { readonly connection?: Connection }
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '')
}
