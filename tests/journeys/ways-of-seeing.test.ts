import type { Page } from 'playwright-core'
import { type Families, playSituations } from '../support/situations'
import type { Look } from './browser'
import { seen } from './filling'
import { show } from './show'
import { STATES } from './states'
import { journeyWorld } from './world'

const world = journeyWorld()
let families: Families

beforeAll(async () => {
  families = await playSituations(world.cloud)
})

const stateOf = (name: string, look: Look = {}) => {
  const state = STATES.find((one) => one.name === name)
  if (state === undefined) throw new Error(`no such state: ${name}`)
  return show(world.shop, world.cloud, families, state, look)
}

/** Goes through a page by Tab and names every control that another element covers once it has the focus. */
const covered = async (page: Page): Promise<readonly string[]> => {
  const count = await page.locator('button, input, select, textarea').locator('visible=true').count()
  const found: string[] = []
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press('Tab')
    const hidden = await page.evaluate(() => {
      const control = document.activeElement
      if (control === null || control === document.body || control.closest('.page-foot, .page-head') !== null) return ''
      const { left, top, width, height } = control.getBoundingClientRect()
      const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width / 2, top + height * part))
      return points.every((over) => over === null || over.closest('.page-foot, .page-head') !== null)
        ? `${control.id} ${control.textContent?.slice(0, 20)} at ${Math.round(top)}`
        : ''
    })
    if (hidden !== '') found.push(hidden)
  }
  return found
}

describe('a page at 200 %, or at a narrow desk', () => {
  it.each([
    ['desk-case-submitted', { width: 375, height: 812 }],
    ['desk-case-submitted', { width: 640, height: 400 }],
    ['section-mother-begun', { width: 375, height: 812 }],
    ['section-mother-begun', { width: 640, height: 400 }],
  ])(
    'shows of %s at %j whatever has the focus',
    async (name, look) => {
      const { page, close } = await stateOf(name, look)
      expect(await covered(page)).toEqual([])
      await close()
    },
    60_000,
  )

  it('leaves the screen to what is read where it is low', async () => {
    const { page, close } = await stateOf('desk-case-submitted', { width: 640, height: 400 })
    expect(await seen(page, '.page-foot').evaluate((foot) => getComputedStyle(foot).position)).toBe('static')
    await close()
  }, 60_000)

  it('has type as large as the browser is told', async () => {
    const { page, close } = await stateOf('home-nobody')
    const size = () =>
      seen(page, '.place-title').evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize))
    const before = await size()
    await page.addStyleTag({ content: 'html { font-size: 150% }' })
    expect((await size()) / before).toBeCloseTo(1.5)
    await close()
  }, 60_000)
})

describe('a page in forced colours', () => {
  it('still marks what is chosen and the main button', async () => {
    const { page, close } = await stateOf('section-newborn-ready')
    await page.emulateMedia({ forcedColors: 'active' })
    const look = (selector: string) =>
      seen(page, selector).evaluate((one) => {
        const { backgroundColor, borderTopWidth } = getComputedStyle(one)
        return { backgroundColor, hasEdge: Number.parseFloat(borderTopWidth) >= 1 }
      })
    const chosen = await look('.option[aria-checked=true]')
    expect(chosen.backgroundColor).not.toBe((await look('.option[aria-checked=false]')).backgroundColor)
    expect(await seen(page, '.page-foot').evaluate((foot) => getComputedStyle(foot).backgroundColor)).not.toMatch(
      /transparent|, 0\)$/,
    )
    expect(await look('#go-on')).toEqual({ backgroundColor: chosen.backgroundColor, hasEdge: true })
    await close()

    const desk = await stateOf('desk-queue')
    await desk.page.emulateMedia({ forcedColors: 'active' })
    const tab = (selector: string) => seen(desk.page, selector).evaluate((one) => getComputedStyle(one).backgroundColor)
    expect(await tab('.tab-on')).toBe(chosen.backgroundColor)
    await desk.close()
  }, 60_000)

  it('moves nothing for whoever asked for less motion', async () => {
    const { page, close } = await stateOf('apply-begun')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(
      await page
        .locator('.bar-fill')
        .first()
        .evaluate((bar) => getComputedStyle(bar).transitionDuration),
    ).toBe('0s')
    await close()
  }, 60_000)
})

describe('a page on paper', () => {
  it.each(['guide-6-list', 'progress-accepted', 'apply-check-ready'])(
    'has all of %s and no buttons',
    async (name) => {
      const { page, close } = await stateOf(name)
      await page.emulateMedia({ media: 'print' })
      const { cut, buttons } = await page.evaluate(() => {
        const isSeen = (one: Element) => one.getClientRects().length > 0
        const frames = [...document.querySelectorAll('html, body, body *')].filter(isSeen)
        return {
          cut: frames
            .filter((one) => one.clientHeight > 0 && one.scrollHeight - one.clientHeight > 40)
            .filter((one) => ['hidden', 'auto', 'scroll'].includes(getComputedStyle(one).overflowY))
            .map(({ className }) => className),
          buttons: [...document.querySelectorAll('.page-foot, .page-head-back, .button')].filter(isSeen).length,
        }
      })
      expect(cut).toEqual([])
      expect(buttons).toBe(0)
      const pages = (await page.pdf({ format: 'A6' })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []
      expect(pages.length).toBeGreaterThan(1)
      await close()
    },
    60_000,
  )
})

describe('the progress page by its headings', () => {
  it('goes from the date to each lane, and its foot is in a landmark', async () => {
    const { page, close } = await stateOf('progress-accepted')
    const headings = page.getByRole('heading').locator('visible=true')
    const words = await headings.allInnerTexts()
    expect(words).toEqual(expect.arrayContaining([expect.stringMatching(/月.*日/), '出生医学证明']))
    const lanes = await page.locator('[id^="lane-"]').locator('visible=true').count()
    expect(lanes).toBeGreaterThan(1)
    expect(await page.getByRole('heading', { level: 3 }).locator('visible=true').count()).toBe(lanes)
    const foot = page.getByRole('region', { name: '下一步' }).getByRole('button')
    expect(await foot.locator('visible=true').count()).toBe(1)
    await close()
  }, 60_000)

  it('finds a service by the words that are seen', async () => {
    const { page, close } = await stateOf('home-nobody')
    await page.getByRole('radio').locator('visible=true').first().click()
    const row = seen(page, 'button[id^="service-"]')
    const [words = ''] = (await row.innerText()).split('\n')
    expect(await page.getByRole('button', { name: words }).and(row).count()).toBe(1)
    expect(await row.getAttribute('aria-label')).toBeNull()
    await close()
  }, 60_000)
})
