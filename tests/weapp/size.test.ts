import { MOST_MAIN, MOST_WHOLE, packageSizes } from '../../bench/package-sizes'
import { buildWeapp } from '../../scripts/build'
import { WEAPP } from './weapp'

beforeAll(() => buildWeapp(), 240_000)

describe('what a phone downloads', () => {
  it('is a main package of at most 629 KB, and at most 1.6 MB in all', () => {
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
})
