import { useCallback, useEffect, useRef } from 'react'

/** x0, y0, x1, y1, … on a field of 1000 × 500. */
export type Stroke = readonly number[]

export interface InkProps {
  readonly label: string
  readonly strokes: readonly Stroke[]
  readonly onStroke: (stroke: Stroke) => void
}

export const INK = { width: 1000, height: 500, line: 9, colour: '#17262a' } as const

export const drawStroke = (pen: CanvasRenderingContext2D, stroke: Stroke, scale: number): void => {
  pen.lineWidth = INK.line * scale
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = INK.colour
  pen.beginPath()
  pen.moveTo((stroke[0] ?? 0) * scale, (stroke[1] ?? 0) * scale)
  for (let at = 2; at < stroke.length; at += 2) pen.lineTo((stroke[at] ?? 0) * scale, (stroke[at + 1] ?? 0) * scale)
  pen.stroke()
}

export const onField = (part: number, length: number): number =>
  Math.min(length, Math.max(0, Math.round(part * length)))

/** A field to write on with a finger, a pen or a mouse. */
export function Ink({ label, strokes, onStroke }: InkProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const current = useRef<number[]>([])

  const redraw = useCallback(() => {
    const pen = canvas.current?.getContext('2d')
    if (!canvas.current || !pen) return
    pen.clearRect(0, 0, INK.width, INK.height)
    for (const stroke of strokes) drawStroke(pen, stroke, 1)
    if (current.current.length > 0) drawStroke(pen, current.current, 1)
  }, [strokes])

  useEffect(redraw, [redraw])

  const add = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    current.current.push(
      onField((event.clientX - left) / width, INK.width),
      onField((event.clientY - top) / height, INK.height),
    )
    redraw()
  }
  const end = () => {
    if (current.current.length === 0) return
    const stroke = current.current
    current.current = []
    onStroke(stroke)
  }

  return (
    <canvas
      ref={canvas}
      className="pad-ink"
      role="img"
      aria-label={label}
      width={INK.width}
      height={INK.height}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        end()
        add(event)
      }}
      onPointerMove={(event) => {
        if (current.current.length > 0) add(event)
      }}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}
