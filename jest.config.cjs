/** @type {import('jest').Config} */
module.exports = {
  // Two are as many as a laptop or CI has to spare; by itself jest would use one.
  maxWorkers: 2,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/global-setup.ts',
  testSequencer: '<rootDir>/tests/longest-first.cjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 60_000,
}
