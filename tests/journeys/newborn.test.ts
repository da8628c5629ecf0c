import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answers } from '../../domain/definition/answers'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { threeCorrections } from '../builders/corrections'
import { aNewborn, TODAY } from '../builders/family'
import { aClearPicture } from '../builders/pictures'
import {
  agreeAndBegin,
  fillTheForm,
  goOn,
  openTaskList,
  photograph,
  photographAll,
  readAndConfirm,
  signAgain,
  signAll,
  throughTheGuide,
} from './applying'
import { fillField, seen } from './filling'
import { journeyWorld } from './world'

const service = newbornYuanling
const world = journeyWorld()
let picture: string

beforeAll(async () => {
  picture = join(world.cloud.dataDir, 'picture.jpg')
  writeFileSync(picture, await aClearPicture())
})

const submitAsMother = async (openid: string, answers: Answers) => {
  const phone = await world.shop.phoneOf(openid)
  const { page } = phone
  await throughTheGuide(page, service, answers)
  const id = await agreeAndBegin(page, service)
  await seen(page, '#step-newborn').waitFor()
  await fillTheForm(page, service, answers, id)
  await photographAll(page, service, answers, id, picture)
  await signAll(page, id)
  await readAndConfirm(page)
  return { ...phone, id }
}

describe('a mother with her phone', () => {
  it('applies with a father of another ethnic group and follows the case to its end', async () => {
    const answers = aNewborn(TODAY).withParentsOfDifferentEthnicity().answers()
    const { page, id, errors, close } = await submitAsMother('oSampleMother', answers)

    await seen(page, '#submit').click()
    await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()

    const desk = await world.shop.phoneOf('oSampleClerk', '#/desk/queue/index')
    await seen(desk.page, `#case-${id}`).click()
    await seen(desk.page, '#birth-certificate-number').fill('R430012345')
    await seen(desk.page, '#accept').click()
    await desk.close()

    await world.cloud.until(id, ({ items }) => items['insurance-payment']?.status === 'due')
    await page.getByText('请缴费').locator('visible=true').first().waitFor()
    await world.cloud.department('tax').pay(`${id}.insurance-payment`)
    await world.cloud.until(id, ({ status }) => status === 'completed')
    await page.getByText('全部办好了').locator('visible=true').first().waitFor()
    for (const item of service.items) {
      expect(await seen(page, `#lane-${item.id}`).getAttribute('class')).toContain('lane-done')
    }
    expect(await page.locator('body').innerText()).not.toContain('R430012345')
    expect(errors).toEqual([])
    await close()
  }, 240_000)
})

describe('a family that this package is not for', () => {
  it('is told at once, with the other way, and is asked nothing', async () => {
    const { page, errors, close } = await world.shop.phoneOf('oExcludedFamily')
    await throughTheGuide(page, service, { 'screening.married': 'no' })

    const question = service.screening.find(({ id }) => id === 'married')
    await page
      .getByText(question?.reason ?? '')
      .locator('visible=true')
      .first()
      .waitFor()
    expect(await page.locator('body').innerText()).toContain(question?.closes === undefined && question?.howElse)
    expect(await page.locator('input, select, textarea').locator('visible=true').count()).toBe(0)
    expect(await world.cloud.as('oExcludedFamily').list()).toEqual([])
    expect(errors).toEqual([])
    await close()
  })
})

describe('a returned application', () => {
  it('names three corrections, and the mother corrects them all in one go', async () => {
    const answers = aNewborn(TODAY).named('周晓宁').answers()
    const { page, id, errors, close } = await submitAsMother('oReturnedMother', answers)
    await seen(page, '#submit').click()
    await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()
    await world.cloud.clerk.get('desk', 'return-for-correction', {
      id,
      corrections: threeCorrections,
      command: crypto.randomUUID(),
    })

    await seen(page, '#correction-3').waitFor()
    expect(await page.locator('body').innerText()).toContain('请改好这 3 处')
    await openTaskList(page, id)
    await seen(page, '#step-mother').click()
    const address = service.form.flatMap(({ fields }) => fields).find(({ path }) => path === 'mother.livingAddress')
    if (address === undefined) throw new Error('no such field')
    await fillField(page, service, address, '湖南省沅陵县沅陵镇样例路8号2栋301室')
    await goOn(page)
    await openTaskList(page, id)
    await seen(page, '#step-photos').click()
    await photograph(page, 'identity-mother', 'back', picture)
    await openTaskList(page, id)
    await signAgain(page, id, 'statement', 'father')
    await readAndConfirm(page)
    await seen(page, '#submit').click()
    await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()

    const view = await world.cloud.as('oReturnedMother').read(id)
    expect(view.status).toBe('submitted')
    expect(view.corrections).toEqual([])
    expect(errors).toEqual([])
    await close()
  }, 240_000)
})

describe('a double tap on submit', () => {
  it('gives one application, submitted once', async () => {
    const answers = aNewborn(TODAY).named('吴小雨').answers()
    const { page, id, close } = await submitAsMother('oImpatientMother', answers)
    await seen(page, '#submit').dblclick()
    await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()

    const mother = world.cloud.as('oImpatientMother')
    expect((await mother.list()).map((application) => application.id)).toEqual([id])
    const { journal } = await mother.read(id)
    expect(journal.filter(({ type }) => type === 'submitted')).toHaveLength(1)
    await close()
  }, 240_000)
})
