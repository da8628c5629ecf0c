import type { Engine } from './engine'
import { answerer, type Options, type WxPart } from './wx-answer'

type Found = { readonly width: number; readonly height: number } | null
type Hear = (found: unknown) => void

const SIZE = { left: 0, top: 0, right: 343, bottom: 172, width: 343, height: 172 }

/** A pen that takes every stroke; nothing is drawn. */
const pen = (): object =>
  new Proxy({ measureText: (text: string) => ({ width: [...text].length * 17 }) } as Record<string | symbol, unknown>, {
    get: (own, name) => own[name] ?? (() => undefined),
  })

const canvas = () => ({
  width: 0,
  height: 0,
  getContext: () => pen(),
  createImage: () => ({}),
  requestAnimationFrame: (run: () => void) => setTimeout(run, 0),
  toDataURL: () => 'data:image/png;base64,',
})

/** Queries for what is on the page, and canvases. Every element that exists is as large as a signature pad. */
export const wxCanvas = (engine: Engine, isThere: (selector: string) => boolean): WxPart => {
  const { succeed } = answerer(engine)

  const createSelectorQuery = () => {
    const asked: { readonly answer: () => unknown; readonly hear: Hear | undefined }[] = []
    const viewport = () => ({ ...SIZE, scrollTop: 0, scrollLeft: 0 })
    const of = (selector: string, whole: boolean) => {
      const ask = (fresh: () => Found, hear?: Hear) => {
        asked.push({ answer: () => (whole || isThere(selector) ? fresh() : null), hear })
        return query
      }
      return {
        boundingClientRect: (hear?: Hear) => ask(() => ({ ...SIZE }), hear),
        scrollOffset: (hear?: Hear) => ask(viewport, hear),
        context: (hear?: Hear) => ask(() => ({ ...SIZE }), hear),
        node: (hear?: Hear) => ask(() => ({ ...SIZE, node: canvas() }) as Found, hear),
        fields: (wanted: Readonly<Record<string, unknown>>, hear?: Hear) =>
          ask(() => ({ ...SIZE, ...(wanted.node === true ? { node: canvas() } : {}) }), hear),
      }
    }
    const query = {
      in: () => query,
      select: (selector: string) => of(selector, false),
      selectAll: (selector: string) => of(selector, false),
      selectViewport: () => of('', true),
      exec: (hear?: Hear) =>
        engine.soon(() => {
          const found = asked.map(({ answer }) => answer())
          for (const [at, { hear: one }] of asked.entries()) one?.(found[at])
          hear?.(found)
        }),
    }
    return query
  }

  return {
    createSelectorQuery,
    createOffscreenCanvas: canvas,
    canvasToTempFilePath: (options: Options) => succeed(options, { tempFilePath: 'wxfile://drawn.png' }),
  }
}
