import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '..')

const git = (...parameters: readonly string[]): string =>
  execFileSync('git', parameters, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/**
 * The version of what is made of these files and folders: the last commit that changed one of them, `a1b2c3d4e5f6`; with
 * `-changed` behind it when something is not committed; `unknown` where there is no repository.
 */
export const versionOf = (reads: readonly string[]): string => {
  try {
    const commit = git('log', '-1', '--format=%h', '--abbrev=12', '--', ...reads)
    const isChanged = git('status', '--porcelain', '--', ...reads) !== ''
    return `${commit === '' ? 'unknown' : commit}${isChanged ? '-changed' : ''}`
  } catch {
    return 'unknown'
  }
}
