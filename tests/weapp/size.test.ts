import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MOST_MAIN, MOST_MAIN_OF_ONE, MOST_WHOLE, packageSizes } from '../../bench/package-sizes'
import { jiangjinBirthCertificate } from '../../domain/services/jiangjin-birth-certificate'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { buildWeapp, buildWeappFor } from '../../scripts/build'
import { WEAPP } from './weapp'

const COUNTY = 'yuanling'
const OF_ONE = join(WEAPP, '..', `weapp-${COUNTY}`)

const codeOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

beforeAll(() => buildWeapp(), 240_000)

describe('what a phone downloads', () => {
  it('is a main package of at most 560 KB, and at most 1.6 MB in all', () => {
    const { main, whole } = packageSizes(WEAPP)

    expect(main).toBeLessThanOrEqual(MOST_MAIN)
    expect(whole).toBeLessThanOrEqual(MOST_WHOLE)
  })

  it('leaves the desk of the clerks to a package of its own', () => {
    expect(packageSizes(WEAPP).parts).toHaveProperty('desk')
  })

  it('leaves the registers, which few ask, to another', () => {
    expect(packageSizes(WEAPP).parts).toHaveProperty(['pages/records'])
  })

  it('says Han characters in UTF-8, not as escapes of twice the size', () => {
    const code = codeOf(WEAPP)

    expect(code).toContain(newbornYuanling.title)
    // What a regular expression says as an escape stays one.
    expect(code.match(/\\u[4-9][0-9a-f]{3}/g)?.length ?? 0).toBeLessThan(10)
  })
})

describe('a phone that is built for one county', () => {
  beforeAll(() => buildWeappFor(COUNTY), 240_000)

  it('has a main package of at most 520 KB', () => {
    expect(packageSizes(OF_ONE).main).toBeLessThanOrEqual(MOST_MAIN_OF_ONE)
  })

  it('has the services of this county and of no other', () => {
    const code = codeOf(OF_ONE)

    expect(code).toContain(newbornYuanling.title)
    expect(code).not.toContain(jiangjinBirthCertificate.title)
    expect(codeOf(WEAPP)).toContain(jiangjinBirthCertificate.title)
  })
})

describe('the settings that lie beside the built phone', () => {
  it('name no folder that is not there', () => {
    const settings = JSON.parse(readFileSync(join(WEAPP, 'project.config.json'), 'utf8')) as Record<string, unknown>

    expect(settings).not.toHaveProperty('cloudfunctionRoot')
    expect(existsSync(join(WEAPP, String(settings.miniprogramRoot)))).toBe(true)
  })

  it('tell the search of WeChat of no page of a case', () => {
    const { rules } = JSON.parse(readFileSync(join(WEAPP, 'sitemap.json'), 'utf8')) as {
      rules: readonly { readonly action: string; readonly page: string }[]
    }
    const { sitemapLocation } = JSON.parse(readFileSync(join(WEAPP, 'app.json'), 'utf8')) as Record<string, unknown>

    expect(sitemapLocation).toBe('sitemap.json')
    expect(rules.filter(({ action }) => action === 'allow').map(({ page }) => page)).toEqual([
      'pages/home/index',
      'pages/guide/index',
    ])
    expect(rules.at(-1)).toEqual({ action: 'disallow', page: '*' })
  })
})
