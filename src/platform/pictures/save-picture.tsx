import type { ReactNode } from 'react'

/** Draws with a canvas pen; sizes are those of a screen of 375. */
export interface Painting {
  readonly width: number
  readonly height: number
  readonly paint: (pen: CanvasRenderingContext2D) => void
}

/** `forbidden`: the citizen does not let us write to the album; WeChat asks only once, after that its settings do. */
export type SaveResult = 'saved' | 'forbidden' | 'failed'

/** Twice the screen's: sharp on a phone, small enough to send on. */
const DENSITY = 2

/** Where the picture is drawn; the browser needs no place for it. */
export function PictureCanvas(): ReactNode {
  return null
}

/** Draws the picture and gives it to the citizen: in the browser as a download. */
export const savePicture = async (name: string, { width, height, paint }: Painting): Promise<SaveResult> => {
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  const pen = canvas.getContext('2d')
  if (pen === null) return 'failed'
  pen.scale(DENSITY, DENSITY)
  paint(pen)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (picture === null) return 'failed'
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = `${name}.png`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  return 'saved'
}

/** Leads to where the album can be allowed after all. */
export const openAlbumSettings = async (): Promise<boolean> => true
