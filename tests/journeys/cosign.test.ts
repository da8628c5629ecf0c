import type { Page } from 'playwright-core'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'
import { toHandIn } from '../builders/typed'
import { draft } from '../support/cases'
import { uuid } from '../support/sample'
import { seen, writeName } from './filling'
import { agreeToOwn, madeLink } from './own-part'
import { journeyWorld } from './world'

const SIGNATURE = { material: 'statement', part: 'father' } as const
const world = journeyWorld()

/** A draft that lacks nothing but the father's signature. */
const withoutFather = async (openid: string, name: string): Promise<string> => {
  const today = TODAY
  const person = world.cloud.as(openid)
  const { id } = await draft(world.cloud, person, aNewborn(today).named(name).answers())
  await person.get('application', 'detach', { id, ...SIGNATURE, command: uuid() })
  return id
}

const signPageOf = (id: string) => `#/pages/apply/sign/index?id=${id}&material=${SIGNATURE.material}&part=father`

describe('a father who is away', () => {
  it('signs on his own phone, and the mother sees it', async () => {
    const id = await withoutFather('oCosignMother', '郑一诺')
    const mother = await world.shop.phoneOf('oCosignMother', signPageOf(id))
    await mother.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await seen(mother.page, '#sign-elsewhere').click()
    const link = await madeLink(mother.page)
    expect(link).not.toContain('oCosignMother')
    await seen(mother.page, '#share').click()
    await mother.page.getByText('已发给爸爸').locator('visible=true').first().waitFor()

    const father = await world.shop.phoneOf('oCosignFather', link)
    await agreeToOwn(father.page)
    await seen(father.page, 'canvas.pad-ink').waitFor()
    const { answers, materials } = await world.cloud.as('oCosignMother').read(id)
    const statement = toHandIn(service, answers, TODAY).find(({ material }) => material.id === SIGNATURE.material)
    expect(await seen(father.page, '.letter').innerText()).toContain(
      (statement?.material.text?.text ?? '').slice(0, 12),
    )
    expect(materials.statement?.father).toBeUndefined()

    await seen(father.page, '#own-done').click()
    await father.page.getByText('还没有签').locator('visible=true').first().waitFor()
    await writeName(father.page)
    await seen(father.page, '#ink-undo').click()
    await father.page.reload()
    await father.page
      .getByLabel(/已写 1 笔/)
      .locator('visible=true')
      .waitFor()
    await seen(father.page, '#ink-clear').click()
    await writeName(father.page)
    await seen(father.page, '#own-done').click()
    await father.page.getByText('都好了，谢谢您').locator('visible=true').first().waitFor()

    await mother.page.evaluate((to) => {
      window.location.hash = to
    }, signPageOf(id))
    await mother.page.getByText('✓ 已签').locator('visible=true').first().waitFor()
    expect((await world.cloud.as('oCosignMother').read(id)).materials.statement?.father).toMatchObject({
      elsewhere: true,
    })

    await father.page.reload()
    await father.page.getByText('都好了，谢谢您').locator('visible=true').first().waitFor()
    expect(await father.page.locator('canvas').locator('visible=true').count()).toBe(0)
    expect([...mother.errors, ...father.errors]).toEqual([])
    await mother.close()
    await father.close()
  }, 120_000)

  it('is told when the text was changed after the card was sent', async () => {
    const openid = 'oChangingMother'
    const id = await withoutFather(openid, '郑二诺')
    const { token } = await world.cloud
      .as(openid)
      .get<{ token: string }>('application', 'invite', { id, person: 'father', command: uuid() })
    const father = await world.shop.phoneOf('oCosignFather', `#/pages/cosign/index?invitation=${token}`)
    await agreeToOwn(father.page)
    await seen(father.page, 'canvas.pad-ink').waitFor()
    await writeName(father.page)
    await world.cloud.as(openid).get('application', 'save', {
      id,
      answers: { 'father.name': '向大川' },
      command: uuid(),
    })
    await father.page.getByText('向大川').locator('visible=true').first().waitFor()
    await seen(father.page, '#own-done').click()
    await father.page.getByText('还没有签').locator('visible=true').first().waitFor()
    expect((await world.cloud.as(openid).read(id)).materials.statement?.father).toBeUndefined()
    await father.close()
  }, 120_000)
})

const TO_THE_CLOUD = /\/functions\//
const cutOff = (page: Page) => page.context().route(TO_THE_CLOUD, (route) => route.abort())
const reconnect = (page: Page) => page.context().unroute(TO_THE_CLOUD)

describe('where the net is away', () => {
  it('a father signs once: what he signed is sent later, by itself', async () => {
    const openid = 'oNoNetMother'
    const id = await withoutFather(openid, '郑四诺')
    const { token } = await world.cloud
      .as(openid)
      .get<{ token: string }>('application', 'invite', { id, person: 'father', command: uuid() })
    const father = await world.shop.phoneOf('oNoNetFather', `#/pages/cosign/index?invitation=${token}`)
    await agreeToOwn(father.page)
    await seen(father.page, 'canvas.pad-ink').waitFor()
    await writeName(father.page)
    await cutOff(father.page)
    await seen(father.page, '#own-done').click()
    await father.page.getByText('都填好了，正在送').locator('visible=true').first().waitFor()
    await reconnect(father.page)
    // Closed and opened again: nobody has to sign a second time.
    await father.page.reload()
    await father.page.getByText('都好了，谢谢您').locator('visible=true').first().waitFor()
    const { journal } = await world.cloud.as(openid).read(id)
    expect(journal.filter(({ type }) => type === 'signed-elsewhere')).toHaveLength(1)
    expect(await father.page.evaluate(() => JSON.stringify(window.localStorage))).not.toContain('strokes')
    expect(father.errors).toEqual([])
    await father.close()
  }, 120_000)

  it('a mother is told that the card is not ready, and tries again', async () => {
    const openid = 'oNoCardMother'
    const id = await withoutFather(openid, '郑五诺')
    const { page, errors, close } = await world.shop.phoneOf(openid, signPageOf(id))
    await seen(page, '#sign-elsewhere').click()
    await seen(page, '#make-link').waitFor()
    await cutOff(page)
    await seen(page, '#make-link').click()
    await page.getByText('现在连不上网络').locator('visible=true').first().waitFor()
    expect(await seen(page, '#make-link').innerText()).toBe('再试一次')
    await reconnect(page)
    await seen(page, '#make-link').click()
    await seen(page, '#share-link').waitFor()
    expect(errors).toEqual([])
    await close()
  }, 120_000)
})

describe('what is kept of a person', () => {
  it('is shown, taken as a file, and a draft is deleted for good', async () => {
    const openid = 'oTidyMother'
    const id = await withoutFather(openid, '郑三诺')
    const { page, errors, close } = await world.shop.phoneOf(openid, '#/pages/mine/index')
    await seen(page, `#kept-${id}`).click()
    await seen(page, '#save-copy').waitFor()
    await page.getByText('还没有单位看过').locator('visible=true').first().waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), seen(page, '#save-copy').click()])
    expect(file.suggestedFilename()).not.toContain('郑三诺')

    await seen(page, '#delete-draft').click()
    await page.getByRole('button', { name: '删除', exact: true }).locator('visible=true').last().click()
    await page.getByText('没有保存您的材料').locator('visible=true').first().waitFor()
    expect(await world.cloud.as(openid).list()).toEqual([])
    expect(await page.evaluate(() => JSON.stringify(window.localStorage))).not.toContain(id)
    expect(errors).toEqual([])
    await close()
  }, 120_000)
})
