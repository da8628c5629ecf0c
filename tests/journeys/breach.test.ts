import { promisedFalsely } from '../support/promised'
import { expectAccessible } from './accessible'
import { seen } from './filling'
import { journeyWorld } from './world'

const FOUND = '户籍地回函：与承诺不符'

const world = journeyWorld()

describe('a clerk who finds a commitment to be false', () => {
  it('says what was found, confirms, and the person reads it with the way to object', async () => {
    const { id } = await promisedFalsely(world.cloud, true)
    const { page, errors, close } = await world.shop.phoneOf('oSampleVillage', `#/desk/case/index?id=${id}`)
    await seen(page, '#breach').click()
    await seen(page, '#breach-report').click()
    await page.getByText('请写明核实到的情况和依据').locator('visible=true').waitFor()
    await expectAccessible(page)
    await seen(page, '#breach-reason').fill(FOUND)
    await seen(page, '#breach-report').click()
    await page.getByText('登记', { exact: true }).locator('visible=true').last().click()
    await page.getByText('等待报送信用系统').locator('visible=true').waitFor()
    await close()

    const person = await world.shop.phoneOf(world.cloud.mother.openid, `#/pages/progress/index?id=${id}`)
    await person.page.getByText(FOUND).locator('visible=true').first().waitFor()
    await person.page.getByText('有异议').locator('visible=true').first().waitFor()
    expect([...errors, ...person.errors]).toEqual([])
    await person.close()
  }, 60_000)
})
