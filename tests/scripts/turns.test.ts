import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as othersHadTheirTurn } from 'node:timers/promises'
import { inTurn } from '../../scripts/turns'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turns-'))
  file = join(folder, 'below', 'build.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('whoever wants the same thing built', () => {
  it('builds one after the other', async () => {
    let working = 0
    const seen = await Promise.all(
      Array.from({ length: 4 }, () =>
        inTurn(file, async () => {
          working += 1
          await othersHadTheirTurn()
          const together = working
          working -= 1
          return together
        }),
      ),
    )
    expect(seen).toEqual([1, 1, 1, 1])
    expect(existsSync(file)).toBe(false)
  })

  it('does not wait for one that failed', async () => {
    await expect(inTurn(file, () => Promise.reject(new Error('no such module')))).rejects.toThrow('no such module')
    expect(await inTurn(file, async () => 'built')).toBe('built')
  })

  it('does not wait for one that died', async () => {
    await inTurn(file, async () => undefined)
    const longAgo = new Date(0)
    writeFileSync(file, '')
    utimesSync(file, longAgo, longAgo)
    expect(await inTurn(file, async () => 'built')).toBe('built')
  })
})
