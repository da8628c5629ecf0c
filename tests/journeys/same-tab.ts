import { type Look, type Phone, type PhoneShop, SCREEN } from './browser'

/**
 * Phones one after the other in one tab that is wiped in between: to start a browser's process anew and compile the app in
 * it takes as long as to look at a page. A phone of a special look gets a tab of its own. The one before is no longer
 * there when the next is asked for.
 */
export class SameTab {
  private kept: Phone | undefined

  constructor(private readonly shop: PhoneShop) {}

  async phoneOf(openid: string, at = '', look: Look = {}): Promise<Phone> {
    if (Object.keys(look).length > 0) return this.shop.phoneOf(openid, at, look)
    if (this.kept === undefined) {
      this.kept = await this.shop.phoneOf(openid, at)
      return { ...this.kept, close: async () => undefined }
    }
    const { page, errors } = this.kept
    await wipe(this.kept, this.shop.origin)
    const before = errors.length
    await page.goto(this.shop.addressOf(openid, at))
    return {
      page,
      get errors() {
        return errors.slice(before)
      },
      close: async () => undefined,
    }
  }
}

/** As if nobody had ever used it: storage, databases, caches, what the tab itself keeps, and its size. */
const wipe = async ({ page }: Phone, origin: string): Promise<void> => {
  await page.evaluate(() => window.sessionStorage.clear())
  await page.goto('about:blank')
  await page.setViewportSize(SCREEN)
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}
