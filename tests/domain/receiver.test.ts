import type { Answers } from '../../domain/definition/answers'
import { receiverOf } from '../../domain/intake/receiver'
import { routeOf } from '../../domain/intake/route'
import { withRequiredItems } from '../../domain/intake/with-required-items'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { yiyangBirthRegistration as registration } from '../../domain/services/yiyang-birth-registration'
import { aNewborn } from '../builders/family'

describe('who gets what is posted', () => {
  it('is whom the family named, not whoever applied', () => {
    const family = aNewborn().with({ 'delivery.contact': '张桂英', 'delivery.phone': '13807450009' })
    expect(receiverOf(newbornYuanling, family.answers())).toEqual({
      name: '张桂英',
      phone: '13807450009',
      address: '湖南省沅陵县沅陵镇太常村3组12号',
    })
  })

  it('is nobody where nothing is posted', () => {
    const collecting = aNewborn().with({ 'delivery.certificate': 'collect', 'delivery.household': 'collect' })
    expect(receiverOf(newbornYuanling, collecting.answers())).toEqual({ name: '', phone: '', address: '' })
  })

  it('is nobody in a service that knows no receiver', () => {
    const people = newbornYuanling.people.filter(({ is }) => is !== 'receiver')
    expect(receiverOf({ people }, aNewborn().answers())).toEqual({ name: '', phone: '', address: '' })
  })
})

describe('the way of a registration in 益阳', () => {
  const routeAt = (answers: Answers) => routeOf(registration, withRequiredItems(registration, answers))

  it('is that of the county that decides, through its own platform where it has one', () => {
    expect(routeAt({ 'handler.county': 'yy-taojiang' })).toEqual({ office: 'yy-taojiang', platform: 'taojiang' })
    expect(routeAt({ 'handler.county': 'yy-gaoxin' })).toEqual({ office: 'yy-gaoxin', platform: 'yiyang' })
  })

  it('names no office before a county is chosen', () => {
    expect(routeAt({})).toEqual({ platform: 'yiyang' })
  })

  it('is none of a platform where none of them fits', () => {
    const routing = { decidedBy: ['handler.county'], platforms: [] }
    const answers = withRequiredItems(registration, { 'handler.county': 'yy-gaoxin' })
    expect(routeOf({ ...registration, routing }, answers)).toEqual({ office: 'yy-gaoxin' })
  })

  it('is not there for a service whose cases stay with their desk', () => {
    expect(routeOf(newbornYuanling, withRequiredItems(newbornYuanling, aNewborn().answers()))).toEqual({})
  })
})
