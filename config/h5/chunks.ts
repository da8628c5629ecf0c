/**
 * Into which files the program for the browser is cut. What many pages draw with is one file, which the first page brings
 * along; without that name webpack copied small modules into each page (72 of them, 250 KB before minifying).
 */
export const CHUNKS = {
  chunks: 'all',
  minSize: 0,
  cacheGroups: {
    default: false,
    defaultVendors: false,
    vendors: { name: 'vendors', chunks: 'initial', test: /[\\/]node_modules[\\/]/, priority: 10, enforce: true },
    shared: { name: 'shared', chunks: 'async', minChunks: 5, priority: 5, enforce: true },
    // Few files: on a slow net each is a round trip more.
    some: { chunks: 'async', minChunks: 2, minSize: 6000, priority: 1, reuseExistingChunk: true },
  },
} as const
