import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aClearPicture } from '../builders/pictures'
import { type Families, familyIn, playSituations } from '../support/situations'
import { seen } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld()
let families: Families

beforeAll(async () => {
  families = await playSituations(world.cloud)
})

/** More than the controls of any page. */
const MOST = 250

/** Goes by Tab alone until the focus is on what is wanted; fails when it cannot be reached. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  await seen(page, selector).waitFor()
  for (let at = 0; at < MOST; at += 1) {
    const isThere = await page.evaluate((to) => document.activeElement?.matches(to) === true, selector)
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${selector}`)
}

const pressOn = async (page: Page, selector: string): Promise<void> => {
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
}

const write = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

describe('somebody with a keyboard and no mouse', () => {
  it('goes through the guide to the list', async () => {
    const { page, errors, close } = await world.shop.phoneOf('oKeys', `#/pages/guide/index?service=${service.id}`)
    for (const { id } of service.screening) await seen(page, `#question-${id}`).waitFor()
    await pressOn(page, '#all-yes')
    await seen(page, '[id^="item-"]').waitFor()
    await tabTo(page, '.option[role=radio]')
    await page.keyboard.press('Space')
    await page.getByText('再问几件事').locator('visible=true').first().waitFor()
    for (const group of await page.getByRole('radiogroup').locator('visible=true').all()) {
      const label = await group.getAttribute('aria-label')
      await tabTo(page, `[role=radiogroup][aria-label="${label}"] [role=radio]`)
      await page.keyboard.press('Space')
    }
    for (const list of await page.locator('select').locator('visible=true').all()) {
      await tabTo(page, `#${await list.getAttribute('id')}`)
      await page.keyboard.press('ArrowDown')
    }
    await pressOn(page, '#next')
    await seen(page, '#start').waitFor()
    expect(errors).toEqual([])
    await close()
  }, 120_000)

  it('mends a section from its summary, and replaces a photo', async () => {
    const { id, openid } = familyIn(families, 'begun')
    const url = `#/pages/apply/section/index?id=${id}&section=newborn`
    const { page, errors, close } = await world.shop.phoneOf(openid, url)
    await pressOn(page, '#go-on')
    await page.waitForFunction(() => document.activeElement?.id === 'error-summary')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('link')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('.field-wrong') !== null)
    await tabTo(page, '#newborn-sex [role=radio]')
    await page.keyboard.press('Space')
    await page.waitForFunction(() => document.getElementById('newborn-sex-error') === null)

    await page.evaluate((to) => {
      window.location.hash = to
    }, `#/pages/apply/photos/index?id=${id}`)
    const picture = join(world.cloud.dataDir, 'keys.jpg')
    writeFileSync(picture, await aClearPicture())
    await tabTo(page, '[id^="photo-"]')
    const choosing = page.waitForEvent('filechooser')
    // The browser is listening once it has answered something; a key is quicker than that.
    await page.evaluate(() => undefined)
    await page.keyboard.press('Enter')
    const chooser = await choosing
    await chooser.setFiles(picture)
    await page.getByRole('status').filter({ hasText: '已传好' }).waitFor({ state: 'attached' })
    await pressOn(page, '.slot-action-away')
    await tabTo(page, '#confirm-yes')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id.startsWith('photo-') === true)
    expect(errors).toEqual([])
    await close()
  }, 120_000)

  it('reads, agrees and submits; the desk returns it and another is accepted', async () => {
    const { id, openid } = familyIn(families, 'ready')
    const family = await world.shop.phoneOf(openid, `#/pages/apply/check/index?id=${id}`)
    const { page } = family
    await seen(page, '#submit').waitFor()
    const boxes = await page.locator('[id^="printed-"], [id^="consent-"]').locator('visible=true').all()
    for (const box of boxes) {
      await tabTo(page, `[id="${await box.getAttribute('id')}"]`)
      await page.keyboard.press('Space')
    }
    await pressOn(page, '#submit')
    await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()

    const desk = await world.shop.phoneOf(world.cloud.clerk.openid, `#/desk/case/index?id=${id}`, {
      width: 1280,
      height: 800,
    })
    await pressOn(desk.page, '[id^="mark-"]')
    await write(desk.page, '[id^="say-"]', '请写到门牌号')
    await pressOn(desk.page, '#return')
    await desk.page.getByText('已退回', { exact: true }).locator('visible=true').first().waitFor()
    await desk.page.waitForFunction(() => document.activeElement?.matches('.heading-text') === true)
    expect((await world.cloud.as(openid).read(id)).status).toBe('returned')
    await desk.close()

    const other = familyIn(families, 'submitted')
    const again = await world.shop.phoneOf(world.cloud.clerk.openid, `#/desk/case/index?id=${other.id}`)
    await seen(again.page, '#accept').waitFor()
    if ((await again.page.locator('[id$="-number"]').locator('visible=true').count()) > 0) {
      await write(again.page, '[id$="-number"]', 'R430012345')
    }
    await pressOn(again.page, '#accept')
    await again.page.getByText('已受理', { exact: true }).locator('visible=true').first().waitFor()
    expect([...family.errors, ...desk.errors, ...again.errors]).toEqual([])
    await again.close()
    await family.close()
  }, 120_000)
})
