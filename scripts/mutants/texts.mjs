import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/**
 * Words for people are no rules: a test that repeats a sentence word by word notices every mutant of it and no mistake in
 * it. So texts with Han characters are left out, while codes, names of fields and states are not, nor is a choice between
 * two words inside a text.
 */
const HAN = /\p{Script=Han}/u

const isWords = (path) =>
  path.isStringLiteral()
    ? HAN.test(path.node.value)
    : path.isTemplateLiteral() &&
      path.node.quasis.some(({ value }) => HAN.test(value.raw)) &&
      path.node.expressions.every(({ type }) => type === 'Identifier' || type === 'MemberExpression')

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore: (path) => (isWords(path) ? 'Words for people are no rules.' : undefined),
  }),
]
