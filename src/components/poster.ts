import type { Painting } from '../platform/pictures/save-picture'
import { wrapped } from './line-breaks'

const WIDTH = 375
const EDGE = 24
const INK = '#17262a'
export const GREY = '#52636a'
export const GREEN = '#0b7a63'
const GROUND = '#f3f6f4'

/** A line of text, a white card behind some, or words across everything. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly size: number
      readonly colour: string
      readonly bold: boolean
    }
  | { readonly kind: 'card'; readonly y: number; readonly height: number }
  | { readonly kind: 'across'; readonly text: string }
  /** A QR code, square by square, in the middle. */
  | {
      readonly kind: 'code'
      readonly modules: readonly (readonly boolean[])[]
      readonly y: number
      readonly size: number
    }

/** A page of text to keep as a picture: as wide as a phone, as high as it needs. */
export interface Poster {
  readonly height: number
  readonly marks: readonly Mark[]
}

/** Writes from top to bottom and knows how far it is. */
export class Sheet {
  private readonly marks: Mark[] = []
  private y = EDGE

  write(text: string, size: number, look: { readonly bold?: boolean; readonly colour?: string } = {}): void {
    for (const line of wrapped(text, (WIDTH - 2 * EDGE) / size)) {
      this.y += size * 1.5
      const { bold = false, colour = INK } = look
      this.marks.push({ kind: 'text', text: line, x: EDGE, y: this.y - size * 0.35, size, bold, colour })
    }
    this.y += size > 15 ? 4 : 2
  }

  space(height: number): void {
    this.y += height
  }

  card(fill: () => void): void {
    const top = this.y + 4
    this.y = top + 4
    const at = this.marks.length
    fill()
    this.y += 10
    this.marks.splice(at, 0, { kind: 'card', y: top, height: this.y - top })
    this.y += 10
  }

  code(modules: readonly (readonly boolean[])[], size: number): void {
    this.marks.push({ kind: 'code', modules, y: this.y, size })
    this.y += size
  }

  /** Words that lie across the whole poster, whatever is written on it. */
  across(text: string): void {
    this.marks.push({ kind: 'across', text })
  }

  done(): Poster {
    return { height: Math.ceil(this.y + EDGE), marks: this.marks }
  }
}

/** The poster as something a canvas can draw. */
export const paintingOf = ({ height, marks }: Poster): Painting => ({
  width: WIDTH,
  height,
  paint: (pen) => {
    pen.fillStyle = GROUND
    pen.fillRect(0, 0, WIDTH, height)
    for (const mark of marks) draw(pen, mark, height)
  },
})

const draw = (pen: CanvasRenderingContext2D, mark: Mark, height: number): void => {
  switch (mark.kind) {
    case 'card':
      pen.fillStyle = '#fff'
      pen.fillRect(EDGE - 12, mark.y, WIDTH - 2 * EDGE + 24, mark.height)
      break
    case 'text':
      pen.fillStyle = mark.colour
      pen.font = `${mark.bold ? 'bold' : 'normal'} ${mark.size}px sans-serif`
      pen.fillText(mark.text, mark.x, mark.y)
      break
    case 'code':
      drawCode(pen, mark)
      break
    case 'across':
      drawAcross(pen, mark.text, height)
      break
  }
}

const drawCode = (pen: CanvasRenderingContext2D, { modules, y, size }: Extract<Mark, { readonly kind: 'code' }>) => {
  const edge = size / modules.length
  const left = (WIDTH - size) / 2
  pen.fillStyle = '#fff'
  pen.fillRect(left, y, size, size)
  pen.fillStyle = '#000'
  modules.forEach((row, down) => {
    row.forEach((isDark, across) => {
      // A little larger: no light line between two dark squares.
      if (isDark) pen.fillRect(left + across * edge, y + down * edge, edge + 0.3, edge + 0.3)
    })
  })
}

const ACROSS_EVERY = 110
const ACROSS_ANGLE = -Math.PI / 9

/** Line under line, so that no part of the picture is without it. */
const drawAcross = (pen: CanvasRenderingContext2D, text: string, height: number): void => {
  pen.fillStyle = 'rgba(176, 48, 44, 0.2)'
  pen.font = 'bold 18px sans-serif'
  for (let y = ACROSS_EVERY; y < height + ACROSS_EVERY; y += ACROSS_EVERY) {
    pen.save()
    pen.translate(EDGE, y)
    pen.rotate(ACROSS_ANGLE)
    pen.fillText(text, 0, 0)
    pen.restore()
  }
}
