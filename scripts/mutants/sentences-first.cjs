const { default: Sequencer } = require('@jest/test-sequencer')

/** A mutant is dead with the first test that notices: single sentences take milliseconds, properties seconds. */
module.exports = class SentencesFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => /properties|prefill/.test(path)
    return [...tests].sort(
      (one, other) => Number(isLong(one)) - Number(isLong(other)) || one.path.localeCompare(other.path),
    )
  }
}
