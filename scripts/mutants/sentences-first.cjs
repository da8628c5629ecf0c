const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * Whatever notices a mutant soonest comes first: single sentences take milliseconds, properties seconds; and the tests that
 * a folder names first speak of it most.
 */
module.exports = class SentencesFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => /properties|prefill/.test(path)
    return [...tests].sort(
      (one, other) =>
        Number(isLong(one)) - Number(isLong(other)) ||
        rankOf(one) - rankOf(other) ||
        one.path.localeCompare(other.path),
    )
  }
}

const rankOf = ({ path, context }) =>
  context.config.testMatch.findIndex((glob) => path.startsWith(glob.replace(/[*{].*$/, '')))
