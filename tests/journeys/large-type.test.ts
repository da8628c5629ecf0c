import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'
import { aClearPicture } from '../builders/pictures'
import { expectAccessible } from './accessible'
import { agreeAndBegin, fillTheForm, photographAll, readAndConfirm, signAll, throughTheGuide } from './applying'
import { seen } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld()

describe('a grandmother who reads large type', () => {
  it('applies for the parents with their power of attorney', async () => {
    const answers = aNewborn(TODAY).appliedForByGrandmother().named('郑福安').answers()
    const picture = join(world.cloud.dataDir, 'picture.jpg')
    writeFileSync(picture, await aClearPicture())
    const { page, errors, close } = await world.shop.phoneOf('oSampleGrandmother', '', { isLarge: true })
    const scale = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--f-scale'))

    await throughTheGuide(page, service, answers)
    await expectAccessible(page)
    const id = await agreeAndBegin(page, service)
    await seen(page, '#step-newborn').waitFor()
    await fillTheForm(page, service, answers, id)
    expect(await scale()).toBe('1.4')
    await photographAll(page, service, answers, id, picture)
    await signAll(page, id)
    await readAndConfirm(page)
    await expectAccessible(page)
    await seen(page, '#submit').click()
    await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()

    expect(await scale()).toBe('1.4')
    const view = await world.cloud.grandmother.read(id)
    expect(view.status).toBe('submitted')
    expect(view.answers).toMatchObject({ applicant: 'delegate', 'delegate.name': '张桂英' })
    expect(Object.keys(view.materials)).toContain('power-of-attorney')
    expect(errors).toEqual([])
    await close()
  }, 120_000)
})
