import type { Page } from 'playwright-core'
import { type Families, familyIn, playSituations } from '../support/situations'
import { axeScript, expectAccessible } from './accessible'
import { confirmPapers } from './applying'
import { faultsOfEngines } from './engines'
import { seen } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld(axeScript())
let families: Families

beforeAll(async () => {
  families = await playSituations(world.cloud)
})

const press = async (page: Page, selector: string): Promise<void> => {
  await seen(page, selector).focus()
  await page.keyboard.press('Enter')
}

const expectFaultless = async (page: Page): Promise<void> => {
  await expectAccessible(page)
  expect(await faultsOfEngines(page)).toEqual([])
}

const shows = (page: Page, text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor()

describe('a father who cannot write by hand', () => {
  it('types his name by keyboard, is told what it is worth, and the desk accepts once it has seen him', async () => {
    const { id, openid } = familyIn(families, 'ready')
    const mother = world.cloud.as(openid)
    const family = await world.shop.phoneOf(openid, `#/pages/apply/sign/index?id=${id}&material=statement&part=father`)
    const { page } = family
    await press(page, 'button:has-text("重新签")')
    await press(page, '#type-instead')
    await page.waitForFunction(() => document.activeElement?.id === 'typed-name')
    await shows(page, '打字写的姓名不是手写签名')
    await page.keyboard.type('陈大')
    await press(page, '#sign-done')
    await shows(page, /和填写的姓名“.+”不一样/)
    await page.waitForFunction(() => document.activeElement?.id === 'typed-name')
    await expectFaultless(page)

    const name = String((await mother.read(id)).answers['father.name'])
    await page.keyboard.press('Control+A')
    await page.keyboard.type(name)
    await press(page, '#sign-done')
    await page.waitForFunction(() => document.querySelector('#typed-name') === null)
    await page.evaluate((to) => {
      window.location.hash = to
    }, `#/pages/apply/sign/index?id=${id}&material=statement&part=father&again=1`)
    await shows(page, `打字写的姓名：${name}`)
    await shows(page, '还没有当面核实')
    await shows(page, '待窗口核实')
    await expectFaultless(page)

    await page.evaluate((to) => {
      window.location.hash = to
    }, `#/pages/apply/check/index?id=${id}`)
    await seen(page, '#submit').waitFor()
    await confirmPapers(page)
    await press(page, '#submit')
    await shows(page, `请带身份证到窗口：${name}`)
    await shows(page, '您到窗口当面核实以后开始')
    expect(await page.getByText('您不用做什么').locator('visible=true').count()).toBe(0)
    await expectFaultless(page)

    const look = { width: 1280, height: 800 }
    const desk = await world.shop.phoneOf(world.cloud.clerk.openid, `#/desk/case/index?id=${id}`, look)
    const { page: at } = desk
    await press(at, 'button:has-text("先当面核实 1 处打字写的姓名")')
    await at.waitForFunction(() => document.activeElement?.id === 'typed-names')
    await expectFaultless(at)
    await press(at, '#confirm-statement-father')
    await at.getByRole('alertdialog', { name: `见到${name}本人了吗？` }).waitFor()
    await press(at, 'dialog button:has-text("已当面核实")')
    await shows(at, /✓ .+当面核实/)
    await at.waitForFunction(() => document.activeElement?.id === 'typed-names')
    await press(at, '[id$="-number"]')
    await at.keyboard.type('R430012345')
    await press(at, '#accept')
    await shows(at, '已受理')
    expect((await mother.read(id)).materials.statement?.father).toMatchObject({ kind: 'typed', confirmed: {} })

    await page.reload()
    await shows(page, `窗口当面核实了爸爸打字写的姓名`)
    expect([...family.errors, ...desk.errors]).toEqual([])
    await desk.close()
    await family.close()
  }, 120_000)
})
