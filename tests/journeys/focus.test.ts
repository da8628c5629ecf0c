import type { Page } from 'playwright-core'
import { jiangjinOnlyChild as oneByOne } from '../../domain/services/jiangjin-only-child'
import { aClearPicture } from '../builders/pictures'
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

/** Waits until the focus is there. */
const focusIs = (page: Page, selector: string) =>
  page.waitForFunction((at) => document.activeElement?.matches(at) === true, selector)

/** Pressed on the keyboard, wherever the focus was. */
const press = async (page: Page, selector: string): Promise<void> => {
  await seen(page, selector).focus()
  await page.keyboard.press('Enter')
}

describe('the focus of somebody who cannot see where it went', () => {
  it('is at each new question of the guide, and at the heading of what follows', async () => {
    const { id, screening } = oneByOne
    const { page, errors, close } = await world.shop.phoneOf('oFocusInGuide', `#/pages/guide/index?service=${id}`)
    await seen(page, `#question-${screening[0]?.id}`).waitFor()
    for (const [at, { excludesOn }] of screening.entries()) {
      await press(page, excludesOn === 'no' ? '#answer-yes' : '#answer-no')
      const next = screening[at + 1]
      await focusIs(page, next === undefined ? '.heading-1 .heading-text' : `#question-${next.id}`)
    }
    await press(page, '#before')
    await focusIs(page, `#question-${screening.at(-1)?.id}`)
    expect(errors).toEqual([])
    await close()
  }, 60_000)

  it('is at the heading of what follows the conditions, and at theirs again on the way back', async () => {
    const { page, errors, close } = await stateOf('guide-1-question')
    await press(page, '#all-yes')
    await seen(page, '#next').waitFor()
    await focusIs(page, '.heading-1 .heading-text')
    await press(page, '#before')
    await seen(page, '#all-yes').waitFor()
    await focusIs(page, '.heading-1 .heading-text')
    expect(errors).toEqual([])
    await close()
  }, 60_000)

  it('is at the head of a page that comes up, and back at the row that led there', async () => {
    const { page, close } = await stateOf('apply-begun')
    await press(page, '#step-newborn')
    await seen(page, '#go-on').waitFor()
    await focusIs(page, '.page-head-title')
    await page.goBack()
    await focusIs(page, '#step-newborn')
    await close()
  }, 60_000)

  it('is led by the summary into a group of choices, where the error belongs to the group and is called out once', async () => {
    const { page, close } = await stateOf('section-newborn-begun')
    await press(page, '#go-on')
    await focusIs(page, '#error-summary')
    expect(await page.locator('[role=alert]').locator('visible=true').count()).toBe(0)
    await page.getByRole('link', { name: /性别/ }).locator('visible=true').first().focus()
    await page.keyboard.press('Enter')
    await focusIs(page, '#newborn-sex [role=radio]')
    const group = seen(page, '#newborn-sex')
    expect(await group.getAttribute('aria-invalid')).toBe('true')
    expect(await group.getAttribute('aria-required')).toBe('true')
    expect((await group.getAttribute('aria-describedby'))?.split(' ')).toContain('newborn-sex-error')
    await close()
  }, 60_000)

  it('stops once at a group, where the arrows go from one option to the next and pick it', async () => {
    const { page, close } = await stateOf('section-newborn-begun')
    const radios = seen(page, '#newborn-sex').getByRole('radio')
    expect(await radios.evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0).length)).toBe(1)
    await radios.first().focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-checked') === 'true')
    expect(await radios.nth(1).getAttribute('aria-checked')).toBe('true')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-checked') === 'true')
    expect(await radios.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement))).toBe(
      2 % (await radios.count()),
    )
    await close()
  }, 60_000)

  it('comes back from a list to the field, and stays at a photo while it is sent, which is said aloud', async () => {
    const section = await stateOf('section-mother-searching')
    expect(await seen(section.page, '#mother-ethnicity').getAttribute('aria-expanded')).toBe('true')
    await section.page.locator('.search-one').locator('visible=true').nth(1).focus()
    await section.page.keyboard.press('Enter')
    await focusIs(section.page, '#mother-ethnicity')
    await section.close()

    const photos = await stateOf('apply-photos-begun')
    const slot = seen(photos.page, 'button[id^="photo-"]')
    await slot.focus()
    const choosing = photos.page.waitForEvent('filechooser')
    // The browser is listening once it has answered something; a key is quicker than that.
    await photos.page.evaluate(() => undefined)
    await photos.page.keyboard.press('Enter')
    const chooser = await choosing
    await chooser.setFiles({ name: 'card.jpg', mimeType: 'image/jpeg', buffer: await aClearPicture() })
    await photos.page.getByRole('status').filter({ hasText: '已传好' }).waitFor({ state: 'attached' })
    await focusIs(photos.page, '[id^="photo-"]')
    await photos.close()
  }, 60_000)

  it('is left alone on the page that was opened first, which is read from its top', async () => {
    const { page, close } = await stateOf('apply-sign-typing')
    await page.goto(page.url().replace('apply/sign', 'apply'))
    await page.reload()
    await seen(page, '#step-newborn').waitFor()
    await page.waitForFunction(() => document.querySelector('.page-head-title') !== null)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await close()
  }, 60_000)

  it('hears how many messages are new, and that the copies on this phone are gone', async () => {
    const inbox = await stateOf('inbox-returned')
    const said = (words: RegExp | string) => inbox.page.getByRole('status').filter({ hasText: words })
    await said(/条新消息|没有新消息/).waitFor({ state: 'attached' })
    await inbox.close()

    const { page, close } = await stateOf('apply-begun')
    await page.evaluate(() => {
      window.location.hash = '#/pages/mine/index'
    })
    await press(page, 'button:has-text("清除这部手机上的副本")')
    await page.getByRole('alertdialog').waitFor()
    await press(page, 'dialog button:text-is("清除")')
    await page.getByRole('status').filter({ hasText: '这部手机上的副本已清除' }).waitFor({ state: 'attached' })
    await focusIs(page, '.page-head-title')
    await close()
  }, 60_000)

  it('finds a hint and 选填 said with their field', async () => {
    const { page, close } = await stateOf('section-mother-begun')
    const said = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-describedby]')].map((field) =>
        (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? `nothing is called ${id}`)
          .join(' '),
      ),
    )
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((words) => words.includes('nothing is called') || words.trim() === '')).toEqual([])
    await close()
  }, 60_000)
})
