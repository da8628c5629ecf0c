import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { aheadOfMachine, moveClock } from '../support/moved-clock'
import { WITHOUT_WAITING, withoutWaiting } from './without-waiting'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Of a phone, in pixels of a page. */
export const SCREEN = { width: 375, height: 812 } as const

export interface Phone {
  readonly page: Page
  /** What went wrong in the page's own code; a journey ends with none. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

/** How a phone is held, and what it has been told before. */
export interface Look {
  readonly width?: number
  readonly height?: number
  /** 长辈版 was chosen. */
  readonly isLarge?: boolean
  /** Nothing reaches the cloud. */
  readonly isOffline?: boolean
}

/** Where phones call, and what time it is there: milliseconds since 1970. */
export interface CloudOfPhones {
  readonly url: string
  now(): number
}

/** A browser whose tabs are phones of 375 × 812, one context a person. */
export class PhoneShop {
  private constructor(
    private readonly browser: Browser,
    private readonly cloud: CloudOfPhones,
    private readonly script: string,
  ) {}

  /** `script` runs in every page before the page's own. */
  static async open(cloud: CloudOfPhones, script = ''): Promise<PhoneShop> {
    const executablePath = process.env.CHROME_PATH
    if (executablePath === undefined) throw new Error('CHROME_PATH is set by tests/global-setup.ts')
    return new PhoneShop(await chromium.launch({ executablePath, args: QUIET, headless: true }), cloud, script)
  }

  async phoneOf(openid: string, at = '', look: Look = {}): Promise<Phone> {
    const { width = SCREEN.width, height = SCREEN.height } = look
    const context: BrowserContext = await this.browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: width < 900 ? 2 : 1,
      hasTouch: width < 900,
      isMobile: width < 900,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    if (look.isLarge === true) {
      await context.addInitScript(() => window.localStorage.setItem('large-type', JSON.stringify({ data: true })))
    }
    if (look.isOffline === true) await context.route('**/functions/**', (route) => route.abort())
    // Functions that tsx has sent through esbuild name themselves by a helper that a page does not have.
    await context.addInitScript({ content: 'globalThis.__name = (made) => made' })
    await context.addInitScript(moveClock, aheadOfMachine(this.cloud))
    await context.addInitScript(withoutWaiting, WITHOUT_WAITING)
    if (this.script !== '') await context.addInitScript({ content: this.script })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(this.addressOf(openid, at))
    return { page, errors, close: () => context.close() }
  }

  get origin(): string {
    return this.cloud.url
  }

  /** Where the app of this person is. */
  addressOf(openid: string, at = ''): string {
    return `${this.cloud.url}/h5/index.html?as=${openid}${at}`
  }

  close(): Promise<void> {
    return this.browser.close()
  }

  /** What each open phone shows, into the folder named by `JOURNEY_SCREENS`: to see where a journey stopped. */
  async photograph(name: string): Promise<void> {
    const folder = process.env.JOURNEY_SCREENS
    if (folder === undefined) return
    const pages = this.browser.contexts().flatMap((context) => context.pages())
    await Promise.all(pages.map((page, at) => page.screenshot({ path: `${folder}/${name}-${at}.png` })))
  }
}
