import { useCallback, useEffect, useRef } from 'react'
import { drawStroke, FIELD, onField, type SignatureCanvasProps } from './strokes'

/** A field to write on with a finger, a pen or a mouse. */
export function SignatureCanvas({ label, strokes, onStroke }: SignatureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const current = useRef<number[]>([])

  const redraw = useCallback(() => {
    const pen = canvas.current?.getContext('2d')
    if (!canvas.current || !pen) return
    pen.clearRect(0, 0, FIELD.width, FIELD.height)
    for (const stroke of [...strokes, current.current]) drawStroke(pen, stroke, 1)
  }, [strokes])

  useEffect(redraw, [redraw])

  const add = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    current.current.push(
      onField((event.clientX - left) / width, FIELD.width),
      onField((event.clientY - top) / height, FIELD.height),
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
      width={FIELD.width}
      height={FIELD.height}
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
