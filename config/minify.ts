/** The language of the oldest phones the builds are for (iOS 12, Chrome 70). */
const ECMA = 2018

/** Taro keeps the names of functions and the quotes of keys; nothing of ours reads the one or needs the other. */
export const MINIFY_H5 = {
  keep_fnames: false,
  compress: { ecma: ECMA, passes: 2 },
  output: { ecma: ECMA, comments: false, quote_keys: false, keep_quoted_props: false },
} as const

/** WeChat reads UTF-8. As an escape a Han character takes six bytes instead of three. */
export const MINIFY_WEAPP = {
  parse: { ecma: ECMA },
  compress: {
    ecma: ECMA,
    passes: 2,
    arrows: true,
    collapse_vars: true,
    comparisons: true,
    computed_props: true,
    hoist_props: true,
    inline: true,
    keep_fargs: false,
    loops: true,
    negate_iife: true,
    properties: true,
    reduce_funcs: true,
    reduce_vars: true,
    switches: true,
  },
  output: { ecma: ECMA, ascii_only: false },
} as const
