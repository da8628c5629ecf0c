import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { textOf } from '../../domain/definition/answers'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import type { MadePaper } from '../../local-cloud/sample/card-picture'
import { aNewborn, TODAY } from '../builders/family'
import { aCardBack, aCardFront, aPhotoOf } from '../builders/pictures'
import { agreeAndBegin, throughTheGuide } from './applying'
import { seen } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld()
const family = aNewborn(TODAY).named('欧小麦').answers()
const said = (path: string) => textOf(family, path)

const cardOf = (who: 'mother' | 'father'): Extract<MadePaper, { kind: 'portrait' }> =>
  aCardFront({
    name: said(`${who}.name`),
    gender: who === 'mother' ? '女' : '男',
    addr: said(`${who}.registeredAddress`),
    id: said(`${who}.idNumber`),
  }) as Extract<MadePaper, { kind: 'portrait' }>
const backOf = (who: 'mother' | 'father') => aCardBack(said(`${who}.idValidity`).replace(/-/g, '').replace('/', '-'))

/** The last digit but one is read wrongly, and the second reader has another name. */
const misread = (card: Extract<MadePaper, { kind: 'portrait' }>): MadePaper => ({
  ...card,
  id: `${card.id.slice(0, 15)}${(Number(card.id[15]) + 1) % 10}${card.id.slice(16)}`,
  printed: { name: `${card.name.slice(0, -1)}川` },
})

const photograph = async (page: Page, slot: string, picture: Buffer) => {
  const file = join(world.cloud.dataDir, `${slot}.jpg`)
  writeFileSync(file, picture)
  const place = seen(page, `#photo-identity-${slot}`)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), place.click()])
  await chooser.setFiles(file)
  await place.locator('.slot-tag', { hasText: '已传好' }).waitFor()
}

describe('a mother who photographs the cards first', () => {
  it('confirms what is certain by one tap, looks at what is doubtful, and types what was read wrongly', async () => {
    const { page, errors, close } = await world.shop.phoneOf('oPhotosFirst')
    const cloud = world.cloud.as('oPhotosFirst')
    await throughTheGuide(page, service, family)
    const id = await agreeAndBegin(page, service)
    await seen(page, '#photos-first').click()
    const answers = async () => (await cloud.read(id)).answers

    await seen(page, '#consent-reading').click()
    await page.locator('#consent-reading[aria-checked="true"]').locator('visible=true').waitFor()
    await photograph(page, 'mother-front', await aPhotoOf(cardOf('mother')))
    await photograph(page, 'mother-back', await aPhotoOf(backOf('mother')))
    await photograph(page, 'father-front', await aPhotoOf(cardOf('father'), misread(cardOf('father'))))
    await photograph(page, 'father-back', await aPhotoOf(backOf('father')))
    expect(await answers()).not.toHaveProperty(['mother.name'])
    await world.shop.photograph('photos-first-cards')

    await seen(page, '#cards-done').click()
    await page.getByText('都对，填入').locator('visible=true').first().waitFor()
    await world.shop.photograph('photos-first-read')
    expect(await answers()).not.toHaveProperty(['mother.name'])
    await seen(page, '#all-right').click()
    await seen(page, '#confirmed').waitFor()
    expect(await seen(page, '#confirmed').innerText()).toContain('还有 2 项没定')
    await world.shop.photograph('photos-first-doubts')

    await seen(page, '#take-father-name').click()
    await seen(page, '#father-idNumber').fill(said('father.idNumber'))
    await page.getByText('核对好了，接着办').locator('visible=true').first().waitFor()
    await seen(page, '#confirmed').click()
    await seen(page, '#step-mother').waitFor()

    const paths = ['name', 'idNumber', 'idValidity', 'ethnicity', 'registeredAddress'].flatMap((name) => [
      `mother.${name}`,
      `father.${name}`,
    ])
    const read = Object.fromEntries(paths.map((path) => [path, family[path]]))
    expect(await answers()).toMatchObject(read)
    await seen(page, '#step-mother').click()
    expect(await seen(page, '#mother-name').inputValue()).toBe(said('mother.name'))
    expect(errors).toEqual([])
    await close()
  }, 240_000)
})
