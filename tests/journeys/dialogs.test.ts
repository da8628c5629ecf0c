import type { Page } from 'playwright-core'
import { type Families, playSituations } from '../support/situations'
import { seen } from './filling'
import { show } from './show'
import { STATES } from './states'
import { journeyWorld } from './world'

const world = journeyWorld()
let families: Families

beforeAll(async () => {
  families = await playSituations(world.cloud)
})

const stateOf = (name: string) => {
  const state = STATES.find((one) => one.name === name)
  if (state === undefined) throw new Error(`no such state: ${name}`)
  return show(world.shop, world.cloud, families, state)
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.outerHTML ?? '')

/** Opened by the keyboard it takes the focus, holds it both ways, and gives it back to where it was when Esc is pressed. */
const expectModal = async (page: Page, opener: string, control: string): Promise<void> => {
  await page.locator(opener).locator('visible=true').first().focus()
  await page.keyboard.press('Enter')
  const dialog = page.locator('dialog[open]')
  await dialog.waitFor()
  expect(await dialog.getAttribute('aria-modal')).not.toBe('false')
  expect(await focused(page)).toContain(control)
  const around: string[] = []
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key)
    around.push(await page.evaluate(() => (document.activeElement?.closest('dialog') === null ? 'outside' : 'inside')))
  }
  expect(new Set(around)).toEqual(new Set(['inside']))
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await page.evaluate((at) => document.activeElement?.matches(at), opener)).toBe(true)
}

describe('a question asked once more before something is done', () => {
  it('keeps a photo when Esc is pressed and deletes it by the keyboard', async () => {
    const { page, errors, close } = await stateOf('apply-photos-ready')
    const opener = 'button.slot-action-away'
    const before = await page.locator(opener).locator('visible=true').count()
    await expectModal(page, opener, '留着')
    expect(await page.locator(opener).locator('visible=true').count()).toBe(before)

    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog', { name: '删除这张照片？' }).waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      ({ at, count }) => [...document.querySelectorAll(at)].filter((one) => one.checkVisibility()).length === count,
      { at: opener, count: before - 1 },
    )
    expect(errors).toEqual([])
    await close()
  }, 60_000)

  it('says what withdrawing means, and is gone when the page is left', async () => {
    const { page, close } = await stateOf('progress-submitted')
    const button = page.getByRole('button', { name: '撤回申请' }).locator('visible=true')
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog', { name: '撤回这份申请？' })
    await dialog.waitFor()
    expect(await dialog.getAttribute('aria-describedby')).toBe('confirm-text')
    expect(await page.locator('#confirm-text').innerText()).toContain('撤回后这份申请就不办了')
    await page.evaluate(() => {
      window.location.hash = '#/pages/home/index'
    })
    await dialog.waitFor({ state: 'detached' })
    await close()
  }, 60_000)
})

describe('a picture over the whole screen', () => {
  it('is closed by Esc on the phone and at the desk, and the focus is back at what opened it', async () => {
    const phone = await stateOf('apply-photos-ready')
    await expectModal(phone.page, 'button.slot-action[aria-label^="看大图"]', '关闭')
    await phone.close()

    const desk = await stateOf('desk-case-submitted')
    await seen(desk.page, 'button.viewer').waitFor()
    await expectModal(desk.page, 'button.viewer', '关闭')
    expect(desk.errors).toEqual([])
    await desk.close()
  }, 60_000)
})
