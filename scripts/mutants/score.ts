import { relative } from 'node:path'
import type { MutantResult } from '@stryker-mutator/api/core'

export interface Score {
  readonly noticed: number
  /** Without those that were left out (words for people) and those that do not compile. */
  readonly all: number
}

/**
 * A mutant no test reaches counts like one that every test passes. An endless loop is noticed, and so is what keeps a test
 * file from being loaded.
 */
export const scoreOf = (results: readonly Pick<MutantResult, 'status'>[]): Score => {
  const noticed = results.filter(({ status }) => NOTICED.has(status)).length
  return { noticed, all: noticed + results.filter(isUnnoticed).length }
}

const NOTICED: ReadonlySet<MutantResult['status']> = new Set(['Killed', 'Timeout', 'RuntimeError'])

const isUnnoticed = ({ status }: Pick<MutantResult, 'status'>): boolean =>
  status === 'Survived' || status === 'NoCoverage'

/** `file:line  mutator: what stands there instead` */
export const survivorsIn = (results: readonly MutantResult[]): readonly string[] =>
  results
    .filter(isUnnoticed)
    .map(({ fileName, location, mutatorName, replacement = '' }) =>
      [
        `${relative(process.cwd(), fileName)}:${location.start.line}`,
        `${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`,
      ].join('  '),
    )
