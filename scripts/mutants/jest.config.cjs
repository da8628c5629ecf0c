const everything = require('../../jest.config.cjs')

/**
 * The tests that judge mutants: the rules, and what of the functions is tested as pure functions. No build, no browser.
 * @type {import('jest').Config}
 */
module.exports = {
  ...everything,
  rootDir: '../..',
  globalSetup: undefined,
  // Looked through again for every mutant, so no more than is needed.
  roots: ['domain', 'cloudfunctions', 'tests/builders', 'tests/domain', 'tests/policies'].map(
    (one) => `<rootDir>/${one}`,
  ),
  watchman: false,
  moduleNameMapper: { '^fast-check$': '<rootDir>/scripts/mutants/few-families.cjs' },
  testSequencer: '<rootDir>/scripts/mutants/sentences-first.cjs',
  runner: '<rootDir>/scripts/mutants/until-noticed.cjs',
}
