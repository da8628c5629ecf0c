const everything = require('./jest.config.cjs')

const { globalSetup: _browser, ...common } = everything

/**
 * `npm run test:quick`: what is pure. The rules, the phone's state, policies of the cloud and small tools; nothing is
 * built, no cloud and no browser is started.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  ...common,
  testMatch: ['domain', 'phone', 'policies', 'scripts'].map((room) => `<rootDir>/tests/${room}/**/*.test.ts`),
}
