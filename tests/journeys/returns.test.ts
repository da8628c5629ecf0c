import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'
import { aClearPicture } from '../builders/pictures'
import { submitted } from '../support/cases'
import { expectAccessible } from './accessible'
import { confirmPapers, photograph } from './applying'
import { fillField, seen, writeName } from './filling'
import { agreeToOwn, madeLink, signOwn } from './own-part'
import { journeyWorld } from './world'

const world = journeyWorld()
const DESK = { width: 1280, height: 800 }
const PHONE = { width: 375, height: 812 }

const handIn = async (openid: string, name: string) =>
  (await submitted(world.cloud, world.cloud.as(openid), aNewborn(TODAY).named(name).answers())).id
const atDesk = (id: string) => world.shop.phoneOf(world.cloud.clerk.openid, `#/desk/case/index?id=${id}`, DESK)
const atHome = (openid: string, id: string) => world.shop.phoneOf(openid, `#/pages/progress/index?id=${id}`, PHONE)

const textOf = (page: Page, selector: string) => seen(page, selector).innerText()
const groupOf = async (page: Page, title: string) => {
  const group = page.getByRole('group', { name: title, exact: true }).locator('visible=true')
  return (await group.count()) === 0 ? '' : group.first().innerText()
}
const shows = (page: Page, text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor()

/** Ticks a place and says what is wrong with the first of the usual words. */
const mark = async (page: Page, place: string) => {
  await seen(page, `#mark-${place}`).click()
  await page.locator(`.said-marked:has(#mark-${place}) .mark-choice`).first().click()
}

const fieldAt = (wanted: string) => {
  const field = service.form.flatMap(({ fields }) => fields).find(({ path }) => path === wanted)
  if (field === undefined) throw new Error(`no field ${wanted}`)
  return field
}

const handInAgain = async (page: Page) => {
  await page.getByText('改好了，去重新提交').locator('visible=true').first().click()
  await seen(page, '#step-check').click()
  await confirmPapers(page)
  await seen(page, '#submit').click()
  await shows(page, '窗口正在核对')
}

/** Is marked once, though the page is loaded anew, and asks for no signature. */
const marksThePhoto = async (id: string) => {
  const clerk = await atDesk(id)
  await mark(clerk.page, 'material-identity-mother-back')
  expect(await textOf(clerk.page, '#asks-anew')).toBe('不需要任何人重新签名')
  await shows(clerk.page, '标记已自动保存')
  await clerk.page.reload()
  await shows(clerk.page, '告知单：1 处')
  expect(await seen(clerk.page, '#say-material-identity-mother-back').inputValue()).not.toBe('')
  await expectAccessible(clerk.page)
  await seen(clerk.page, '#return').click()
  await shows(clerk.page, '已退回')
  expect(clerk.errors).toEqual([])
  await clerk.close()
}

/** Is mended with the photo alone, and handed in with the signatures it had. */
const retakesThePhoto = async (id: string) => {
  const picture = join(world.cloud.dataDir, 'returns.jpg')
  writeFileSync(picture, await aClearPicture())
  const before = (await world.cloud.as('oReturnsPhoto').read(id)).materials.statement
  const { page, errors, close } = await atHome('oReturnsPhoto', id)
  await seen(page, '#correction-1').waitFor()
  expect(await textOf(page, '#asks-anew')).toContain('不用任何人重新签名')
  expect(await groupOf(page, '要您做')).toContain('国徽面')
  await seen(page, '#correction-1').click()
  await photograph(page, 'identity-mother', 'back', picture)
  await seen(page, '#photos-done').click()
  await seen(page, '#correction-1').waitFor()
  expect([await groupOf(page, '要您做'), await groupOf(page, '要爸爸做')]).toEqual(['', ''])
  expect(await groupOf(page, '已改好')).toContain('国徽面')
  await expectAccessible(page)
  await handInAgain(page)
  expect((await world.cloud.as('oReturnsPhoto').read(id)).materials.statement).toEqual(before)
  expect(errors).toEqual([])
  await close()
}

/** Shows the desk the old picture beside the new one, and does not go back for another thing without a reason. */
const looksAgain = async (id: string) => {
  const clerk = await atDesk(id)
  await shows(clerk.page, '上次告知的 1 处')
  await shows(clerk.page, '清单以外没有改动')
  await shows(clerk.page, '没有人重新签名')
  expect(await clerk.page.locator('.since-picture').count()).toBe(2)
  await mark(clerk.page, 'material-marriage-certificate-inside')
  await shows(clerk.page, '有 1 处上次就能告知')
  expect(await textOf(clerk.page, '#return')).toBe('请先选择再次退回的原因')
  // Without a reason the button leads to the reasons and sends nothing.
  await seen(clerk.page, '#return').click()
  await expectAccessible(clerk.page)
  expect((await world.cloud.as('oReturnsPhoto').read(id)).status).toBe('submitted')
  await clerk.page.getByRole('radio', { name: /看漏了/ }).click()
  await seen(clerk.page, '#return').click()
  await shows(clerk.page, '已退回')
  const { journal } = await world.cloud.as('oReturnsPhoto').read(id)
  expect(journal.filter(({ type }) => type === 'returned').map(({ reason }) => reason)).toEqual([
    undefined,
    'late-overlooked',
  ])
  expect(clerk.errors).toEqual([])
  await clerk.close()
}

describe('a case that comes back for one photo', () => {
  it('is mended without a signature, and does not go back again for another thing without a reason', async () => {
    const id = await handIn('oReturnsPhoto', '冯小满')
    await marksThePhoto(id)
    await retakesThePhoto(id)
    await looksAgain(id)
  }, 120_000)
})

/** Tells the clerk whom that costs a signature before it goes. */
const marksTheSex = async (id: string) => {
  const clerk = await atDesk(id)
  await mark(clerk.page, 'field-mother-phone')
  expect(await textOf(clerk.page, '#asks-anew')).toBe('不需要任何人重新签名')
  await mark(clerk.page, 'field-newborn-sex')
  expect(await textOf(clerk.page, '#asks-anew')).toBe('这会要求两位重新签名：妈妈、爸爸')
  await seen(clerk.page, '#mark-field-mother-phone').click()
  await seen(clerk.page, '#return').click()
  await shows(clerk.page, '已退回')
  await clerk.close()
}

/** Is mended and signed by both anew, the father on his own phone. */
const mendsAndSigns = async (id: string) => {
  const { page, errors, close } = await atHome('oReturnsSex', id)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await seen(page, '#correction-1').waitFor()
  expect(await textOf(page, '#asks-anew')).toContain('两位重新签名：妈妈、爸爸')
  expect(await groupOf(page, '要爸爸做')).toContain('先改好上面的内容')

  await seen(page, '#correction-1').click()
  await seen(page, '#go-on').waitFor()
  await fillField(page, service, fieldAt('newborn.sex'), 'male')
  await seen(page, '#go-on').click()
  await shows(page, '改好了，还差 2 处签名')
  await seen(page, '#sign-statement-mother').click()

  // On the screen when the page opens; an empty pad says so beside it, and a name clears that.
  const pad = seen(page, 'canvas.pad-ink')
  await pad.waitFor()
  const box = await pad.boundingBox()
  const foot = await seen(page, '.page-foot').boundingBox()
  expect(box?.y).toBeGreaterThan(0)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
  await seen(page, '#sign-done').click()
  const missing = page.getByRole('alert').locator('visible=true').first()
  expect(await missing.innerText()).toBe('还没有签，请在框里手写姓名')
  // Measured in one moment: the page is still scrolling to it.
  const between = await missing.evaluate((said) => {
    const drawn = said.parentElement?.querySelector('canvas')
    return (drawn?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) - said.getBoundingClientRect().bottom
  })
  expect(Math.abs(between)).toBeLessThan(24)
  await expectAccessible(page)
  await writeName(page)
  expect(await page.getByText('还没有签').locator('visible=true').count()).toBe(0)
  await seen(page, '#sign-done').click()

  // On to the father's, which is sent to him.
  await seen(page, '#sign-elsewhere').click()
  const father = await world.shop.phoneOf('oReturnsFather', await madeLink(page))
  await agreeToOwn(father.page)
  expect(await textOf(father.page, '.letter')).toContain('，男，')
  await shows(father.page, '请重新签一次')
  await signOwn(father.page, 1)

  await page.evaluate((to) => {
    window.location.hash = to
  }, `#/pages/progress/index?id=${id}`)
  await shows(page, '都改好了，请重新提交')
  await handInAgain(page)
  expect([...errors, ...father.errors]).toEqual([])
  await father.close()
  await close()
}

/** Shows the desk old and new, and who signed anew. */
const seesOldAndNew = async (id: string) => {
  const clerk = await atDesk(id)
  await shows(clerk.page, '上次告知的 1 处')
  await shows(clerk.page, '原来：女')
  await shows(clerk.page, '现在：男')
  await shows(clerk.page, /重新签名：妈妈.*爸爸/)
  await expectAccessible(clerk.page)
  await clerk.close()
}

describe('a case that comes back for the sex of the child', () => {
  it('is signed by both anew, the father on his own phone, and the desk sees old and new', async () => {
    const id = await handIn('oReturnsSex', '冯小雪')
    await marksTheSex(id)
    await mendsAndSigns(id)
    await seesOldAndNew(id)
  }, 180_000)
})

describe('a case that comes back for a question of the beginning', () => {
  it('has it answered in this case, and no other begins', async () => {
    const mother = world.cloud.as('oReturnsQuestion')
    const id = await handIn('oReturnsQuestion', '冯小寒')
    const corrections = [{ place: { kind: 'screening', question: 'validId' }, message: '爸爸的身份证已过期' }]
    await world.cloud.clerk.get('desk', 'return-for-correction', { id, corrections, command: crypto.randomUUID() })
    const { page, errors, close } = await atHome('oReturnsQuestion', id)
    await seen(page, '#correction-1').click()
    await shows(page, '窗口请您改：爸爸的身份证已过期')
    await page
      .getByRole('radio', { name: /^不是$/ })
      .locator('visible=true')
      .first()
      .click()
    await shows(page, '身份证无效暂不能办理')
    await expectAccessible(page)
    await seen(page, '#go-on').click()
    await seen(page, '#correction-1').waitFor()
    expect(await groupOf(page, '已改好')).toContain('身份证')
    expect((await mother.read(id)).answers['screening.validId']).toBe('no')
    expect(await mother.list()).toHaveLength(1)
    expect(errors).toEqual([])
    await close()
  }, 60_000)
})
