import { join } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { BannerPlugin } from 'webpack'
import { BuildReports } from './build-reports'
import { catalogueOf } from './county'
import { BROWSER_TWINS, START_OF_PROGRAM } from './h5/browser-twins'
import { CHUNKS } from './h5/chunks'
import { Compressed } from './h5/compressed'
import { FirstPage } from './h5/first-page'
import { MINIFY_H5, MINIFY_WEAPP } from './minify'
import { RELOAD_SCRIPT } from './reload-script'

const root = join(__dirname, '..')

/**
 * Taro transpiles `src` only. The rules are TypeScript of ours elsewhere, and an old phone does not read the syntax of zod.
 */
const ALSO_TRANSPILED = [join(root, 'domain'), join(root, 'node_modules', 'zod'), join(root, 'node_modules', 'uqr')]
const compile = { include: [(path: string) => ALSO_TRANSPILED.some((folder) => path.startsWith(folder))] }

const isBrowser = process.env.TARO_ENV === 'h5'
/** `npm run dev` builds as one works: readable, with source maps, and again after every change. */
const isWatched = process.env.NODE_ENV === 'development'
/** A file that is named by its contents may be kept for ever; while one works, names stay. */
const named = (folder: string, ending: 'js' | 'css') =>
  `${folder}/[name]${isWatched ? '' : '.[contenthash:8]'}.${ending}`

/** The templates of the local cloud's sample environment; a county's own come from outside. */
const SAMPLE_TEMPLATES = { progress: 'SampleTemplateProgress', todo: 'SampleTemplateTodo' }

/** WeChat's templates pass on only attributes they know; Taro leaves these out (measured). */
const SPOKEN = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-checked': '', 'aria-disabled': '' }

const OUTPUT = process.env.PHONE_OUTPUT ?? `dist/${process.env.TARO_ENV ?? 'weapp'}`

export default defineConfig<'webpack5'>(() => ({
  projectName: 'birth-one-thing',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  // `npm run bench -- phone` builds a plain form with these same settings, to compare with.
  sourceRoot: process.env.PHONE_SOURCE ?? 'src',
  outputRoot: OUTPUT,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: {
    enable: true,
    buildDependencies: { config: [__filename, join(root, 'babel.config.js')] },
    name: [
      isWatched ? 'development' : 'production',
      process.env.TARO_ENV,
      process.env.PHONE_SOURCE?.replace(/\W+/g, '-'),
      process.env.COUNTY,
    ]
      .filter(Boolean)
      .join('-'),
  },
  plugins: [
    [
      '@tarojs/plugin-inject',
      { components: { View: SPOKEN, Text: SPOKEN, Image: SPOKEN, Input: SPOKEN, Picker: SPOKEN, Canvas: SPOKEN } },
    ],
  ],
  defineConstants: {
    /** The cloud environment and the approved message templates of the county; set when building for WeChat. */
    CLOUD_ENVIRONMENT: JSON.stringify(process.env.CLOUD_ENVIRONMENT ?? ''),
    /** App ids of the mini-programs that a service leads to, by name: {"湘税社保":"wx…"}. Without one its name is copied. */
    OTHER_PROGRAMS: process.env.OTHER_PROGRAMS ?? '{}',
    MESSAGE_TEMPLATES: process.env.MESSAGE_TEMPLATES ?? JSON.stringify(isBrowser ? SAMPLE_TEMPLATES : {}),
  },
  alias: catalogueOf(process.env.COUNTY),
  terser: { enable: true, config: isBrowser ? MINIFY_H5 : MINIFY_WEAPP },
  copy: { patterns: isBrowser ? [] : [{ from: 'src/sitemap.json', to: `${OUTPUT}/sitemap.json` }], options: {} },
  mini: {
    baseLevel: 8,
    compile,
    runtime: { enableInnerHTML: false },
    optimizeMainPackage: { enable: true },
    // A pixel is a pixel: text does not grow with the width of the screen, 长辈版 does that on request.
    postcss: { pxtransform: { enable: false, config: {} }, url: { enable: true, config: { limit: 1024 } } },
    enableSourceMap: false,
  },
  h5: {
    // Relative, so that the site works under any path: /h5/ on the laptop.
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile,
    postcss: { autoprefixer: { enable: false }, pxtransform: { enable: false, config: {} } },
    enableSourceMap: isWatched,
    // The local cloud serves what is built, and tells the page when to load it again.
    devServer: {
      host: '127.0.0.1',
      open: false,
      hot: false,
      liveReload: false,
      client: false,
      webSocketServer: false,
      static: false,
      devMiddleware: { writeToDisk: true },
    },
    output: {
      filename: named('js', 'js'),
      chunkFilename: named('chunk', 'js'),
      // Files of an earlier build have other names and would stay.
      clean: !isWatched,
    },
    miniCssExtractPluginOption: { filename: named('css', 'css'), chunkFilename: named('css', 'css') },
    webpackChain(chain) {
      chain.optimization.splitChunks(CHUNKS)
      chain.performance.hints(false)
      // A page that uses a component that BROWSER_TWINS lack is told here, not by who opens it.
      chain.module.set('strictExportPresence', true)
      for (const [name, twin] of Object.entries(BROWSER_TWINS)) chain.resolve.alias.set(name, twin as string)
      chain
        .plugin('mainPlugin')
        .tap(([options]) => [{ ...options, loaderMeta: { ...options.loaderMeta, ...START_OF_PROGRAM } }])
      chain.plugin('first-page').use(FirstPage)
      if (!isWatched) {
        chain.plugin('compressed').use(Compressed)
        return
      }
      chain.optimization.set('emitOnErrors', false)
      chain.plugin('build-reports').use(BuildReports)
      chain.plugin('reload').use(BannerPlugin, [{ banner: RELOAD_SCRIPT, raw: true, include: /^app\.js$/ }])
    },
  },
}))
