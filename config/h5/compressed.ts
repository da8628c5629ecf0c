import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Compiler, sources } from 'webpack'

const NAME = 'compressed'
const TEXT = /\.(js|css|html|svg|json)$/
/** A smaller file would not travel in fewer packets. */
const LEAST_BYTES = 512

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Beside each text the same as Brotli and gzip make it, as small as they can: done once here, not at every request. */
export class Compressed {
  apply({ hooks, webpack }: Compiler): void {
    hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async (assets) => {
        const texts = Object.entries(assets).filter(
          ([name, { size }]) => TEXT.test(name) && size.call(assets[name]) >= LEAST_BYTES,
        )
        await Promise.all(
          texts.map(async ([name, source]) => {
            const text = source.buffer()
            const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
            compilation.emitAsset(`${name}.br`, new sources.RawSource(await brotli(text, { params })))
            compilation.emitAsset(`${name}.gz`, new sources.RawSource(await gzipped(text, { level: 9 })))
          }),
        )
      })
    })
  }
}
