import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defectsOfTwins } from '../../scripts/twins/twins'

const folder = mkdtempSync(join(tmpdir(), 'twins-'))
const pair = (browser: string, weapp: string): readonly string[] => {
  writeFileSync(join(folder, 'src/vibrate.ts'), browser)
  writeFileSync(join(folder, 'src/vibrate.weapp.ts'), weapp)
  return defectsOfTwins(join(folder, 'tsconfig.json')).defects
}

beforeAll(() => {
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"strict":true,"noLib":true,"types":[]}}')
})
afterAll(() => rmSync(folder, { recursive: true }))

const BROWSER = 'export const vibrate = (ms: number): boolean => ms > 0\n'

describe('a platform file of WeChat', () => {
  it('may do the same in another way', () => {
    expect(pair(BROWSER, 'export const vibrate = (): boolean => true\n')).toEqual([])
  })

  it('is found when it lacks what pages import', () => {
    expect(pair(BROWSER, 'export const shake = (): boolean => true\n')).toEqual([
      'src/vibrate.weapp.ts: does not export vibrate',
      'src/vibrate.weapp.ts: only here is shake exported',
    ])
  })

  it('is found when it wants another argument or answers something else', () => {
    expect(pair(BROWSER, 'export const vibrate = (ms: string): boolean => ms === ""\n')).toHaveLength(1)
    expect(pair(BROWSER, 'export const vibrate = (_ms: number): string => ""\n')).toHaveLength(1)
  })
})
