import { join } from 'node:path'
import { build, stop } from 'esbuild'
import type * as Product from './product'
import { ROOT } from './registration'

const { JSDOM } = require('jsdom') as {
  JSDOM: new (html: string, options: object) => { readonly window: Window & typeof globalThis }
}

/** A request for a department without pictures asks nothing of WeChat's cloud; loading its SDK would keep the test alive. */
const NO_CLOUD = { init: () => undefined, database: () => ({ command: {} }) }

/** The product with these files instead of its own, in a document of its own; of Taro only what pages take from it. */
export const runProduct = async (
  changed: ReadonlyMap<string, string>,
  fetch: unknown,
): Promise<typeof Product & { readonly closeWindow: () => void }> => {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'product.tsx')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    // `act` of a bundled React finds no `module.require('timers')` and opens a channel each time, which nobody closes.
    external: ['wx-server-sdk', 'sharp', 'react'],
    loader: { '.css': 'empty' },
    define: { 'process.env.NODE_ENV': '"test"', CLOUD_ENVIRONMENT: '""', MESSAGE_TEMPLATES: '{}' },
    alias: { '@tarojs/components': join(__dirname, 'taro.tsx'), '@tarojs/taro': join(__dirname, 'taro.tsx') },
    nodePaths: [join(ROOT, 'node_modules')],
    logLevel: 'silent',
    plugins: [
      {
        name: 'changed',
        setup: ({ onLoad }) =>
          onLoad({ filter: /fields\/index\.ts$/ }, ({ path }) => {
            const contents = changed.get(path)
            return contents === undefined ? undefined : { contents, loader: 'ts' }
          }),
      },
    ],
  })
  await stop()
  const { window } = new JSDOM('<body></body>', { url: 'http://localhost/?as=oSampleMother' })
  const globals = {
    window,
    document: window.document,
    navigator: window.navigator,
    HTMLElement: window.HTMLElement,
    HTMLInputElement: window.HTMLInputElement,
    Event: window.Event,
    FocusEvent: window.FocusEvent,
    fetch,
  }
  const module = { exports: {} }
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  new Function('require', 'module', 'exports', ...Object.keys(globals), outputFiles[0]?.text ?? '')(
    (name: string) => (name === 'wx-server-sdk' ? NO_CLOUD : require(name)),
    module,
    module.exports,
    ...Object.values(globals),
  )
  return { ...(module.exports as typeof Product), closeWindow: () => window.close() }
}
