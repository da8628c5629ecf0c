import { jiangjinRebirthCertificate } from '../../domain/services/jiangjin-rebirth-certificate'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { yiyangBirthRegistration } from '../../domain/services/yiyang-birth-registration'
import { yiyangSocialCard } from '../../domain/services/yiyang-social-card'
import { aNewborn, TODAY } from '../builders/family'
import { agreeAndBegin, throughTheGuide } from './applying'
import { seen } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld()

describe('a couple of 益阳, one of them married again', () => {
  // Of the husband nothing more is asked: one second marriage settles it.
  const answers = { 'wife.marriage': 'again', 'children.any': 'yes', 'children.lost': 'no' }

  it('is told its papers, finds its county’s telephone and takes both into the form', async () => {
    const { page, errors, close } = await world.shop.phoneOf('oGuideCouple')
    await throughTheGuide(page, yiyangBirthRegistration, answers)

    expect(await seen(page, '#paper-divorce-paper').innerText()).toContain('因为有一方是再婚')
    expect(await seen(page, '#paper-marriage-certificate').innerText()).not.toContain('因为')
    expect(await seen(page, '#not-asked').innerText()).toContain('子女死亡证明')

    await seen(page, '#call-county').selectOption({ label: '安化县' })
    await seen(page, '[id="call-0737-7821650"]').waitFor()
    const id = await agreeAndBegin(page, yiyangBirthRegistration)
    await seen(page, '#step-matter').waitFor()
    const { answers: carried } = await world.cloud.as('oGuideCouple').read(id)
    expect(carried).toMatchObject({ ...answers, 'handler.county': 'yy-anhua' })
    expect(errors).toEqual([])
    await close()
  }, 120_000)

  it('comes back to where it was after the page is loaded again, and finds its answers on the way back', async () => {
    const { page, close } = await world.shop.phoneOf('oGuideReload')
    await throughTheGuide(page, yiyangSocialCard, { applicant: 'guardian' })
    await page.reload()
    await seen(page, '#start').waitFor()
    await seen(page, '#before').click()
    const chosen = page.getByRole('radio', { name: '给自己的孩子办' }).locator('visible=true')
    await chosen.waitFor()
    expect(await chosen.getAttribute('aria-checked')).toBe('true')
    await close()
  }, 120_000)
})

describe('the browser’s own buttons in the guide', () => {
  it('go one page back and one on, and from the form to the front page', async () => {
    const { page, errors, close } = await world.shop.phoneOf('oGuideBack')
    const first = `#question-${newbornYuanling.screening[0]?.id}`
    const shown = (selector: string) => seen(page, selector).waitFor()
    await page
      .getByRole('radio', { name: /^沅陵县/ })
      .locator('visible=true')
      .click()
    await seen(page, `#service-${newbornYuanling.id}`).click()
    await shown(first)
    // A page that is loaded again would have lost this.
    await page.evaluate(() => [...document.querySelectorAll('.taro_page')].at(-1)?.setAttribute('data-same-page', ''))
    await seen(page, '#all-yes').click()
    await shown('#next')

    await page.goBack()
    await shown(first)
    await page.goForward()
    await shown('#next')
    await page.getByRole('button', { name: '返回' }).locator('visible=true').click()
    await shown(first)
    expect(await page.locator('[data-same-page]').count()).toBe(1)
    await page.goForward()
    await shown('#next')
    await page.reload()
    await shown('#next')
    await page.goBack()
    await shown(first)
    await page.goBack()
    await shown(`#service-${newbornYuanling.id}`)

    await throughTheGuide(page, newbornYuanling, aNewborn(TODAY).answers())
    await agreeAndBegin(page, newbornYuanling)
    await shown('#step-newborn')
    await page.goBack()
    // The first step lies between where nobody offers to read the cards.
    await shown(`#go-on, #service-${newbornYuanling.id}`)
    if (await seen(page, '#go-on').isVisible()) await page.goBack()
    await shown(`#service-${newbornYuanling.id}`)
    expect(errors).toEqual([])
    await close()
  }, 120_000)
})

describe('a service that is suspended', () => {
  const { id, edition } = jiangjinRebirthCertificate
  const reason = edition.closedBecause ?? ''

  it('stands on the front page with its reason and leads nowhere', async () => {
    const { page, close } = await world.shop.phoneOf('oGuideSuspended')
    await page
      .getByRole('radio', { name: /^江津区/ })
      .locator('visible=true')
      .click()
    const row = seen(page, `#service-${id}`)
    expect(await row.innerText()).toContain(`暂停办理：${reason}`)
    expect(await row.getByRole('button').count()).toBe(0)
    expect(await page.locator('#service-newborn-yuanling').count()).toBe(0)
    await close()
  }, 120_000)

  it('cannot be begun by a link either', async () => {
    const { page, close } = await world.shop.phoneOf('oGuideLink', `#/pages/guide/index?service=${id}`)
    await seen(page, '#closed-because').waitFor()
    expect(await seen(page, '#closed-because').innerText()).toBe(reason)
    expect(await page.locator('#start, #next, #answer-yes').count()).toBe(0)
    await close()
  }, 120_000)
})
