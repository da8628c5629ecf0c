const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * Seconds of processor that the longest files take, roughly. Jest knows how long a file took last time, but not in a
 * fresh clone; and a long file that begins last keeps one worker busy while the other has nothing left.
 */
const SECONDS = {
  'journeys/accessible': 100,
  'faults/crash-points-relay': 80,
  'journeys/newborn': 40,
  'journeys/services': 35,
  'faults/crash-points-people': 34,
  'faults/faults': 28,
  'journeys/offline': 28,
  'functions/services': 20,
  'faults/crash-points-nightly': 20,
  'functions/deliver': 20,
  'journeys/large-type': 20,
  'journeys/returns': 20,
  'journeys/no-name': 20,
  'journeys/ways-of-seeing': 19,
  'journeys/keyboard': 18,
  'journeys/typed-name': 18,
  'domain/catalogue.properties': 17,
  'journeys/focus': 17,
  'weapp/pages': 17,
  'journeys/network': 15,
  'journeys/returned': 11,
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
