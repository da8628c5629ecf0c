import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { toHandIn } from '../../domain/intake/checklist'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { threeCorrections } from '../builders/corrections'
import { aNewborn, TODAY } from '../builders/family'
import { aClearBack, aClearPicture } from '../builders/pictures'
import { draft } from '../support/cases'
import { agreeAndBegin, confirmPapers, fillTheForm, openTaskList, signAll, throughTheGuide } from './applying'
import { fillField, seen, writeName } from './filling'
import { cutOff, reconnect } from './network-cut'
import { journeyWorld } from './world'

const world = journeyWorld()
const said = (page: Page, text: string) => page.getByText(text).locator('visible=true').first()

/** What the phone asked of the cloud and got an answer to, in order. */
const commandsOf = (page: Page): string[] => {
  const found: string[] = []
  page.on('response', (response) => {
    const { action } = (response.request().postDataJSON() ?? {}) as { action?: string }
    const isChange = ['start', 'save', 'attach', 'detach', 'submit'].includes(action ?? '')
    if (isChange && response.url().endsWith('/functions/application')) found.push(action ?? '')
  })
  return found
}

const MENDED = '湖南省沅陵县沅陵镇样例路8号2栋301室'

/** The desk asks for an address, a photo and a signature; the family opens the first of them. */
const sentBack = async (page: Page, id: string): Promise<void> => {
  await world.cloud.clerk.get('desk', 'return-for-correction', {
    id,
    corrections: threeCorrections,
    command: crypto.randomUUID(),
  })
  await page.evaluate((to) => {
    window.location.hash = to
  }, `#/pages/progress/index?id=${id}`)
  await seen(page, '#correction-1').click()
  await seen(page, '#go-on').waitFor()
}

/** Mends each line of the list and hands in again. */
const mendAll = async (page: Page, id: string, picture: string): Promise<void> => {
  const address = service.form.flatMap(({ fields }) => fields).find(({ path }) => path === 'mother.livingAddress')
  if (address !== undefined) await fillField(page, service, address, MENDED)
  await seen(page, '#go-on').click()

  await seen(page, '#correction-2').click()
  const slot = seen(page, '#photo-identity-mother-back')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), slot.click()])
  await chooser.setFiles(picture)
  await slot.getByText('没传上去').waitFor()
  await seen(page, '#photos-done').click()

  await seen(page, '#correction-3').click()
  await page.getByText('重新签', { exact: true }).locator('visible=true').first().click()
  await seen(page, 'canvas.pad-ink').waitFor()
  await writeName(page)
  await seen(page, '#sign-done').click()
  await seen(page, '#correction-3').waitFor()

  await openTaskList(page, id)
  await seen(page, '#step-check').click()
  await confirmPapers(page)
  await seen(page, '#submit').click()
  await said(page, '已经提交，等着送到').waitFor()
}

