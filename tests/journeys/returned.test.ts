import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { threeCorrections } from '../builders/corrections'
import { aNewborn, TODAY } from '../builders/family'
import { aClearPicture } from '../builders/pictures'
import { draft } from '../support/cases'
import { confirmPapers, openTaskList, photograph, readAndConfirm } from './applying'
import { fillField, seen, writeName } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld()
const ADDRESS = '湖南省沅陵县沅陵镇样例路8号2栋301室'

describe('an application that comes back while the family stays in the app', () => {
  it('opens at each line of the list and is submitted again, without a reload', async () => {
    const openid = 'oStayedInTheApp'
    const mother = world.cloud.as(openid)
    const family = aNewborn(TODAY).named('周晓安').answers()
    const { id } = await draft(world.cloud, mother, family)
    const picture = join(world.cloud.dataDir, 'returned.jpg')
    writeFileSync(picture, await aClearPicture())
    const { page, errors, close } = await world.shop.phoneOf(openid)
    await openTaskList(page, id)
    await readAndConfirm(page)
    await seen(page, '#submit').click()
    await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()

    await world.cloud.clerk.get('desk', 'return-for-correction', {
      id,
      corrections: threeCorrections,
      command: crypto.randomUUID(),
    })

    await seen(page, '#correction-1').click()
    await seen(page, '#go-on').waitFor()
    const address = service.form.flatMap(({ fields }) => fields).find(({ path }) => path === 'mother.livingAddress')
    if (address === undefined) throw new Error('no such field')
    await fillField(page, service, address, ADDRESS)
    await seen(page, '#go-on').click()

    await seen(page, '#correction-2').click()
    await photograph(page, 'identity-mother', 'back', picture)
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
    await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()

    const { status, answers, journal } = await mother.read(id)
    expect(status).toBe('submitted')
    expect(answers['mother.livingAddress']).toBe(ADDRESS)
    expect(journal.map(({ type }) => type)).toEqual(expect.arrayContaining(['returned', 'resubmitted']))
    expect(errors).toEqual([])
    await close()
  }, 120_000)
})
