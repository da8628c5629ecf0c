import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import type { LoadedPage } from './pages'

/** A phone on a poor net: 400 kbit/s, a processor four times slower than this machine's. */
const BYTES_A_SECOND = (400 * 1000) / 8
const CPU_SLOWDOWN = 4
const MOST_MS = 60_000

/** Milliseconds since the page was asked for; bytes as they went over the net. */
export interface Load {
  readonly painted: number
  /** A tap has had its effect. */
  readonly usable: number
  readonly requests: number
  readonly bytes: number
}

/** Opens the address with nothing kept from before, and taps until a tap has had its effect. */
export const loadSlowly = async (
  browser: Browser,
  address: string,
  { tap, effect }: LoadedPage,
  roundTripMs: number,
): Promise<Load> => {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(MOST_MS)
    const net = await slowNet(context, page, roundTripMs)
    const sent = { requests: 0, bytes: 0 }
    net.on('Network.loadingFinished', ({ encodedDataLength }) => {
      sent.requests += 1
      sent.bytes += encodedDataLength
    })
    await page.addInitScript(tapUntilUsable, { tap, effect })
    await page.goto(address, { waitUntil: 'commit', timeout: MOST_MS })
    await page.waitForFunction(
      () =>
        (window as unknown as Timed).usableAt !== undefined &&
        performance.getEntriesByName('first-contentful-paint').length > 0,
    )
    const { requests, bytes } = sent
    const times = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      usable: (window as unknown as Timed).usableAt ?? Number.NaN,
    }))
    return { ...times, requests, bytes }
  } finally {
    await context.close()
  }
}

/** How much what stands on the page moves until it has come to rest (CLS). Nobody touches it meanwhile. */
export const shiftWhileLoading = async (browser: Browser, address: string, roundTripMs: number): Promise<number> => {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    await slowNet(context, page, roundTripMs)
    await page.addInitScript(sumShifts)
    await page.goto(address, { waitUntil: 'networkidle', timeout: MOST_MS })
    return await page.evaluate(() => (window as unknown as Shifting).shifted)
  } finally {
    await context.close()
  }
}

const PHONE = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const

const slowNet = async (context: BrowserContext, page: Page, roundTripMs: number): Promise<CDPSession> => {
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return session
}

interface Timed {
  usableAt?: number
}

interface Shifting {
  shifted: number
}

/** Runs in the page, before it. Nothing in it has a name, because the compiler would add a helper that the page lacks. */
const tapUntilUsable = ({ tap, effect }: { readonly tap: string; readonly effect: string }): void => {
  setInterval(() => {
    const seen = window as unknown as Timed
    if (seen.usableAt !== undefined) return
    if (document.querySelector(effect) !== null) seen.usableAt = performance.now()
    else document.querySelector<HTMLElement>(tap)?.click()
  }, 20)
}

const sumShifts = (): void => {
  const seen = window as unknown as Shifting
  seen.shifted = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shifted += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}