describe('without a net from the first tap to the submission', () => {
  it('nobody waits, and everything arrives once and in order when the net is back, after a return as well', async () => {
    const openid = 'oNoNetAtAll'
    const answers = aNewborn(TODAY).named('郑清澜').answers()
    const picture = join(world.cloud.dataDir, 'offline.jpg')
    writeFileSync(picture, await aClearPicture())
    const back = join(world.cloud.dataDir, 'offline-back.jpg')
    writeFileSync(back, await aClearBack())
    const { page, errors, close } = await world.shop.phoneOf(openid)
    const commands = commandsOf(page)
    await seen(page, '#place').waitFor()
    await cutOff(page)

    await throughTheGuide(page, service, answers)
    const id = await agreeAndBegin(page, service)
    await seen(page, '#step-newborn').waitFor()
    await fillTheForm(page, service, answers, id)
    await seen(page, '#step-photos').click()
    for (const { material, parts } of toHandIn(service, answers, TODAY)) {
      if (material.source !== 'photo') continue
      const needed = parts.filter(({ optional }) => !optional)
      for (const { id: part } of material.oneOf ? needed.slice(-1) : needed) {
        const slot = seen(page, `#photo-${material.id}-${part}`)
        const [chooser] = await Promise.all([page.waitForEvent('filechooser'), slot.click()])
        // The other side of a card is another picture.
        await chooser.setFiles(part === 'back' ? back : picture)
        await slot.getByText('没传上去').waitFor()
      }
    }
    await openTaskList(page, id)
    await signAll(page, id)
    await seen(page, '#step-check').click()
    await confirmPapers(page)
    await seen(page, '#submit').click()
    await said(page, '已经提交，等着送到').waitFor()
    expect(commands).toEqual([])
    expect(await world.cloud.as(openid).list()).toEqual([])

    await page.evaluate(() => {
      window.location.hash = '#/pages/waiting/index'
    })
    await said(page, '提交申请').waitFor()
    await said(page, '等网络').waitFor()
    await reconnect(page)
    await said(page, '都送到了').waitFor()

    const mother = world.cloud.as(openid)
    expect((await mother.list()).map((one) => one.id)).toEqual([id])
    const { status, journal, answers: there } = await mother.read(id)
    expect(status).toBe('submitted')
    expect(there).toMatchObject({ 'mother.name': answers['mother.name'], 'newborn.name': '郑清澜' })
    expect(journal.filter(({ type }) => type === 'submitted')).toHaveLength(1)
    expect(commands[0]).toBe('start')
    expect(commands.at(-1)).toBe('submit')
    expect(commands.filter((action) => action === 'start' || action === 'submit')).toHaveLength(2)

    await sentBack(page, id)
    await cutOff(page)
    const before = commands.length
    await mendAll(page, id, back)
    expect(commands).toHaveLength(before)
    await page.evaluate((to) => {
      window.location.hash = to
    }, `#/pages/progress/index?id=${id}`)
    await said(page, '网络不太通畅').waitFor()
    await reconnect(page)
    await said(page, '窗口正在核对').waitFor()
    expect(await page.getByText('网络不太通畅').locator('visible=true').count()).toBe(0)
    const mended = await mother.read(id)
    expect(mended.status).toBe('submitted')
    expect(mended.answers['mother.livingAddress']).toBe(MENDED)
    expect(mended.journal.filter(({ type }) => type === 'resubmitted')).toHaveLength(1)
    expect(commands.slice(before).filter((action) => action === 'submit')).toHaveLength(1)
    expect(commands.at(-1)).toBe('submit')
    expect(commands.slice(before).filter((action) => action === 'attach')).toHaveLength(2)
    const kept = await page.evaluate(() => JSON.stringify(window.localStorage))
    expect(kept).not.toContain('郑清澜')
    expect(errors).toEqual([])
    await close()
  }, 240_000)
})

describe('two tabs of one person', () => {
  it('keep what was typed in either, and send it once', async () => {
    const openid = 'oTwoTabs'
    const mother = world.cloud.as(openid)
    const { id } = await draft(world.cloud, mother, aNewborn(TODAY).named('郑清汐').answers())
    const at = `#/pages/apply/section/index?id=${id}&section=mother`
    const { page, errors, close } = await world.shop.phoneOf(openid, at)
    const other = await page.context().newPage()
    await other.goto(page.url())
    await seen(page, '#mother-phone').waitFor()
    await seen(other, '#mother-phone').waitFor()

    await page.context().setOffline(true)
    const fields = service.form.flatMap((section) => section.fields)
    const type = async (where: Page, path: string, value: string) => {
      const field = fields.find((one) => one.path === path)
      if (field === undefined) throw new Error(`no field ${path}`)
      await fillField(where, service, field, value)
    }
    await type(page, 'mother.phone', '13807459999')
    await type(other, 'mother.livingAddress', '湖南省沅陵县沅陵镇样例路9号')
    await said(other, '已存在手机上，有网后自动保存').waitFor()
    await page.context().setOffline(false)
    await said(page, '已保存').waitFor()
    await said(other, '已保存').waitFor()

    const { answers } = await mother.read(id)
    expect(answers['mother.phone']).toBe('13807459999')
    expect(answers['mother.livingAddress']).toBe('湖南省沅陵县沅陵镇样例路9号')
    expect(await seen(other, '#mother-phone').inputValue()).toBe('13807459999')
    expect(errors).toEqual([])
    await close()
  }, 120_000)
})

describe('a second person on the same phone', () => {
  it('sees nothing of what the first one left', async () => {
    const openid = 'oLentThePhone'
    const mother = world.cloud.as(openid)
    const { id } = await draft(world.cloud, mother, aNewborn(TODAY).named('郑清漪').answers())
    const { page, close } = await world.shop.phoneOf(openid, `#/pages/apply/section/index?id=${id}&section=mother`)
    await seen(page, '#mother-phone').waitFor()
    await page.context().setOffline(true)
    await seen(page, '#mother-phone').fill('13807459999')
    await said(page, '已存在手机上，有网后自动保存').waitFor()
    expect(await page.evaluate(() => JSON.stringify(window.localStorage))).toContain('13807459999')
    const address = page.url().replace(openid, 'oBorrowedThePhone').replace(/#.*/, '#/pages/waiting/index')
    await page.close({ runBeforeUnload: false })

    const next = await page.context().newPage()
    await next.context().setOffline(false)
    await next.goto(address)
    await said(next, '都送到了').waitFor()
    await next.waitForFunction(() => !JSON.stringify(window.localStorage).includes('13807459999'))
    await close()
  }, 120_000)
})
