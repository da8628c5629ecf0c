import jsQR from 'jsqr'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { aNewborn, TODAY } from '../builders/family'
import { submitted } from '../support/cases'
import { uuid } from '../support/sample'
import { seen } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld()
const said = (page: Page, text: string) => page.getByText(text).locator('visible=true').first().waitFor()

/** What a scanner reads in the picture of it. */
const scanned = async (code: Locator): Promise<string | undefined> => {
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

describe('after submitting, a family', () => {
  it('has a receipt to be scanned, reads what it filled in, and learns who received it and where to collect', async () => {
    const mother = world.cloud.as('oKeptMother')
    const family = aNewborn(TODAY).named('蓝小满').answers()
    const { id } = await submitted(world.cloud, mother, family)
    const { page, errors, close } = await world.shop.phoneOf(mother.openid, `#/pages/progress/index?id=${id}`)

    await seen(page, '#to-receipt').click()
    const number = (await seen(page, '#receipt-number').innerText()).replace(/ /g, '')
    expect((await mother.read(id)).caseNumber).toBe(number)
    expect(await scanned(seen(page, '.qr'))).toBe(number)
    await said(page, '沅陵县人民医院')
    await page.goBack()

    await seen(page, '#to-copy').click()
    await seen(page, '#show-answers').waitFor()
    const shown = () => seen(page, 'main').innerText()
    expect(await shown()).not.toContain('蓝小满')
    await seen(page, '#show-answers').click()
    await said(page, '蓝小满')
    expect((await shown()).replace(/(?<=\d) (?=\d)/g, '')).toContain(String(family['mother.idNumber']))
    await page.goBack()

    const numbers = { 'birth-certificate': 'R430043219' }
    await world.cloud.clerk.get('desk', 'accept', { id, numbers, command: uuid() })
    await world.cloud.until(id, ({ items }) => items['insurance-payment']?.status === 'due', undefined, mother)
    // The certificate is collected: at which counter, and how to ask there.
    await said(page, '沅陵县人民医院')
    await seen(page, '#to-receipt').waitFor()

    await page.evaluate((to) => {
      window.location.hash = to
    }, `#/pages/mine/application/index?id=${id}`)
    await said(page, '收到了办理需要的内容')
    const log = await seen(page, '[aria-label="谁看过"]').innerText()
    for (const department of ['公安部门', '医保部门', '税务部门']) expect(log).toContain(department)
    expect(errors).toEqual([])
    await close()
  }, 120_000)
})
