import type { Config } from './bundle'
import type { Engine } from './engine'
import { type Node, put } from './tree'

/** One call of `setData`: what crosses from the program to the drawing, as JSON in UTF-8. */
interface SetData {
  readonly bytes: number
  readonly paths: readonly string[]
  /** The texts among the values. */
  readonly texts: readonly string[]
}

export interface PageInstance {
  readonly route: string
  readonly options: Readonly<Record<string, string>>
  readonly data: Record<string, unknown>
  /** Every `setData` so far, the first one first. */
  readonly sent: SetData[]
  readonly root: Node
  /** What `this` is in the page's own functions. */
  readonly self: object
  readonly call: (name: string, ...given: readonly unknown[]) => void
}

/** A page as WeChat makes it of its registration: its own copy of the data, a route, `setData`. */
export const openPage = (
  engine: Engine,
  config: Config,
  route: string,
  options: Readonly<Record<string, string>>,
): PageInstance => {
  const sent: SetData[] = []
  const data: Record<string, unknown> = JSON.parse(JSON.stringify(config.data ?? {}))
  const given = engine.given(options)
  const setData = (change: Readonly<Record<string, unknown>>, done?: () => void) => {
    const json = JSON.stringify(change)
    const texts = Object.values(change).filter((value): value is string => typeof value === 'string')
    sent.push({ bytes: Buffer.byteLength(json), paths: Object.keys(change), texts })
    for (const [path, value] of Object.entries(JSON.parse(json) as object)) put(data, path, value)
    if (done !== undefined) engine.soon(done)
  }
  const instance: Record<string, unknown> = { ...config, route, __route__: route, options: given, data, setData }
  return {
    route,
    options,
    data,
    sent,
    get root() {
      return (data.root ?? {}) as Node
    },
    self: instance,
    call: (name, ...all) => {
      const run = instance[name]
      if (typeof run === 'function') engine.guard(() => run.apply(instance, all))
    },
  }
}
