import type { Page } from 'playwright-core'
import { chongqingRecordQuery as query } from '../../domain/services/chongqing-record-query'
import { recordPeople } from '../../local-cloud/sample/record-people'
import { NOW } from '../builders/family'
import { ask } from './asking'
import type { Phone } from './browser'
import { seen } from './filling'
import { journeyWorld } from './world'

const [withLicence, withoutLicence] = recordPeople as [(typeof recordPeople)[0], (typeof recordPeople)[0]]
const [onlyChild, rebirth] = (query.form[0]?.options ?? []).map(({ label }) => label) as [string, string]
const AT = `#/pages/records/index?query=${query.id}`

const world = journeyWorld()
let phone: Phone

afterEach(() => phone?.close())

const opened = async (openid: string, at = AT): Promise<Page> => {
  phone = await world.shop.phoneOf(openid, at)
  return phone.page
}

const read = (page: Page, text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor()

const platform = (mode: 'normal' | 'down') =>
  fetch(`${world.cloud.url}/platforms/yukuaiban/mode`, { method: 'POST', body: JSON.stringify({ mode }) })

describe('who looks for a certificate of their own', () => {
  it('finds the way from the front page, and the certificate, and keeps the answer as a picture', async () => {
    const page = await opened('oRecordsFound', '')
    await page
      .getByRole('radio', { name: /^江津区/ })
      .locator('visible=true')
      .click()
    await seen(page, `#register-${query.id}`).click()
    await ask(page, onlyChild, withLicence)
    await read(page, `查到您的${onlyChild}`)
    await read(page, '江津区几江街道办事处（样例）')
    await read(page, query.legalNote.electronic)
    expect(await page.getByText(query.watermark).count()).toBe(0)
    expect(await page.getByText(withLicence.records[0]?.number ?? '').count()).toBe(0)

    const [download] = await Promise.all([page.waitForEvent('download'), seen(page, '#save-record').click()])
    expect(download.suggestedFilename()).toBe(`${query.shortName}.png`)
    await read(page, '图片存好了')
    expect(phone.errors).toEqual([])
  }, 60_000)

  it('is told that it is no legal document where there is no electronic licence, and where to go if it is wrong', async () => {
    const page = await opened('oRecordsPaper')
    await ask(page, rebirth, withoutLicence)
    await read(page, query.watermark)
    await read(page, query.legalNote.paper)
    await read(page, query.correction.how)
    await read(page, '去哪里：江津区白沙镇人民政府（样例）')
    await read(page, new RegExp(query.correction.bring[0] ?? ''))
  }, 60_000)

  it('is told that none was found, and changes the kind without typing again', async () => {
    const page = await opened('oRecordsNone')
    await ask(page, rebirth, withLicence)
    await read(page, query.notFound)
    await seen(page, '#again').click()
    expect(await seen(page, '#name').inputValue()).toBe(withLicence.name)
    await page.getByRole('radio', { name: onlyChild }).locator('visible=true').click()
    await seen(page, '#search').click()
    await read(page, `查到您的${onlyChild}`)
  }, 60_000)

  it('is not told anything of somebody whose name and number do not belong together', async () => {
    const page = await opened('oRecordsMismatch')
    await ask(page, onlyChild, { name: '周无名', idNumber: withLicence.idNumber })
    await read(page, '姓名和身份证号对不上')
    expect(await page.getByText('江津区几江街道').count()).toBe(0)
  }, 60_000)

  it('is told everything that is wrong at once, and led to it', async () => {
    const page = await opened('oRecordsWrong')
    await seen(page, '#search').click()
    await read(page, '有 4 处要改')
    for (const words of ['请选择查哪一种证', '请填写您的姓名', '请填写您的身份证号', '请阅读并勾选同意']) {
      await read(page, words)
    }
    await page.getByRole('link', { name: '请填写您的姓名' }).locator('visible=true').click()
    await page.waitForFunction(() => document.activeElement?.id === 'name')
    await seen(page, '#idNumber').fill(
      `${withLicence.idNumber.slice(0, 17)}${withLicence.idNumber[17] === '1' ? '2' : '1'}`,
    )
    await read(page, /校验|有一位/)
  }, 60_000)

  it('keeps the cursor when they were quicker than the summary', async () => {
    const page = await opened('oRecordsQuick')
    await seen(page, '#search').waitFor()
    await page.clock.install({ time: NOW })
    await page.clock.pauseAt(Date.parse(NOW) + 10_000)
    await seen(page, '#search').click()
    await page.clock.runFor(100)
    await page.getByRole('link', { name: '请填写您的姓名' }).locator('visible=true').click()
    await page.clock.runFor(1000)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('name')
  }, 60_000)

  it('loses nothing when the platform is silent or the net is gone', async () => {
    const page = await opened('oRecordsSilent')
    await platform('down')
    await ask(page, onlyChild, withLicence)
    await read(page, /暂时查不到/)
    await platform('normal')
    await page.route('**/functions/**', (route) => route.abort())
    await seen(page, '#search').click()
    await read(page, /网络不太通畅/)
    await page.unroute('**/functions/**')
    await seen(page, '#search').click()
    await read(page, `查到您的${onlyChild}`)
  }, 60_000)

  it('leaves nothing of it on the phone', async () => {
    const page = await opened('oRecordsKept')
    await ask(page, onlyChild, withLicence)
    await read(page, `查到您的${onlyChild}`)
    const kept = await page.evaluate(() => JSON.stringify(window.localStorage))
    expect(kept).not.toContain(withLicence.idNumber)
    expect(kept).not.toContain(withLicence.name)
    expect(page.url()).not.toContain(withLicence.idNumber)
    await page.reload()
    expect(await seen(page, '#idNumber').inputValue()).toBe('')
  }, 60_000)

  it('is told so by a link to what does not exist', async () => {
    const page = await opened('oRecordsClosed', '#/pages/records/index?query=none')
    await read(page, '这项查询现在没有开放')
  }, 60_000)
})
