import { type Families, playSituations } from '../support/situations'
import { axeScript, expectAccessible } from './accessible'
import { faultsOfEngines, HEARD_BY_ALL } from './engines'
import { SameTab } from './same-tab'
import { show } from './show'
import { STATES } from './states'
import { journeyWorld } from './world'

const world = journeyWorld(axeScript())
let families: Families
let tab: SameTab

beforeAll(async () => {
  tab = new SameTab(world.shop)
  families = await playSituations(world.cloud)
})

describe('somebody who cannot see well, or not at all, or not use a mouse', () => {
  it.each(STATES)('can use $name, in normal and in large type', async (state) => {
    const { page, errors, close } = await show(tab, world.cloud, families, state)

    await expectAccessible(page)
    if (HEARD_BY_ALL.includes(state.name)) expect(await faultsOfEngines(page)).toEqual([])
    await page.evaluate(() => document.documentElement.style.setProperty('--f-scale', '1.4'))
    await expectAccessible(page)
    if (state.of === 'clerk') {
      await page.evaluate(() => document.documentElement.style.setProperty('--f-scale', '1'))
      await page.setViewportSize({ width: 1280, height: 800 })
      await expectAccessible(page)
    }
    expect(errors).toEqual([])
    await close()
  })

  it('is led to what is wrong: the summary takes the focus, and each line leads to its field', async () => {
    const state = STATES.find(({ name }) => name === 'section-mother-mistaken')
    if (state === undefined) throw new Error('no such state')
    const { page, close } = await show(tab, world.cloud, families, state)
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
