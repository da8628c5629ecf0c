import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretsIn, UnusableDataFolder } from '../../local-cloud/sample/secrets'

let folder: string
const file = () => join(folder, 'secrets.json')
const stored = () => JSON.parse(readFileSync(file(), 'utf8')) as Record<string, unknown>
const store = (secrets: object) => writeFileSync(file(), JSON.stringify(secrets))
const messageOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof UnusableDataFolder) return error.message
    throw error
  }
  throw new Error('nothing was thrown')
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the secrets of a data folder', () => {
  it('are made once and stay', () => {
    const first = secretsIn(folder)
    expect(secretsIn(folder)).toEqual(first)
    expect(stored()).toEqual(first)
  })

  it('are taken over where one had another name when the folder was made', () => {
    const { hashKey, ...others } = secretsIn(folder)
    store({ lookup: hashKey, ...others })
    expect(secretsIn(folder)).toEqual({ hashKey, ...others })
    expect(stored()).toEqual({ hashKey, ...others })
  })

  it('are completed for a department that came later; the others stay', () => {
    const { webhooks, ...others } = secretsIn(folder)
    const { police, ...known } = webhooks
    store({ ...others, webhooks: known })
    const completed = secretsIn(folder)
    expect(completed).toMatchObject({ ...others, webhooks: known })
    expect(completed.webhooks.police).not.toBe(police)
    expect(stored()).toEqual(completed)
  })

  it.each(['seal', 'hashKey'])('are not made anew where %s is lost: one line says what to do', (name) => {
    const { [name as 'seal']: _lost, ...others } = secretsIn(folder)
    store(others)
    const message = messageOf(() => secretsIn(folder))
    expect(message).toContain(`${file()} lacks ${name}`)
    expect(message).toContain('npm start -- --fresh')
    expect(message).not.toContain('\n')
    expect(stored()).toEqual(others)
  })

  it.each(['', '{"seal":', 'null'])(
    'that cannot be read (%j) are left as they are: one line says what to do',
    (text) => {
      writeFileSync(file(), text)
      expect(messageOf(() => secretsIn(folder))).toMatch(/^.*secrets\.json cannot be read\. .*--fresh.*$/)
      expect(readFileSync(file(), 'utf8')).toBe(text)
    },
  )
})
