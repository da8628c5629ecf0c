interface Route {
  readonly path: string | readonly string[]
  readonly action: (context: { readonly pathname: string }, parameters: object) => unknown
}

/**
 * What Taro's router takes for `universal-router`. Our pages have exact paths, no patterns in them, so nothing needs to
 * be compiled into regular expressions (20 KB before minifying).
 */
export default class ExactRouter {
  private readonly base: string

  constructor(
    private readonly routes: readonly Route[],
    { baseUrl = '' }: { readonly baseUrl?: string } = {},
  ) {
    this.base = baseUrl.replace(/\/$/, '')
  }

  /** `status` 404 is how Taro's router knows a page that is not there. */
  async resolve(pathname: string): Promise<unknown> {
    const path = pathname.startsWith(this.base) ? pathname.slice(this.base.length) : pathname
    const found = this.routes.find((route) => [route.path].flat().includes(path))
    if (found === undefined) throw Object.assign(new Error('Route not found'), { status: 404 })
    return found.action({ pathname }, {})
  }
}
