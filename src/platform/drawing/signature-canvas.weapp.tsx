import { Canvas } from '@tarojs/components'
import Taro, { useReady } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { drawStroke, FIELD, onField, type SignatureCanvasProps } from './strokes'

interface Sheet {
  readonly pen: CanvasRenderingContext2D
  readonly width: number
  readonly height: number
}

let count = 0

/** WeChat's canvas is found by a query, in pixels of its own; touches are counted from the canvas. */
export function SignatureCanvas({ label, strokes, onStroke }: SignatureCanvasProps) {
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
    for (const stroke of [...strokes, current.current]) drawStroke(sheet.pen, stroke, sheet.width / FIELD.width)
  }, [sheet, strokes])

  useEffect(redraw, [redraw])

  const add = (event: { touches: unknown }) => {
    const [touch] = event.touches as readonly { x: number; y: number }[]
    if (sheet === undefined || touch === undefined) return
    current.current.push(onField(touch.x / sheet.width, FIELD.width), onField(touch.y / sheet.height, FIELD.height))
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
