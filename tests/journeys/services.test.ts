import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Answers } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import { yiyangBirthRegistration } from '../../domain/services/yiyang-birth-registration'
import { yiyangSocialCard } from '../../domain/services/yiyang-social-card'
import { SAMPLE_DESKS } from '../../local-cloud/sample/people'
import { anyAnswers } from '../builders/any-application'
import { TODAY } from '../builders/family'
import { aClearPicture, aPortrait } from '../builders/pictures'
import { uuid } from '../support/sample'
import { agreeAndBegin, fillTheForm, photographAll, readAndConfirm, signAll, throughTheGuide } from './applying'
import { seen } from './filling'
import { journeyWorld } from './world'

/** The same family every time. */
const SEED = 20261123
const WINDOW = 'oSampleWindow'

const world = journeyWorld()
let picture: string
let portrait: string

beforeAll(async () => {
  picture = join(world.cloud.dataDir, 'picture.jpg')
  portrait = join(world.cloud.dataDir, 'portrait.jpg')
  writeFileSync(picture, await aClearPicture())
  writeFileSync(portrait, await aPortrait())
})

const aFamily = (service: Service, settled: Answers): Answers =>
  fc.sample(anyAnswers(service, TODAY, settled), { numRuns: 1, seed: SEED })[0] ?? {}

describe('through the same pages', () => {
  it.each<[string, Service, Answers]>([
    [
      'a couple, she married again, with a child already, registers a birth at the window of another county',
      yiyangBirthRegistration,
      {
        'wife.marriage': 'again',
        'children.any': 'yes',
        'children.lost': 'no',
        'birth.already': 'no',
        'handler.county': 'yy-anhua',
        'handler.window': SAMPLE_DESKS[WINDOW],
      },
    ],
    [
      'parents apply for the social security card of their child',
      yiyangSocialCard,
      { applicant: 'guardian', held: [], 'handler.window': SAMPLE_DESKS[WINDOW] },
    ],
  ])(
    '%s',
    async (_who, service, settled) => {
      const openid = `oJourney${service.id}`
      const answers = aFamily(service, settled)
      const { page, errors, close } = await world.shop.phoneOf(openid)
      await throughTheGuide(page, service, answers)
      const id = await agreeAndBegin(page, service)
      await seen(page, '#step-check').waitFor()
      await fillTheForm(page, service, answers, id)
      await photographAll(page, service, answers, id, picture, portrait)
      await signAll(page, id)
      await readAndConfirm(page)
      await seen(page, '#submit').click()
      await page.getByText('窗口正在核对').locator('visible=true').first().waitFor()

      await world.cloud.as(WINDOW).get('desk', 'accept', { id, numbers: {}, command: uuid() })
      await world.cloud.until(id, ({ status }) => status === 'completed', undefined, world.cloud.as(openid))
      await page.getByText('全部办好了').locator('visible=true').first().waitFor()
      expect(errors).toEqual([])
      await close()
    },
    240_000,
  )
})
