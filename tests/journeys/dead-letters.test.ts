import { inThrees } from '../../domain/casework/case-number'
import { accepted } from '../support/cases'
import { seen } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld()

describe('a clerk whose police have moved without telling', () => {
  it('sees what was not sent and why, and sends it again once that is repaired', async () => {
    await world.cloud.department('police').mode('gone')
    const { id } = await accepted(world.cloud, world.cloud.mother)
    await world.cloud.relay()

    const { page, errors, close } = await world.shop.phoneOf(world.cloud.clerk.openid, '#/desk/queue/index')
    await page.getByText('1 件没有送到办理部门').locator('visible=true').waitFor()
    const card = page.getByRole('region', { name: /没有送到办理部门/ }).locator('visible=true')
    expect(await card.innerText()).toMatch(/接口地址/)
    const { caseNumber = 'none' } = await world.cloud.mother.read(id)
    expect(await card.innerText()).toContain(inThrees(caseNumber))

    await world.cloud.department('police').mode('normal')
    await seen(page, `#replay-${id}`).click()
    await card.waitFor({ state: 'hidden' })
    await world.cloud.relay()
    expect((await world.cloud.mother.read(id)).items['household-registration']?.status).toBe('acknowledged')
    expect(errors).toEqual([])
    await close()
  }, 60_000)
})
