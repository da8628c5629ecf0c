import { dirname } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * What the SDK requires when it is loaded, and uses only for what we do not ask of it: AI, tokens of its own sign-in, the
 * XML of its storage, form data, file types. Loading them was half of a cold start.
 */
const LAZY = {
  '@cloudbase/ai': { isEsModule: true },
  '@cloudbase/app': { isEsModule: true },
  axios: { isEsModule: false },
  'form-data': { isEsModule: false },
  jsonwebtoken: { isEsModule: false },
  'mime-db': { isEsModule: false },
  xml2js: { isEsModule: false },
} as const

/** Data models. The SDK makes a client when it is initialised, so each client has to wait for its first use as well. */
const MODELS = '@cloudbase/wx-cloud-client-sdk'

const SDK = /node_modules[\\/](wx-server-sdk|@cloudbase[\\/]node-sdk)[\\/](?!node_modules)/
const NAMESPACE = 'lazy-packages'

/** The SDK's text stays as it is. What it requires is a stand-in, which loads the package when it is first used. */
export const lazyPackages: Plugin = {
  name: NAMESPACE,
  setup: ({ onResolve, onLoad, resolve }) => {
    const filter = new RegExp(`^(${[MODELS, ...Object.keys(LAZY)].join('|')})$`)
    onResolve({ filter }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === NAMESPACE || !SDK.test(importer)) return undefined
      const found = await resolve(path, { importer, kind, resolveDir, pluginData: NAMESPACE })
      return found.errors.length > 0 ? found : { path: found.path, namespace: NAMESPACE, pluginData: path }
    })
    onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path, pluginData: name }) => ({
      contents: name === MODELS ? modelsOf(path) : standInOf(path, LAZY[name as keyof typeof LAZY].isEsModule),
      resolveDir: dirname(path),
    }))
  },
}

/** Whoever lists what a package has would find nothing: better an error than that. */
const HANDLER = `
  get: (_, name) => Reflect.get(load(), name),
  set: (_, name, value) => Reflect.set(load(), name, value),
  has: (_, name) => Reflect.has(load(), name),
  apply: (_, self, parameters) => Reflect.apply(load(), self, parameters),
  construct: (_, parameters) => Reflect.construct(load(), parameters),
  ownKeys: () => { throw new Error('a package that is loaded late was listed') },
`

const standInOf = (path: string, isEsModule: boolean): string => `
const real = () => require(${JSON.stringify(path)})
let loaded
const load = () => (loaded ??= real())
module.exports = new Proxy(function () {}, {${HANDLER}
  get: (_, name) => (name === '__esModule' ? ${isEsModule} : Reflect.get(load(), name)),
})
`

const modelsOf = (path: string): string => `
const real = () => require(${JSON.stringify(path)}).default
const later = (make) => {
  let made
  const load = () => (made ??= make())
  return new Proxy(function () {}, {${HANDLER}})
}
exports.__esModule = true
exports.default = {
  generateHTTPClient: (...parameters) => later(() => real().generateHTTPClient(...parameters)),
  generateMySQLClient: (...parameters) => real().generateMySQLClient(...parameters),
}
`
