import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { buildWeapp } from '../../scripts/build'
import { WEAPP } from './weapp'
import { WeappPhone } from './weapp-phone'

const BACK = 'guide-back'
const first = `question-${service.screening[0]?.id}`

describe('in WeChat, back inside the guide', () => {
  beforeAll(() => buildWeapp(), 240_000)

  it('closes the container that is shown from the second page on, and draws the page before', async () => {
    const phone = new WeappPhone(WEAPP, { url: 'http://127.0.0.1:9', openid: 'oBackInGuide', ahead: 0 }, {})
    await phone.open(`/pages/guide/index?service=${service.id}`)
    expect(phone.find(BACK)).toBeUndefined()
    await phone.tap('all-yes')
    expect(phone.find('next')).toBeDefined()
    expect(phone.find(BACK)).toMatchObject({ nn: 'page-container', show: true })

    phone.dispatch(BACK, 'afterleave', {})
    await phone.engine.settle()
    expect(phone.find(first)).toBeDefined()
    expect(phone.find(BACK)).toBeUndefined()
    expect(phone.faults).toEqual([])
    phone.close()
  }, 60_000)
})
