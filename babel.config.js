const taro = require('babel-preset-taro')

/**
 * Taro's preset, which does not pass `bugfixes` on to Babel's own. Without it all parameters, destructuring and templates
 * are rewritten because some Safari gets one form of them wrong; with it, just that form is. It saves 25 KB.
 */
const taroWithBugfixes = (api, options) => {
  const made = taro(api, options)
  const withBugfixes = ([preset, given]) => [
    preset,
    given?.targets === undefined ? given : { ...given, bugfixes: true },
  ]
  const overrides = made.overrides.map((part) =>
    part.presets ? { ...part, presets: part.presets.map(withBugfixes) } : part,
  )
  return { ...made, overrides }
}

module.exports = {
  // We have no `document.all`, no setter that a field of a class would call, and read no function's `length`.
  assumptions: { noDocumentAll: true, setPublicClassFields: true, ignoreFunctionLength: true },
  presets: [
    [
      taroWithBugfixes,
      { framework: 'react', ts: true, targets: { ios: '12', chrome: '70' }, useBuiltIns: false, hot: false },
    ],
  ],
}
