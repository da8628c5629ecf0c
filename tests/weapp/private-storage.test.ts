import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { buildWeapp } from '../../scripts/build'
import { aNewborn, TODAY } from '../builders/family'
import { consentsTo } from '../support/cases'
import { aheadOfMachine } from '../support/moved-clock'
import { bootSample, type Sample, uuid } from '../support/sample'
import { WEAPP } from './weapp'
import { WeappPhone } from './weapp-phone'

const TYPED = '湖南省沅陵县沅陵镇样例路9号'
const FIELD = 'mother-livingAddress'

let cloud: Sample
const phones: WeappPhone[] = []

/** A phone with WeChat; with `before`, the same one after the mini-program was closed. */
const phoneOf = (openid: string, before?: WeappPhone): WeappPhone => {
  const phone = new WeappPhone(WEAPP, { url: cloud.url, openid, ahead: aheadOfMachine(cloud) }, {}, before?.storage)
  phones.push(phone)
  return phone
}

beforeAll(async () => {
  await buildWeapp()
  cloud = await bootSample()
}, 240_000)

afterEach(() => {
  for (const phone of phones.splice(0)) phone.close()
})

afterAll(() => cloud?.close())

describe('what is typed on a phone', () => {
  it('is encrypted there, and is there again after the mini-program was closed', async () => {
    const openid = 'oEncrypted'
    const id = uuid()
    const answers = aNewborn(TODAY).answers()
    await cloud
      .as(openid)
      .get('application', 'start', { id, service: service.id, answers, consents: consentsTo(service), command: uuid() })
    const page = `/pages/apply/section/index?id=${id}&section=mother`
    const phone = phoneOf(openid)
    await phone.open(page)
    await phone.type(FIELD, TYPED)
    await phone.engine.settle()

    expect([...phone.storage.keys()].some((key) => key.startsWith('private:'))).toBe(true)
    expect(JSON.stringify([...phone.storage])).not.toContain(TYPED)
    phone.close()
    expect((await cloud.as(openid).read(id)).answers['mother.livingAddress']).not.toBe(TYPED)

    const again = phoneOf(openid, phone)
    await again.open(page)
    expect(JSON.stringify(again.page.root)).toContain(TYPED)
    expect([...phone.faults, ...again.faults]).toEqual([])
  }, 120_000)
})
