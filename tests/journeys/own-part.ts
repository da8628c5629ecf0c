import type { Page } from 'playwright-core'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { seen, writeName } from './filling'

/** From the page to fill in, or to sign on, to the link for a person; answers its part behind the address. */
export const linkFor = async (page: Page, id: string, person: string): Promise<string> => {
  await page.evaluate((to) => {
    window.location.hash = to
  }, `#/pages/invite/index?id=${id}&person=${person}`)
  return madeLink(page)
}

export const madeLink = async (page: Page): Promise<string> => {
  await page.locator('#make-link, #share-link').locator('visible=true').first().waitFor()
  if ((await page.locator('#make-link').locator('visible=true').count()) > 0) await seen(page, '#make-link').click()
  await seen(page, '#share-link').waitFor()
  const link = await seen(page, '#share-link').innerText()
  return link.slice(link.indexOf('#'))
}

/** One's own consents, each by itself. */
export const agreeToOwn = async (page: Page): Promise<void> => {
  await seen(page, '#agree').waitFor()
  for (const { id } of service.participantConsents ?? []) await seen(page, `#consent-${id}`).click()
  await seen(page, '#agree').click()
  await seen(page, '#own-left').waitFor()
}

/** Every signature that is theirs, one after the other on one page. */
export const signOwn = async (page: Page, count: number): Promise<void> => {
  for (let nth = 1; nth <= count; nth += 1) {
    const place = page.getByText(`第 ${nth} 处，共 ${count} 处`).locator('visible=true').first()
    await place.waitFor()
    await seen(page, 'canvas.pad-ink').waitFor()
    await writeName(page)
    await seen(page, '#own-done').click()
    await place.waitFor({ state: 'hidden' })
  }
  await page.getByText('都好了，谢谢您').locator('visible=true').first().waitFor()
}
