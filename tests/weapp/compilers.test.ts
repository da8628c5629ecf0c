import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'acorn'
import { buildWeapp } from '../../scripts/build'
import { WEAPP } from './weapp'

const FOLDERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** WeChat's own compilers lie in the package as programs, without the right to be run. */
const compiler = (name: 'wcc' | 'wcsc'): string => {
  const folder = FOLDERS[process.platform]
  if (folder === undefined) throw new Error(`miniprogram-compiler has no ${name} for ${process.platform}`)
  const home = dirname(require.resolve('miniprogram-compiler/package.json'))
  const program = join(home, 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name)
  chmodSync(program, 0o755)
  return program
}

const files = (ending: string): readonly string[] =>
  readdirSync(WEAPP, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()

const compile = (name: 'wcc' | 'wcsc', given: readonly string[]) => {
  const { status, stdout, stderr, error } = spawnSync(compiler(name), given, {
    cwd: WEAPP,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  return { status, stdout, stderr: stderr.replace(/\s*error file count: 0\s*/, '') }
}

const isReadable = (code: string): boolean => {
  try {
    parse(code, { ecmaVersion: 2019 })
    return true
  } catch {
    return false
  }
}

beforeAll(() => buildWeapp(), 240_000)

describe("WeChat's own compilers", () => {
  it('accept every template of the mini-program', () => {
    const { status, stdout, stderr } = compile('wcc', ['-d', ...files('.wxml'), ...files('.wxs')])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const page of files('index.wxml')) expect(stdout).toContain(page)
  })

  it('accept every style sheet of the mini-program', () => {
    const { status, stderr } = compile('wcsc', [
      '-lc',
      'app.wxss',
      ...files('.wxss').filter((file) => file !== 'app.wxss'),
    ])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('the code of the mini-program', () => {
  // iOS 12 and Chrome 70, the oldest that the builds are for, read the language of 2019 and no later one.
  it('is read by the oldest phones', () => {
    const unreadable = files('.js').filter((file) => !isReadable(readFileSync(join(WEAPP, file), 'utf8')))

    expect(files('.js')).toContain('common.js')
    expect(unreadable).toEqual([])
  })
})
