import type { MutantResult } from '@stryker-mutator/api/core'
import type { Folder } from './folders'

/** Everything is kept under dist/, which git, biome, TypeScript, jest and dependency-cruiser pass over already. */
const KEPT = 'dist/mutants'

/** Makes the mutants of a folder and runs the tests that speak of it against each. */
export const judge = async (
  name: string,
  { mutate, tests }: Folder,
  force: boolean,
): Promise<readonly MutantResult[]> => {
  // Stryker is a module of the new kind only, and needed by nothing else that loads this file.
  const { Stryker } = await import('@stryker-mutator/core')
  return new Stryker({
    mutate: [...mutate],
    testRunner: 'jest',
    jest: {
      projectType: 'custom',
      configFile: 'scripts/mutants/jest.config.cjs',
      // Not as Stryker's `testFiles`: of what runs while a file is loaded it then makes names of tests that nobody has, so
      // that no test runs against it, and it survives.
      config: { testMatch: tests.map((glob) => `<rootDir>/${glob}`) },
      enableFindRelatedTests: false,
    },
    coverageAnalysis: 'perTest',
    plugins: ['@stryker-mutator/jest-runner', './scripts/mutants/texts.mjs'],
    ignorers: ['texts'],
    // A machine that others work on has one core to spare.
    concurrency: 1,
    // A test of properties takes seconds, and longer on a busy machine: that is no endless loop.
    timeoutMS: 30_000,
    tempDirName: `${KEPT}/sandbox`,
    ignorePatterns: ['dist', '.data', '.screens', 'src', 'bench'],
    incremental: true,
    incrementalFile: `${KEPT}/${name}.json`,
    force,
    reporters: ['progress-append-only'],
    disableTypeChecks: false,
    allowEmpty: true,
  }).runMutationTest()
}
