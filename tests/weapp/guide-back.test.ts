import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { buildWeapp } from '../../scripts/build'
import { WEAPP } from './weapp'
import { WeappPhone } from './weapp-phone'

const BACK = 'guide-back'
const first = `question-${service.screening[0]?.id}`

/** The template that WeChat draws a node with. */
const templateOf = (name = ''): string =>
  readFileSync(join(WEAPP, 'base.wxml'), 'utf8')
    .split('<template ')
    .find((template) => template.startsWith(`name="tmpl_0_${name}"`)) ?? ''

describe('in WeChat, back inside the guide', () => {
  beforeAll(() => buildWeapp(), 240_000)

  it('closes the container that is shown from the second page on, and draws the page before', async () => {
    const phone = new WeappPhone(WEAPP, { url: 'http://127.0.0.1:9', openid: 'oBackInGuide', ahead: 0 }, {})
    await phone.open(`/pages/guide/index?service=${service.id}`)
    expect(phone.find(BACK)).toBeUndefined()
    await phone.tap('all-yes')
    expect(phone.find('next')).toBeDefined()
    const container = phone.find(BACK)
    expect(templateOf(container?.nn)).toMatch(/<page-container show="[^"]+" duration="[^"]+" [^>]*bindafterleave="eh"/i)

    phone.dispatch(BACK, 'afterleave', {})
    await phone.engine.settle()
    expect(phone.find(first)).toBeDefined()
    expect(phone.find(BACK)).toBeUndefined()
    expect(phone.faults).toEqual([])
    phone.close()
  }, 60_000)
})
