import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(__dirname, '..', '..')

/** What asks this machine for the time, or waits for it to pass. */
const REAL_TIME = /\bDate\.now\(|\bnew Date\(\)|\bsetTimeout\b|\bsetInterval\b/

/** Files in `tests/` that do so all the same, and why. */
const REASONS: Readonly<Record<string, string>> = {
  'contract/functions/actor/index.js': 'a function: what it reads is the clock of the cloud',
  'contract/inspect.test.ts': 'a function of it takes longer than it may',
  'contract/timers-by-themselves.test.ts': 'that a timer fires without being asked can only be waited for',
  'faults/soak-cli.ts': 'no test: it measures how much a real minute takes',
  'journeys/without-waiting.ts': 'shortens what the pages of a journey wait for',
  'policies/lost-races.test.ts': 'names the wait before the next try, to put none in its place',
  'support/cloud.ts': 'with a real environment under contract there is no other clock',
  'support/moved-clock.ts': 'finds out how far a cloud is ahead of this machine',
  'weapp/engine.ts': 'the timers that a mini-program is given',
  'weapp/wx-canvas.ts': 'the next frame of a mini-program',
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|cjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

describe('tests', () => {
  it('ask no wall clock and wait for no time to pass: the time is given to them, or set on the cloud', () => {
    const asking = filesBelow(join(root, 'tests'))
      .filter((file) => REAL_TIME.test(readFileSync(file, 'utf8')))
      .map((file) => relative(join(root, 'tests'), file))
    expect(asking.sort()).toEqual(Object.keys(REASONS).sort())
  })
})
