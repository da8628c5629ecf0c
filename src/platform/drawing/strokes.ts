import { SIGNATURE_HEIGHT, SIGNATURE_WIDTH } from '../../../domain/intake/signature'

/** x0, y0, x1, y1, … on the field of a signature. */
export type Stroke = readonly number[]

export interface SignatureCanvasProps {
  readonly label: string
  readonly strokes: readonly Stroke[]
  readonly onStroke: (stroke: Stroke) => void
}

export const FIELD = { width: SIGNATURE_WIDTH, height: SIGNATURE_HEIGHT } as const
const LINE = { width: 9, colour: '#17262a' } as const

/** `scale`: pixels of the canvas for one unit of the field. */
export const drawStroke = (pen: CanvasRenderingContext2D, stroke: Stroke, scale: number): void => {
  if (stroke.length < 2) return
  pen.lineWidth = LINE.width * scale
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = LINE.colour
  pen.beginPath()
  pen.moveTo((stroke[0] ?? 0) * scale, (stroke[1] ?? 0) * scale)
  for (let at = 2; at < stroke.length; at += 2) pen.lineTo((stroke[at] ?? 0) * scale, (stroke[at + 1] ?? 0) * scale)
  pen.stroke()
}

/** A place on the field, for a part (0 to 1) of its length; a finger may leave it. */
export const onField = (part: number, length: number): number =>
  Math.min(length, Math.max(0, Math.round(part * length)))
