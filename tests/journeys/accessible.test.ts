import { buildH5 } from '../../scripts/build'
import { bootSample, type Sample } from '../support/sample'
import { type Families, playSituations } from '../support/situations'
import { expectAccessible } from './accessible'
import { PhoneShop } from './browser'
import { show } from './show'
import { STATES } from './states'

let cloud: Sample
let shop: PhoneShop
let families: Families

beforeAll(async () => {
  await buildH5()
  cloud = await bootSample()
  shop = await PhoneShop.open(cloud.url)
  families = await playSituations(cloud)
}, 240_000)

afterAll(async () => {
  await shop?.close()
  await cloud?.close()
})

describe('somebody who cannot see well, or not at all, or not use a mouse', () => {
  it.each(STATES)('can use $name, in normal and in large type', async (state) => {
    const { page, errors, close } = await show(shop, cloud, families, state)

    await expectAccessible(page)
    await page.evaluate(() => document.documentElement.style.setProperty('--f-scale', '1.4'))
    await expectAccessible(page)
    expect(errors).toEqual([])
    await close()
  })

  it('is led to what is wrong: the summary takes the focus, and each line leads to its field', async () => {
    const state = STATES.find(({ name }) => name === 'section-mother-mistaken')
    if (state === undefined) throw new Error('no such state')
    const { page, close } = await show(shop, cloud, families, state)
    await page.waitForFunction(() => document.activeElement?.id === 'error-summary')
    await page
      .getByRole('link', { name: /妈妈身份证号/ })
      .locator('visible=true')
      .first()
      .click()
    await page.waitForFunction(() => document.activeElement?.id === 'mother-idNumber')
    await close()
  })
})
