/** Put in by the build. */
declare const BUNDLE_VERSION: string | undefined

/** The commit that this bundle was made of; `source` when it runs unbundled. */
export const VERSION = typeof BUNDLE_VERSION === 'undefined' ? 'source' : BUNDLE_VERSION
