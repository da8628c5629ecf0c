import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answers } from '../../domain/definition/answers'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'
import { aClearPicture } from '../builders/pictures'
import {
  agreeAndBegin,
  fillTheForm,
  goOn,
  openTaskList,
  photographAll,
  readAndConfirm,
  signAll,
  throughTheGuide,
} from './applying'
import { fillField, seen } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld()
const DAY = 86_400_000

describe('a newborn without a name at discharge', () => {
  it('is prepared, reminded of on the fifth day, named and handed in', async () => {
    const picture = join(world.cloud.dataDir, 'picture.jpg')
    writeFileSync(picture, await aClearPicture())
    const named = aNewborn(TODAY).named('欧小禾').answers()
    const unnamed: Answers = Object.fromEntries(
      Object.entries({ ...named, 'screening.named': 'no' }).filter(([path]) => !path.startsWith('newborn.name')),
    )
    const { page, errors, close } = await world.shop.phoneOf('oUnnamedMother')

    await throughTheGuide(page, service, unnamed)
    await page.getByText('宝宝还没有取名，取好名字才能提交').locator('visible=true').first().waitFor()
    const id = await agreeAndBegin(page, service)
    await seen(page, '#awaited-named').waitFor()
    await fillTheForm(page, service, unnamed, id, ['newborn'])
    await photographAll(page, service, unnamed, id, picture)
    expect(await world.cloud.as('oUnnamedMother').read(id)).toMatchObject({ status: 'draft' })

    await world.cloud.passTime(3 * DAY)
    await world.cloud.relay()
    const told = await world.cloud.as('oUnnamedMother').get('application', 'inbox', {})
    expect(JSON.stringify(told)).toContain('宝宝还没有取名')

    await openTaskList(page, id)
    await seen(page, '#step-newborn').click()
    for (const field of service.form.flatMap(({ fields }) => fields)) {
      if (field.path === 'newborn.name') await fillField(page, service, field, '欧小禾')
    }
    await goOn(page)
    await openTaskList(page, id)
    expect(await page.locator('#awaited-named').locator('visible=true').count()).toBe(0)
    await signAll(page, id)
    await readAndConfirm(page)
    await seen(page, '#submit').click()
    await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()
    expect((await world.cloud.as('oUnnamedMother').read(id)).answers['newborn.name']).toBe('欧小禾')
    expect(errors).toEqual([])
    await close()
  }, 240_000)
})
