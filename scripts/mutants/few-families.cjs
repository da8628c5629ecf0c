// Tests of properties ask for `fast-check` and get this, while mutants are judged: the same few families for every mutant.
// The same, so that a score tells of the tests and not of luck; few, because thousands of mutants are judged.
const whole = require('../../node_modules/fast-check/lib/cjs/fast-check.js')

const FEW = 15
whole.configureGlobal({ seed: 20221010, numRuns: FEW, endOnFailure: true })

const assert = (property, given = {}) =>
  whole.assert(property, { ...given, numRuns: Math.min(given.numRuns ?? FEW, FEW), endOnFailure: true })

const few = { ...whole, assert }
module.exports = { ...few, default: few, __esModule: true }
