import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Bundle, pagesOf } from './bundle'
import { Engine } from './engine'
import { fakeWx } from './fake-wx'
import { openPage, type PageInstance } from './page'
import { boundEvents } from './template'
import { type Node, nodesOf, pathTo, textOf } from './tree'
import { wxCanvas } from './wx-canvas'
import { type CloudOptions, wxCloud } from './wx-cloud'
import { wxDevice } from './wx-device'
import { wxDialogs } from './wx-dialogs'
import { wxNavigation } from './wx-navigation'
import { wxStorage } from './wx-storage'

/** A phone with WeChat on it, small: it runs a built mini-program and keeps what its pages would draw. */
export class WeappPhone {
  readonly engine: Engine
  /** Functions of `wx` that were called and that nobody wrote. */
  readonly missing: string[] = []
  /** Toasts and dialogs, as they came. */
  readonly said: string[] = []
  /** What the camera takes next, by its temporary path. */
  readonly files = new Map<string, Uint8Array>()
  private readonly stack: PageInstance[] = []
  private readonly bundle: Bundle
  private readonly passesOn: (nn: string, event: string) => boolean
  private readonly pages: readonly string[]

  /** What it keeps, by key; a phone that is opened again has that of the one before. */
  readonly storage: Map<string, string>

  /** `ahead`: milliseconds by which its clock is ahead of this machine's. */
  constructor(
    folder: string,
    { ahead = 0, ...cloud }: Omit<CloudOptions, 'files'> & { readonly ahead?: number },
    kept: Readonly<Record<string, unknown>> = {},
    storage = new Map(Object.entries(kept).map(([key, data]) => [key, JSON.stringify({ data })])),
  ) {
    this.storage = storage
    const engine = new Engine(ahead)
    this.engine = engine
    this.pages = pagesOf(folder)
    this.passesOn = boundEvents(folder)
    const wx = fakeWx(
      [
        wxStorage(engine, storage),
        wxDialogs(engine, this.said),
        wxDevice(engine, () => [...this.files].map(([path, content]) => ({ path, size: content.length })).slice(-1)),
        wxCanvas(engine, (selector) => this.find(selector.replace('#', '')) !== undefined),
        wxNavigation(
          engine,
          {
            depth: () => this.stack.length,
            push: (url) => this.push(url),
            pop: (n) => this.pop(n),
            clear: () => this.clear(),
          },
          (url) => this.pages.includes(routeOf(url).route),
        ),
      ],
      { cloud: wxCloud(engine, { ...cloud, files: this.files }), env: { USER_DATA_PATH: 'wxfile://usr' } },
      this.missing,
    )
    engine.define({
      wx,
      getApp: () => this.bundle.app,
      getCurrentPages: () => this.stack.map(({ self }) => self),
    })
    this.bundle = new Bundle(folder, engine)
    engine.guard(() => this.bundle.start())
    const { onLaunch, onShow } = this.bundle.app as Record<string, ((options: object) => void) | undefined>
    for (const run of [onLaunch, onShow])
      engine.guard(() => run?.call(this.bundle.app, engine.given({ path: '', query: {} })))
  }

  get page(): PageInstance {
    const page = this.stack[this.stack.length - 1]
    if (page === undefined) throw new Error('no page is open')
    return page
  }

  /** What went wrong, and which functions of WeChat are missing in the fake. */
  get faults(): readonly string[] {
    return [...this.engine.errors, ...this.missing.map((name) => `missing API: wx.${name}`)]
  }

  get text(): string {
    return textOf(this.page.root)
  }

  /** The style of the page itself, as its template reads it: Taro hands it to the attribute beside the page's tree. */
  get pageStyle(): unknown {
    const wxml = readFileSync(join(this.bundle.folder, `${this.page.route}.wxml`), 'utf8')
    const [, name = ''] = /<page-meta [^>]*page-style="\{\{pageMeta\.(\w+)/.exec(wxml) ?? []
    return (this.page.data.pageMeta as Readonly<Record<string, unknown>> | undefined)?.[name]
  }

  get nodes(): readonly Node[] {
    return nodesOf(this.page.root)
  }

  /** Opens a page by its address and waits until it has come to rest. */
  async open(url: string): Promise<PageInstance> {
    this.clear()
    this.push(url)
    await this.engine.settle()
    return this.page
  }

  /** The node with this id (`id` in the source, or Taro's own). */
  find(id: string): Node | undefined {
    return this.path(id).pop()
  }

  /** Does WeChat's template pass this event of the node on? */
  hears({ nn }: Node, type: string): boolean {
    return this.passesOn(nn ?? '', type)
  }

  async tap(id: string): Promise<void> {
    this.dispatch(id, 'tap', {})
    await this.engine.settle()
  }

  /** One input event, as WeChat sends it for each key: the whole value of the field. */
  async type(id: string, value: string): Promise<void> {
    this.dispatch(id, 'input', { value, cursor: value.length })
    await this.engine.settle()
  }

  /** Sends an event to the node and, as WeChat does with taps and touches, to everything around it. */
  dispatch(id: string, type: string, detail: object): void {
    const path = this.path(id)
    const target = path[path.length - 1]
    if (target === undefined) throw new Error(`nothing on ${this.page.route} has the id ${id}`)
    const bubbles = type === 'tap' || type.startsWith('touch') || type === 'longpress'
    const hearing = (bubbles ? [...path].reverse() : [target]).filter((node) => this.hears(node, type))
    if (hearing.length === 0) throw new Error(`${type} on ${id} of ${this.page.route} reaches nobody`)
    for (const node of hearing) {
      this.page.call(
        'eh',
        this.engine.given({ type, detail, timeStamp: 0, target: at(target), currentTarget: at(node) }),
      )
    }
  }

  /** Leaves the mini-program: no timer of it runs any more. */
  close(): void {
    this.clear()
    this.engine.close()
  }

  private path(id: string): Node[] {
    return [...(pathTo(this.page.root, id) ?? [])]
  }

  private push(url: string): void {
    const { route, options } = routeOf(url)
    this.engine.guard(() => {
      const config = this.bundle.page(route)
      this.stack[this.stack.length - 1]?.call('onHide')
      this.stack.push(openPage(this.engine, config, route, options))
      this.page.call('onLoad', this.engine.given(options))
      this.page.call('onShow', this.engine.given({}))
      this.page.call('onReady')
    })
  }

  private pop(count: number): void {
    for (const page of this.stack.splice(this.stack.length - count, count).reverse()) page.call('onUnload')
    this.stack[this.stack.length - 1]?.call('onShow', this.engine.given({}))
  }

  private clear(): void {
    for (const page of this.stack.splice(0).reverse()) page.call('onUnload')
  }
}

const at = ({ uid, sid }: Node) => ({ id: uid ?? sid ?? '', dataset: { sid: sid ?? '' } })

/** WeChat hands the parameters of an address over as they stand there, not decoded. */
const routeOf = (url: string): { readonly route: string; readonly options: Readonly<Record<string, string>> } => {
  const [path = '', query = ''] = url.split('?')
  const pairs = query.split('&').filter((pair) => pair !== '')
  return {
    route: path.replace(/^\//, ''),
    options: Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')])),
  }
}
