import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { lazyPackages } from '../../scripts/lazy-packages'

const root = join(__dirname, '..', '..')
const requireHere = createRequire(__filename)

interface App {
  readonly models: { readonly $runSQL: unknown }
  readonly requestClient: { readonly get: (url: string, options: object) => Promise<unknown> }
  ai(): { createModel(name: string): object }
}
interface Sdk {
  init(options: object): App
}

/** What stand-ins load stays outside of the bundle, where it can be seen when it is loaded. */
const seen: Plugin = {
  name: 'seen',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\// }, ({ path, namespace }) =>
      namespace === 'file' ? undefined : { path, external: true },
    ),
}

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+).*/
const nameOf = (path: string): string => path.replace(PACKAGE, '$1')

const bundled = async (required: string) => {
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = require('${required}')`, resolveDir: root },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    plugins: [lazyPackages, seen],
    logLevel: 'silent',
  })
  const [{ text = '' } = {}] = outputFiles
  const loaded: string[] = []
  const module: { exports: unknown } = { exports: {} }
  const requireAndSee = (path: string): unknown => {
    if (path.startsWith('/')) loaded.push(nameOf(path))
    return requireHere(path)
  }
  new Function('module', 'exports', 'require', text)(module, module.exports, requireAndSee)
  const late = new Set([...text.matchAll(/require\("(\/[^"]+)"\)/g)].map(([, path = '']) => nameOf(path)))
  return { exports: module.exports, loaded, late }
}

describe('the SDK in a bundle', () => {
  const { TENCENTCLOUD_RUNENV: before } = process.env

  // As on the platform: elsewhere it asks the network where it is.
  beforeAll(() => {
    process.env.TENCENTCLOUD_RUNENV = 'SCF'
  })
  afterAll(() => {
    if (before === undefined) delete process.env.TENCENTCLOUD_RUNENV
    else process.env.TENCENTCLOUD_RUNENV = before
  })

  it('is loaded and initialised without what we do not ask of it', async () => {
    const { exports, loaded, late } = await bundled('wx-server-sdk')
    const cloud = exports as { init(options: object): void; database(): object }

    cloud.init({ env: 'anywhere' })
    cloud.database()

    expect(loaded).toEqual([])
    expect([...late].sort()).toEqual([
      '@cloudbase/ai',
      '@cloudbase/app',
      '@cloudbase/wx-cloud-client-sdk',
      'axios',
      'form-data',
      'jsonwebtoken',
      'mime-db',
      'xml2js',
    ])
  })

  it('loads it when it is asked', async () => {
    const { exports, loaded } = await bundled('@cloudbase/node-sdk')
    const app = (exports as Sdk).init({ env: 'anywhere', secretId: 'id', secretKey: 'key' })

    expect(typeof app.models.$runSQL).toBe('function')
    expect(loaded).toEqual(['@cloudbase/wx-cloud-client-sdk'])
    expect(typeof app.ai().createModel).toBe('function')
    expect(loaded).toEqual(['@cloudbase/wx-cloud-client-sdk', '@cloudbase/ai', '@cloudbase/app'])
    await expect(app.requestClient.get('http://127.0.0.1:1/', { timeout: 1_000 })).rejects.toThrow(/ECONNREFUSED/)
    expect(loaded.at(-1)).toBe('axios')
  })
})
