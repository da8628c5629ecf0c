import type { Page } from 'playwright-core'

const TO_THE_CLOUD = /\/(functions|storage)\//

/** No net, where the pages are on the phone already: in WeChat all of them are. */
export const cutOff = (page: Page) => page.context().route(TO_THE_CLOUD, (route) => route.abort())

export const reconnect = async (page: Page): Promise<void> => {
  await page.context().unroute(TO_THE_CLOUD)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}
