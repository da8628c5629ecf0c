const { default: Runner } = require('jest-runner')

/**
 * A mutant is dead with the first test file that notices; jest's own `bail` would end the process. One file after the other:
 * a machine that others work on has one core to spare.
 */
module.exports = class UntilNoticed extends Runner {
  async runTests(tests, watcher) {
    let isNoticed = false
    const offs = [
      this.on('test-file-success', ([, { numFailingTests, testExecError }]) => {
        isNoticed ||= numFailingTests > 0 || Boolean(testExecError)
      }),
      this.on('test-file-failure', () => {
        isNoticed = true
      }),
    ]
    for (const test of tests) {
      if (isNoticed) break
      await super.runTests([test], watcher, { serial: true })
    }
    for (const off of offs) off()
  }
}
