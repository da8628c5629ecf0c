import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import type { Engine } from './engine'

/** A page or component as the bundle registers it: data and functions, called with the instance as `this`. */
export interface Config {
  readonly data?: Readonly<Record<string, unknown>>
  readonly [name: string]: unknown
}

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** Every page of the built mini-program, as WeChat reads them. */
export const pagesOf = (folder: string): readonly string[] => {
  const { pages, subPackages = [] } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => join(root, page)))]
}

/** The files of `dist/weapp`, loaded as WeChat loads them: modules with `require`, pages that register themselves. */
export class Bundle {
  app: Config = {}
  private readonly pages = new Map<string, Config>()
  private readonly components = new Map<string, Config>()
  private readonly modules = new Map<string, { exports: unknown }>()
  private loading = ''

  constructor(
    readonly folder: string,
    private readonly engine: Engine,
  ) {
    engine.define({
      App: (config: Config) => {
        this.app = config
      },
      Page: (config: Config) => void this.pages.set(this.loading, config),
      Component: (config: Config) => void this.components.set(this.loading, config),
      Behavior: (config: Config) => config,
    })
  }

  /** Runs `app.js`. */
  start(): void {
    this.register('app')
  }

  /** The page's own registration; a page is loaded when it is first opened, its components with it. */
  page(path: string): Config {
    if (!this.pages.has(path)) {
      this.register(path)
      for (const component of this.componentsOf(path)) {
        if (this.components.has(component)) continue
        this.register(component)
        if (!this.components.has(component)) throw new Error(`${component}.js registers no component`)
      }
    }
    const config = this.pages.get(path)
    if (config === undefined) throw new Error(`${path}.js registers no page`)
    return config
  }

  private componentsOf(path: string): readonly string[] {
    const { usingComponents = {} } = JSON.parse(readFileSync(join(this.folder, `${path}.json`), 'utf8')) as {
      usingComponents?: Record<string, string>
    }
    return Object.values(usingComponents).map((to) => (to.startsWith('/') ? to.slice(1) : join(dirname(path), to)))
  }

  private register(path: string): void {
    this.loading = path
    this.require(`${path}.js`)
  }

  private require(file: string): unknown {
    const known = this.modules.get(file)
    if (known !== undefined) return known.exports
    if (!existsSync(join(this.folder, file))) throw new Error(`module '${file}' is not defined`)
    const module = { exports: {} as unknown }
    this.modules.set(file, module)
    const code = readFileSync(join(this.folder, file), 'utf8')
    const run = this.engine.run(`(function (require, module, exports) {${code}\n})`, file) as (
      require: (to: string) => unknown,
      module: { exports: unknown },
      exports: unknown,
    ) => void
    const from = dirname(file)
    run((to) => this.require(normalize(join(from, to.endsWith('.js') ? to : `${to}.js`))), module, module.exports)
    return module.exports
  }
}
