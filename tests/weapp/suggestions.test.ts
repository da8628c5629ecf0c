import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { buildWeapp } from '../../scripts/build'
import { aNewborn, TODAY } from '../builders/family'
import { consentsTo } from '../support/cases'
import { aheadOfMachine } from '../support/moved-clock'
import { bootSample, type Sample, uuid } from '../support/sample'
import { WEAPP } from './weapp'
import { WeappPhone } from './weapp-phone'

let cloud: Sample

beforeAll(async () => {
  await buildWeapp()
  cloud = await bootSample()
}, 240_000)
afterAll(() => cloud?.close())

/** The mother's part of the form on her phone, where these fields are still empty. */
const openedFor = async (...empty: string[]) => {
  const openid = `oSuggested-${uuid().slice(0, 8)}`
  const id = uuid()
  const answers = aNewborn(TODAY)
    .without(...empty)
    .answers()
  await cloud
    .as(openid)
    .get('application', 'start', { id, service: service.id, answers, consents: consentsTo(service), command: uuid() })
  const phone = new WeappPhone(WEAPP, { url: cloud.url, openid, ahead: aheadOfMachine(cloud) }, {})
  await phone.open(`/pages/apply/section/index?id=${id}&section=mother`)
  return phone
}

describe('in WeChat', () => {
  it('the number of the phone is one tap, and stands in its field', async () => {
    const phone = await openedFor('mother.phone')
    phone.dispatch('mother-phone-own', 'getphonenumber', { code: 'local-86-13987654321' })
    await phone.engine.settle()
    expect(JSON.stringify(phone.page.root)).toContain('13987654321')
    expect(phone.faults).toEqual([])
    phone.close()
  }, 60_000)

  it('whoever refuses types: nothing changes', async () => {
    const phone = await openedFor('mother.phone')
    phone.dispatch('mother-phone-own', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
    await phone.engine.settle()
    expect(phone.faults).toEqual([])
    expect(phone.find('mother-phone')).toBeDefined()
    phone.close()
  }, 60_000)

  it('an address of the address book is one tap', async () => {
    const phone = await openedFor()
    await phone.tap('mother-livingAddress-book')
    expect(JSON.stringify(phone.page.root)).toContain('湖南省怀化市沅陵县样例路5号')
    expect(phone.faults).toEqual([])
    phone.close()
  }, 60_000)
})
