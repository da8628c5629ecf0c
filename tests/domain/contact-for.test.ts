import { contactFor } from '../../domain/intake/contact-for'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { yiyangSocialCard } from '../../domain/services/yiyang-social-card'

describe('whom to call', () => {
  it('is the county’s own number once the county is known', () => {
    expect(contactFor(yiyangSocialCard, { 'handler.county': 'yy-taojiang' })).toEqual({
      title: '桃江县咨询电话',
      phone: '0737-8883718',
    })
  })

  it('is the hotline before that, and for a county without a number that can be dialled', () => {
    expect(contactFor(yiyangSocialCard, {})).toBe(yiyangSocialCard.help)
    expect(contactFor(yiyangSocialCard, { 'handler.county': 'yy-gaoxin' })).toBe(yiyangSocialCard.help)
  })

  it('is the hotline where no county has a number of its own', () => {
    expect(contactFor(newbornYuanling, { 'newborn.hospital': 'yl-people-hospital' })).toBe(newbornYuanling.help)
  })
})
