const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * Seconds of processor that the longest files take, roughly. Jest knows how long a file took last time, but not in a
 * fresh clone; and a long file that begins last keeps one worker busy while the other has nothing left.
 */
const SECONDS = {
  'faults/crash-points-relay': 101,
  'journeys/accessible': 88,
  'journeys/newborn': 79,
  'journeys/services': 41,
  'journeys/offline': 33,
  'faults/faults': 29,
  'faults/crash-points-people': 28,
  'weapp/size': 26,
  'journeys/large-type': 25,
  'functions/services': 24,
  'journeys/afterwards': 23,
  'journeys/no-name': 22,
  'journeys/returns': 21,
  'domain/catalogue.properties': 20,
  'journeys/network': 18,
  'faults/crash-points-nightly': 18,
  'journeys/returned': 16,
  'weapp/pages': 14,
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
