const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * Seconds of processor that the longest files take, roughly. Jest knows how long a file took last time, but not in a
 * fresh clone; and a long file that begins last keeps one worker busy while the other has nothing left.
 */
const SECONDS = {
  'faults/crash-points-people': 90,
  'faults/crash-points-relay': 70,
  'journeys/accessible': 60,
  'journeys/network': 50,
  'functions/services': 45,
  'weapp/pages': 40,
  'faults/crash-points-nightly': 40,
  'faults/faults': 38,
  'journeys/services': 30,
  'domain/catalogue.properties': 20,
  'journeys/newborn': 16,
}

const secondsOf = ({ path }) => {
  const known = Object.entries(SECONDS).find(([file]) => path.endsWith(`/tests/${file}.test.ts`))
  return known?.[1] ?? 0
}

module.exports = class LongestFirst extends Sequencer {
  /** The long ones by what is known of them here, the others as jest would have them. */
  async sort(tests) {
    const others = await super.sort(tests)
    return [...others].sort((one, other) => secondsOf(other) - secondsOf(one))
  }
}
