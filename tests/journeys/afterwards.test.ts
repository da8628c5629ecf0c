import type { Page } from 'playwright-core'
import { aFamily, contentOf, submitted } from '../support/cases'
import { uuid } from '../support/sample'
import { seen } from './filling'
import { journeyWorld } from './world'

const CERTIFICATE = 'R430098765'

const world = journeyWorld()

const said = (page: Page, text: string) => page.getByText(text).locator('visible=true').first().waitFor()

/** Collected at the hospital or posted, as the family chose. */
const aFamilyThatWants = (way: 'post' | 'collect') => {
  const answers = { ...aFamily(), 'delivery.certificate': way }
  return way === 'collect'
    ? answers
    : {
        ...answers,
        'delivery.address': '湖南省沅陵县沅陵镇样例路8号',
        'delivery.contact': '样例收件人',
        'delivery.phone': '13800000002',
      }
}

describe('after submitting', () => {
  it('a returned case is corrected, accepted, done and posted, and every step is in the inbox', async () => {
    const owner = world.cloud.as('oAfterwardsMother')
    const { id, answers } = await submitted(world.cloud, owner, aFamilyThatWants('post'))
    const corrections = [
      { place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' },
      { place: { kind: 'material', material: 'identity-mother', part: 'back' }, message: '照片反光，看不清有效期' },
    ]
    await world.cloud.clerk.get('desk', 'return-for-correction', { id, corrections, command: uuid() })
    const { page, errors, close } = await world.shop.phoneOf(owner.openid, `#/pages/progress/index?id=${id}`)
    await said(page, '请改好这 2 处')

    // A tap allows WeChat's messages, and the cloud hears of it.
    await seen(page, '#tell-me').click()
    await said(page, '还能收到 2 条微信通知')

    const livingAddress = '湖南省沅陵县沅陵镇样例路8号2栋301室'
    await owner.get('application', 'save', { id, answers: { 'mother.livingAddress': livingAddress }, command: uuid() })
    const corrected = { ...answers, 'mother.livingAddress': livingAddress }
    const { materials } = await owner.read(id)
    for (const [material, parts] of Object.entries(materials)) {
      for (const [part, { kind }] of Object.entries(parts)) {
        const isSentBack = material === 'identity-mother' && part === 'back'
        if (kind !== 'signature' && !isSentBack) continue
        const content = await contentOf(world.cloud, owner, corrected, { material, part })
        await owner.get('application', 'attach', { id, material, part, content, command: uuid() })
      }
    }
    await owner.get('application', 'submit', { id, command: uuid() })
    await said(page, '窗口正在核对')

    await world.cloud.clerk.get('desk', 'accept', {
      id,
      numbers: { 'birth-certificate': CERTIFICATE },
      command: uuid(),
    })
    await said(page, '会寄到您写的地址')
    await world.cloud.until(id, ({ items }) => items['insurance-payment']?.status === 'due', undefined, owner)
    await said(page, '在微信搜索小程序“湘税社保”')
    await world.cloud.department('tax').pay(`${id}.insurance-payment`)
    await world.cloud.until(id, ({ status }) => status === 'completed', undefined, owner)
    await said(page, '全部办好了')

    // The desk posts the certificate of a case that is completed already.
    const desk = await world.shop.phoneOf('oSampleClerk', '#/desk/queue/index')
    await seen(desk.page, '#queue-undelivered').click()
    await seen(desk.page, `#case-${id}`).click()
    await seen(desk.page, '#posted-birth-certificate').click()
    await said(desk.page, '请填写快递公司和单号')
    await seen(desk.page, '#tracking-birth-certificate').fill('ea123456789cn')
    await seen(desk.page, '#posted-birth-certificate').click()
    await said(desk.page, '已登记，申请人会收到通知')
    expect(desk.errors).toEqual([])
    await desk.close()
    await said(page, 'EA123456789CN')

    // Numbers are masked until somebody asks, and again when the page is left.
    expect(await page.locator('body').innerText()).not.toContain(CERTIFICATE)
    await seen(page, '#numbers-birth-certificate').click()
    await said(page, CERTIFICATE)
    const marked = page.waitForResponse((response) => response.request().postData()?.includes('inbox-read') === true)
    await page.evaluate(() => {
      location.hash = '#/pages/inbox/index'
    })
    await said(page, '消息')
    await said(page, '新')
    // What was to be corrected and paid has been, so nothing is left to do.
    expect(await page.locator('body').innerText()).not.toContain('要您办')
    const { notices } = await owner.get<{ notices: { title: string; kind: string }[] }>('application', 'inbox', {})
    for (const kind of ['submitted', 'returned', 'accepted', 'payment-due', 'completed', 'posted']) {
      expect(notices.map((notice) => notice.kind)).toContain(kind)
    }
    for (const { title } of notices) await said(page, title)
    await marked
    await page.goBack()
    await said(page, '全部办好了')
    expect(await page.locator('body').innerText()).not.toContain(CERTIFICATE)
    await page.goForward()
    await said(page, '申请已提交')
    expect(await page.locator('.unread-mark').locator('visible=true').count()).toBe(0)
    expect(errors).toEqual([])
    await close()
  }, 240_000)
})
