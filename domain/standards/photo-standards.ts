/** What a photo of a person has to be, as data: a county that asks for another one adds a line. Sizes in pixels. */
export interface PhotoStandard {
  readonly id: PhotoStandardId
  /** As people call it. */
  readonly title: string
  /** What is written. */
  readonly width: number
  readonly height: number
  readonly dpi: number
  /** The smallest picture it can be made of. */
  readonly leastWidth: number
  readonly leastHeight: number
  /** Width by height that is still taken for the format; shops cut 2寸 in several ways. */
  readonly ratio: { readonly from: number; readonly to: number }
  /** Of the written file. */
  readonly bytes?: { readonly from: number; readonly to: number }
  /** `white`: nearly white and without colour along the upper and side edges. */
  readonly background: 'white' | 'any'
  /** What the phone cuts it to before it is sent, of the formats its cropper knows. */
  readonly cut: '4:5' | '3:4'
}

/**
 * Where a portrait is told from what it must not be; levels of 255. Set by made pictures, not by people's faces: whoever is
 * in doubt looks at the picture, a person does at the desk.
 */
export const PORTRAIT_LIMITS = {
  /** Mean difference between the strongest and the weakest colour of a point: a grey picture has next to none. */
  colour: 4,
  /** A point of the background is white from here on, if its colours differ no more than this. */
  white: { from: 205, spread: 28 },
  /** Part of the edge that has to be white. */
  whitePart: 0.85,
  /** Of the picture that is searched for the background: this much of the top and of the sides. */
  edge: { top: 0.08, side: 0.07, sideDown: 0.55 },
  /** Variance of the Laplacian at the size that is written: skin is smooth, so less than paper has. */
  sharpness: 8,
} as const

export type PhotoStandardId = 'social-card' | 'one-inch' | 'two-inch'

/**
 * 社会保障卡 and 身份证电子证照: GA 461-2004 as the card makers ask for it, 358 × 441 at 350 dpi, 14 to 40 KB; 1寸 25 × 35 mm,
 * 2寸 35 × 49 mm (also sold as 35 × 45 and 35 × 53) at 300 dpi (DOMAIN 2.8).
 */
export const PHOTO_STANDARDS: Readonly<Record<PhotoStandardId, PhotoStandard>> = {
  'social-card': {
    id: 'social-card',
    title: '社会保障卡电子照片',
    width: 358,
    height: 441,
    dpi: 350,
    leastWidth: 358,
    leastHeight: 441,
    ratio: { from: 0.78, to: 0.84 },
    bytes: { from: 14_000, to: 40_000 },
    background: 'white',
    cut: '4:5',
  },
  'one-inch': {
    id: 'one-inch',
    title: '一寸照',
    width: 295,
    height: 413,
    dpi: 300,
    leastWidth: 295,
    leastHeight: 413,
    ratio: { from: 0.65, to: 0.79 },
    background: 'any',
    cut: '3:4',
  },
  'two-inch': {
    id: 'two-inch',
    title: '二寸照',
    width: 413,
    height: 579,
    dpi: 300,
    leastWidth: 413,
    leastHeight: 531,
    ratio: { from: 0.65, to: 0.79 },
    background: 'any',
    cut: '3:4',
  },
}
