import sharp from 'sharp'

/** A paper as a phone sees it: lines of writing on white. `width` and `height` in pixels; `over`: SVG drawn on top. */
export const paper = (width: number, height: number, background = '#f7f5ef', over = ''): Buffer => {
  const lines: string[] = []
  for (let y = 60; y < height - 40; y += 34) {
    for (let x = 60; x < width - 80; x += 26) {
      const tall = 8 + ((x * 7 + y * 13) % 15)
      lines.push(`<rect x="${x}" y="${y}" width="${6 + ((x + y) % 12)}" height="${tall}" fill="#222"/>`)
      lines.push(`<rect x="${x - 4}" y="${y + 6}" width="18" height="2" fill="#222"/>`)
    }
  }
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${background}"/>${lines.join('')}${over}</svg>`,
  )
}

/** Large blocks that the front has not. */
const BACK = '<path d="M0 0h420v900h-420zM860 0h420v450h-420z" fill="#8d99a6"/>'

/** Nobody takes it for somebody's paper. In Latin letters too: not every machine has Chinese ones. */
const MARK =
  '<g fill="#c33" font-family="sans-serif" text-anchor="middle"><text x="640" y="460" font-size="150">样例 SAMPLE</text></g>'

const drawn = new Map<boolean, Promise<Buffer>>()

/** A photo of a sample paper, good enough to be accepted. The back of a card does not look like its front. */
export const samplePicture = (isBack = false): Promise<Buffer> => {
  const picture =
    drawn.get(isBack) ??
    sharp(paper(1280, 900, '#f7f5ef', isBack ? `${MARK}${BACK}` : MARK))
      .jpeg({ quality: 85 })
      .toBuffer()
  drawn.set(isBack, picture)
  return picture
}
