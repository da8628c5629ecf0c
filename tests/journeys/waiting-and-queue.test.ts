import type { Page } from 'playwright-core'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { threeCorrections } from '../builders/corrections'
import { storedCase } from '../builders/stored-case'
import { draft } from '../support/cases'
import { uuid } from '../support/sample'
import { fillField, seen } from './filling'
import { cutOff, reconnect } from './network-cut'
import { journeyWorld } from './world'

const world = journeyWorld()
const said = (page: Page, text: string) => page.getByText(text, { exact: true }).locator('visible=true').first()
const NUMBER = '13807459999'

/** A family types its number without a net; before the net is back the father submits the case from his phone. */
const refusedChange = async (openid: string) => {
  const mother = world.cloud.as(openid)
  const { id } = await draft(world.cloud, mother)
  const phone = await world.shop.phoneOf(openid, `#/pages/apply/section/index?id=${id}&section=mother`)
  const { page } = phone
  await seen(page, '#mother-phone').waitFor()
  await cutOff(page)
  const field = service.form.flatMap(({ fields }) => fields).find(({ path }) => path === 'mother.phone')
  if (field === undefined) throw new Error('no field mother.phone')
  await fillField(page, service, field, NUMBER)
  await said(page, '已存在手机上，有网后自动保存').waitFor()
  await page.evaluate(() => {
    window.location.hash = '#/pages/waiting/index'
  })
  await said(page, '填写的内容，1 项').waitFor()
  await said(page, '等网络').waitFor()
  await mother.get('application', 'submit', { id, command: uuid() })
  await reconnect(page)
  await said(page, '要您处理').waitFor()
  // No net will help: nothing promises that it goes by itself, and nothing sends it with all the others.
  expect(await page.getByText('自动发送').locator('visible=true').count()).toBe(0)
  expect(await page.locator('#send-all').locator('visible=true').count()).toBe(0)
  return { ...phone, id, mother }
}

describe('a change that the cloud refused', () => {
  it('is sent again by hand, as often as it takes, and arrives when it may', async () => {
    const { page, id, mother, errors, close } = await refusedChange('oSendsAgain')
    const refusedAgain = page.waitForResponse((response) => response.request().postData()?.includes('"save"') === true)
    await said(page, '再发一次').click()
    expect(await (await refusedAgain).json()).toMatchObject({ ok: false })
    await said(page, '要您处理').waitFor()
    expect((await mother.read(id)).answers['mother.phone']).not.toBe(NUMBER)

    const returned = { id, corrections: threeCorrections, command: uuid() }
    await world.cloud.clerk.get('desk', 'return-for-correction', returned)
    await said(page, '再发一次').click()
    await said(page, '都送到了').waitFor()
    await page.getByRole('status').filter({ hasText: '都送到了' }).waitFor({ state: 'attached' })
    expect((await mother.read(id)).answers['mother.phone']).toBe(NUMBER)
    expect(errors).toEqual([])
    await close()
  }, 60_000)

  it('is taken back only when that is confirmed, and then is no longer on the phone', async () => {
    const { page, id, mother, errors, close } = await refusedChange('oTakesBack')
    const stored = () => page.evaluate(() => JSON.stringify(window.localStorage))
    const dialog = page.locator('dialog[open]')
    await said(page, '不发了').click()
    await dialog.getByText('留着').click()
    await dialog.waitFor({ state: 'hidden' })
    await said(page, '要您处理').waitFor()
    expect(await stored()).toContain(NUMBER)

    await said(page, '不发了').click()
    await dialog.getByText('不发了', { exact: true }).click()
    await said(page, '都送到了').waitFor()
    await page.waitForFunction((number) => !JSON.stringify(window.localStorage).includes(number), NUMBER)
    expect((await mother.read(id)).answers['mother.phone']).not.toBe(NUMBER)
    expect(errors).toEqual([])
    await close()
  }, 60_000)
})

/** Submitted so many minutes after the first. */
const waitingCase = (minutes: number) => {
  const submittedAt = new Date(Date.parse('2026-10-01T01:00:00.000Z') + minutes * 60_000).toISOString()
  return storedCase(service, submittedAt, { status: 'submitted', desk: DESK })
}

const DESK = 'yl-people-hospital'
/** Two pages of 50 and a third that is not full. */
const WAITING = 120

describe('a desk with more cases than a page shows', () => {
  it('shows a page more at each tap, the longest-waiting first and each case once, until all are there', async () => {
    const cases = Array.from({ length: WAITING }, (_, minutes) => waitingCase(minutes))
    // Cases of other tests are younger, so they come last.
    const { counts } = await world.cloud.clerk.get<{ counts: { submitted: number } }>('desk', 'counts', {})
    const total = counts.submitted + WAITING
    await world.cloud.seed('applications', cases.toReversed())
    const { page, errors, close } = await world.shop.phoneOf(world.cloud.clerk.openid, '#/desk/queue/index', {
      width: 1280,
      height: 800,
    })
    const rows = page.locator('[id^="case-"]').locator('visible=true')
    const more = seen(page, '#queue-more')
    const shown = async (count: number) => {
      await rows.nth(count - 1).waitFor()
      return rows.evaluateAll((found) => found.map(({ id }) => id.slice('case-'.length)))
    }
    const ids = cases.map(({ id }) => id)

    expect(await shown(50)).toEqual(ids.slice(0, 50))
    expect(await more.innerText()).toBe(`显示更多（共 ${total} 件，已显示 50 件）`)
    await more.click()
    expect(await shown(100)).toEqual(ids.slice(0, 100))
    await more.click()
    expect((await shown(total)).slice(0, WAITING)).toEqual(ids)
    await more.waitFor({ state: 'hidden' })
    expect(errors).toEqual([])
    await close()
  }, 60_000)
})
