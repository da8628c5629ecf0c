import { buildH5 } from '../../scripts/build'
import { accepted } from '../support/cases'
import { bootSample, type Sample } from '../support/sample'
import { PhoneShop } from './browser'
import { seen } from './filling'

let cloud: Sample
let shop: PhoneShop

beforeAll(async () => {
  await buildH5()
  cloud = await bootSample()
  shop = await PhoneShop.open(cloud.url)
}, 240_000)

afterAll(async () => {
  await shop?.close()
  await cloud?.close()
})

describe('a clerk whose police have moved without telling', () => {
  it('sees what was not sent and why, and sends it again once that is mended', async () => {
    await cloud.department('police').mode('gone')
    const { id } = await accepted(cloud, cloud.mother)
    await cloud.relay()

    const { page, errors, close } = await shop.phoneOf(cloud.clerk.openid, '#/desk/queue/index')
    await page.getByText('1 件没有送到办理部门').locator('visible=true').waitFor()
    const card = page.getByRole('region', { name: /没有送到办理部门/ }).locator('visible=true')
    expect(await card.innerText()).toMatch(/接口地址/)
    expect(await card.innerText()).toContain(id.slice(0, 8).toUpperCase())

    await cloud.department('police').mode('normal')
    await seen(page, `#replay-${id}`).click()
    await card.waitFor({ state: 'hidden' })
    await cloud.relay()
    expect((await cloud.mother.read(id)).items['household-registration']?.status).toBe('acknowledged')
    expect(errors).toEqual([])
    await close()
  }, 60_000)
})
