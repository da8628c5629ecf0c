const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * Seconds of processor that the longest files take, roughly. Jest knows how long a file took last time, but not in a
 * fresh clone; and a long file that begins last keeps one worker busy while the other has nothing left.
 */
const SECONDS = {
  'faults/crash-points-relay': 80,
  'journeys/accessible': 70,
  'faults/crash-points-people': 35,
  'faults/faults': 30,
  'journeys/services': 30,
  'journeys/network': 25,
  'journeys/large-type': 22,
  'weapp/pages': 21,
  'faults/crash-points-nightly': 20,
  'functions/services': 18,
  'journeys/newborn': 16,
  'domain/catalogue.properties': 15,
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
