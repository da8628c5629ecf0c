import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Clock } from '../../local-cloud/clock'
import { Instance } from '../../local-cloud/functions/instance'
import { localOnly } from './sdk'

const folder = mkdtempSync(join(tmpdir(), 'code-cache-'))
const entry = join(folder, 'index.js')
const compiledDir = join(folder, '.compiled')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Seconds since 1970 are when it was built. */
const built = (answer: string, seconds: number): void => {
  writeFileSync(
    entry,
    `const { join } = require('node:path')\nexports.main = async () => join('${answer}', __dirname)\n`,
  )
  utimesSync(entry, seconds, seconds)
}

/** What a new instance answers. */
const answer = async (): Promise<string> => {
  const instance = new Instance({
    entry,
    compiledDir,
    environment: {},
    clock: new Clock().shared,
    onLog: () => undefined,
  })
  try {
    const work = { id: 'one', event: '{}', context: {}, environment: {} }
    return JSON.parse(await instance.run(work, 60_000)) as string
  } finally {
    await instance.end()
  }
}

localOnly('code that was compiled for an earlier instance', () => {
  it('is used again, never for another build, and not needed', async () => {
    built('one', 1_000)
    expect(await answer()).toBe(join('one', folder))
    const [compiled = ''] = readdirSync(compiledDir)
    expect(await answer()).toBe(join('one', folder))
    expect(readdirSync(compiledDir)).toEqual([compiled])

    built('two', 2_000)
    expect(await answer()).toBe(join('two', folder))

    for (const file of readdirSync(compiledDir)) writeFileSync(join(compiledDir, file), 'damaged')
    expect(await answer()).toBe(join('two', folder))
  })
})
