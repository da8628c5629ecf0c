import { Canvas } from '@tarojs/components'
import Taro, { useReady } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { InkProps, Stroke } from './ink'

export type { Stroke } from './ink'

const FIELD = { width: 1000, height: 500, line: 9, colour: '#17262a' } as const

interface Sheet {
  readonly pen: CanvasRenderingContext2D
  readonly width: number
  readonly height: number
}

let count = 0

/** WeChat's canvas is found by a query, in pixels of its own; touches are counted from the canvas. */
export function Ink({ label, strokes, onStroke }: InkProps) {
  const [id] = useState(() => {
    count += 1
    return `ink-${count}`
  })
  const [sheet, setSheet] = useState<Sheet>()
  const current = useRef<number[]>([])

  const find = useCallback(() => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec((found: readonly { node?: HTMLCanvasElement; width: number; height: number }[]) => {
        const [at] = found
        const pen = at?.node?.getContext('2d')
        if (!at?.node || !pen) return
        const density = Taro.getWindowInfo().pixelRatio
        at.node.width = at.width * density
        at.node.height = at.height * density
        pen.scale(density, density)
        setSheet({ pen, width: at.width, height: at.height })
      })
  }, [id])

  useReady(find)
  useEffect(() => Taro.nextTick(find), [find])

  const redraw = useCallback(() => {
    if (sheet === undefined) return
    sheet.pen.clearRect(0, 0, sheet.width, sheet.height)
    for (const stroke of [...strokes, current.current]) draw(sheet, stroke)
  }, [sheet, strokes])

  useEffect(redraw, [redraw])

  const add = (event: { touches: unknown }) => {
    const [touch] = event.touches as readonly { x: number; y: number }[]
    if (sheet === undefined || touch === undefined) return
    current.current.push(within(touch.x / sheet.width, FIELD.width), within(touch.y / sheet.height, FIELD.height))
    redraw()
  }
  const end = () => {
    if (current.current.length === 0) return
    const stroke = current.current
    current.current = []
    onStroke(stroke)
  }

  return (
    <Canvas
      id={id}
      canvasId={id}
      type="2d"
      className="pad-ink"
      aria-label={label}
      disableScroll
      onTouchStart={(event) => {
        end()
        add(event)
      }}
      onTouchMove={add}
      onTouchEnd={end}
      onTouchCancel={end}
    />
  )
}

const within = (part: number, length: number): number => Math.min(length, Math.max(0, Math.round(part * length)))

const draw = ({ pen, width }: Sheet, stroke: Stroke): void => {
  if (stroke.length < 2) return
  const scale = width / FIELD.width
  pen.lineWidth = FIELD.line * scale
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = FIELD.colour
  pen.beginPath()
  pen.moveTo((stroke[0] ?? 0) * scale, (stroke[1] ?? 0) * scale)
  for (let at = 2; at < stroke.length; at += 2) pen.lineTo((stroke[at] ?? 0) * scale, (stroke[at + 1] ?? 0) * scale)
  pen.stroke()
}
