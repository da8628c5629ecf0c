import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { runPages } from '../../support/run-pages'
import type * as Product from './product'

/** The product with these files instead of its own. */
export const runProduct = (changed: ReadonlyMap<string, string>, fetch: unknown) => {
  const withChanges: Plugin = {
    name: 'changed',
    setup: ({ onLoad }) =>
      onLoad({ filter: /fields\/index\.ts$/ }, ({ path }) => {
        const contents = changed.get(path)
        return contents === undefined ? undefined : { contents, loader: 'ts' }
      }),
  }
  return runPages<typeof Product>(join(__dirname, 'product.tsx'), fetch, [withChanges])
}
