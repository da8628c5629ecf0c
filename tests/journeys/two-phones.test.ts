import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Answers } from '../../domain/definition/answers'
import { isLink } from '../../domain/definition/fields'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'
import { anIdNumber } from '../builders/identity'
import { aClearPicture } from '../builders/pictures'
import { consentsTo, contentOf, papersOf } from '../support/cases'
import { uuid } from '../support/sample'
import { expectAccessible } from './accessible'
import { confirmPapers, openTaskList, photograph } from './applying'
import { fillField, seen } from './filling'
import { agreeToOwn, linkFor, signOwn } from './own-part'
import { journeyWorld } from './world'

const world = journeyWorld()
let picture: string

beforeAll(async () => {
  picture = join(world.cloud.dataDir, 'own.jpg')
  writeFileSync(picture, await aClearPicture())
})

const only = (answers: Answers, isWanted: (path: string) => boolean): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([path]) => isWanted(path)))

/** A draft of this mother in which everything is there but what is others' to fill, photograph and sign. */
const lacking = async (
  openid: string,
  answers: Answers,
  isTheirs: (path: string) => boolean,
  isTheirPart: (material: string, part: string) => boolean,
): Promise<string> => {
  const mother = world.cloud.as(openid)
  const id = uuid()
  const given = only(answers, (path) => !isTheirs(path))
  const consents = consentsTo(service)
  await mother.get('application', 'start', { id, service: service.id, answers: given, consents, command: uuid() })
  for (const { material, part } of papersOf(answers)) {
    if (isTheirPart(material, part)) continue
    const content = await contentOf(world.cloud, mother, answers, { material, part })
    await mother.get('application', 'attach', { id, material, part, content, command: uuid() })
  }
  return id
}

const fill = async (page: Page, answers: Answers, isOwn: (path: string) => boolean): Promise<void> => {
  for (const field of service.form.flatMap(({ fields }) => fields)) {
    const value = answers[field.path]
    if (value === undefined || !isOwn(field.path) || field.kind === 'derived') continue
    if (
      (await page
        .locator(`#at-${field.path.replace(/\./g, '-')}`)
        .locator('visible=true')
        .count()) === 0
    )
      continue
    await fillField(page, service, field, value)
  }
}

const isFathers = (path: string) => path.startsWith('father.')
const isFathersPart = (material: string, part: string) => material === 'identity-father' || part === 'father'
const says = (page: Page, text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor()

describe('two parents on two phones, at the same time', () => {
  it('need one link: he fills, photographs and signs his part while she fills hers, and nothing is lost', async () => {
    const openid = 'oTwoPhonesMother'
    const answers = only(aNewborn(TODAY).named('何同行').answers(), (path) => !isLink(path))
    const id = await lacking(openid, answers, isFathers, isFathersPart)
    const mother = await world.shop.phoneOf(openid, `#/pages/apply/index?id=${id}`)
    await seen(mother.page, '#person-father').waitFor()
    expect(await seen(mother.page, '#person-father').innerText()).toMatch(/还差 \d+ 项、照片 2 张、签名 1 处/)
    await expectAccessible(mother.page)
    const link = await linkFor(mother.page, id, 'father')
    await expectAccessible(mother.page)

    const father = await world.shop.phoneOf('oTwoPhonesFather', link)
    await seen(father.page, '#agree').waitFor()
    await expectAccessible(father.page)
    expect(await father.page.locator('body').innerText()).not.toContain(String(answers['mother.name']))
    await agreeToOwn(father.page)
    await expectAccessible(father.page)

    await openTaskList(mother.page, id)
    await seen(mother.page, '#step-mother').click()
    await seen(mother.page, '#mother-employer').waitFor()
    await Promise.all([
      fill(father.page, answers, isFathers),
      seen(mother.page, '#mother-employer').fill('沅陵县第一中学'),
    ])
    await photograph(father.page, 'identity-father', 'front', picture)
    await photograph(father.page, 'identity-father', 'back', picture)
    await seen(mother.page, '#go-on').click()
    await signOwn(father.page, 1)

    await openTaskList(mother.page, id)
    await seen(mother.page, '#person-father').getByText('都好了').waitFor()
    const view = await world.cloud.as(openid).read(id)
    expect(view.answers).toMatchObject({ ...only(answers, isFathers), 'mother.employer': '沅陵县第一中学' })
    await seen(mother.page, '#step-check').click()
    await confirmPapers(mother.page)
    await seen(mother.page, '#submit').click()
    await says(mother.page, '窗口正在核对')
    await father.page.reload()
    await says(father.page, '申请已经提交')

    // Another phone that the link was passed on to sees nothing.
    const stranger = await world.shop.phoneOf('oTwoPhonesStranger', link)
    await says(stranger.page, '已经在另一部手机上打开过')
    await stranger.close()
    expect([...mother.errors, ...father.errors]).toEqual([])
    await father.close()
    await mother.close()
  }, 240_000)
})

describe('a grandmother who heads the household, of parents of different ethnic groups', () => {
  it('fills her part by one link, and the father signs both of his papers by one', async () => {
    const openid = 'oGrandmothersDaughter'
    const family = aNewborn(TODAY).withParentsOfDifferentEthnicity().named('何外婆').answers()
    const grandmothers = {
      'household.head': 'maternal-grandmother',
      'household.headName': '林桂英',
      'household.headIdNumber': anIdNumber({ sex: 'female', born: '1960-05-12' }),
    }
    const answers: Answers = { ...family, ...grandmothers }
    const isHers = (path: string) => path === 'household.headName' || path === 'household.headIdNumber'
    const isTheirPart = (material: string, part: string) =>
      part === 'father' || (material === 'household-register' && part === 'head')
    const id = await lacking(openid, answers, isHers, isTheirPart)
    const mother = await world.shop.phoneOf(openid, `#/pages/apply/index?id=${id}`)
    await seen(mother.page, '#person-head').waitFor()
    expect(await seen(mother.page, '#person-head').innerText()).toMatch(/外婆[\s\S]*还差 2 项、照片 1 张/)

    const grandmother = await world.shop.phoneOf('oGrandmotherAtHome', await linkFor(mother.page, id, 'head'))
    await agreeToOwn(grandmother.page)
    await fill(grandmother.page, answers, isHers)
    await photograph(grandmother.page, 'household-register', 'head', picture)
    await says(grandmother.page, '都好了，谢谢您')

    const father = await world.shop.phoneOf('oGrandmothersSon', await linkFor(mother.page, id, 'father'))
    await agreeToOwn(father.page)
    await signOwn(father.page, 2)

    const view = await world.cloud.as(openid).read(id)
    expect(view.answers).toMatchObject(grandmothers)
    expect(Object.keys(view.participants ?? {}).sort()).toEqual(['father', 'head'])
    expect([...mother.errors, ...father.errors, ...grandmother.errors]).toEqual([])
    await Promise.all([grandmother, father, mother].map((phone) => phone.close()))
  }, 240_000)
})
