import { join } from 'node:path'
import { build, type Plugin, stop } from 'esbuild'

const ROOT = join(__dirname, '..', '..')

const { JSDOM } = require('jsdom') as {
  JSDOM: new (html: string, options: object) => { readonly window: Window & typeof globalThis }
}

/** A request for a department without pictures asks nothing of WeChat's cloud; loading its SDK would keep the test alive. */
const NO_CLOUD = { init: () => undefined, database: () => ({ command: {} }) }

/**
 * The exports of a file that draws pages, in a document of its own; of Taro only what pages take from it. `fetch` is the
 * cloud that they call.
 */
export const runPages = async <T extends object>(
  entry: string,
  fetch: unknown,
  plugins: Plugin[] = [],
): Promise<T & { readonly closeWindow: () => void }> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
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
    plugins,
  })
  await stop()
  const { window } = new JSDOM('<body></body>', { url: 'http://localhost/?as=oSampleMother', pretendToBeVisual: true })
  const globals = {
    window,
    document: window.document,
    navigator: window.navigator,
    HTMLElement: window.HTMLElement,
    HTMLInputElement: window.HTMLInputElement,
    Event: window.Event,
    FocusEvent: window.FocusEvent,
    requestAnimationFrame: window.requestAnimationFrame,
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
  return { ...(module.exports as T), closeWindow: () => window.close() }
}
