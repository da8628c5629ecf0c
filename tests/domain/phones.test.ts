import { isDialable, isLandline, isMobile, normalisePhone } from '../../domain/standards/phones'
import vectors from './vectors.json'

describe('a phone number', () => {
  it.each(vectors.phones.mobileValid)('%s is a mobile', (phone) => expect(isMobile(phone)).toBe(true))
  it.each(vectors.phones.mobileInvalid)('%s is not', (phone) => expect(isMobile(phone)).toBe(false))
  it.each(vectors.phones.landlineValid)('%s can be dialled', (phone) => {
    expect(isDialable(normalisePhone(phone))).toBe(true)
  })
  it.each([...vectors.phones.landlineInvalid, '0745-42222222', '023-4729215', '110x'])('%s cannot', (phone) => {
    expect(isDialable(normalisePhone(phone))).toBe(false)
  })
  it.each(['+86 138 0013 8000', '0086-13800138000', '8613800138000', '138-0013-8000', '１３８００１３８０００'])(
    'typed as %s is 13800138000',
    (typed) => expect(normalisePhone(typed)).toBe('13800138000'),
  )
  it.each(['013800138000', '138001380001', 'x13800138000', '12800138000'])('%s is no mobile', (phone) => {
    expect(isMobile(phone)).toBe(false)
  })
  it.each(['12320', '12345', '4001234567', '95588', '955888', '0745-4222222', '07454222222-123456', '13800138000'])(
    '%s may be published by an office',
    (phone) => {
      expect(isDialable(phone)).toBe(true)
    },
  )
  it.each(['0745 4222222-12', '0745‐4222222-12', '0745―4222222–12', '０７４５－４２２２２２２－１２'])(
    'typed as %s has hyphens',
    (typed) => {
      expect(normalisePhone(typed)).toMatch(/^0745-?4222222-12$/)
    },
  )
  it('keeps an 86 that is no country code, and a +86 that is not in front', () => {
    expect(normalisePhone('8612345')).toBe('8612345')
    expect(normalisePhone('86138001380001')).toBe('86138001380001')
    expect(normalisePhone('138+8600138')).toBe('138+8600138')
    expect(normalisePhone('13008613800')).toBe('13008613800')
    expect(normalisePhone('1868613800138000')).toBe('1868613800138000')
  })
  it.each([
    '0011234567',
    '001-1234567',
    '0745-42222',
    '0745-4222222-',
    '0745-4222222-1234567',
    '745-4222222',
    '010-123456',
  ])('%s is no landline', (phone) => {
    expect(isLandline(phone)).toBe(false)
  })
  it('of 怀化 and 益阳 has seven digits after the area code, of 重庆 eight', () => {
    const numbers = ['0745-4222222', '0737-5215120', '023-47292152', '07454222222', '02347292152']
    expect(numbers.map(isLandline)).toEqual(Array(5).fill(true))
    expect(['0745-42222222', '0737-52151200', '023-4729215'].map(isLandline)).toEqual(Array(3).fill(false))
  })
  it.each(['x0745-4222222', '0745-4222222x', '9120', '112345', '123456', '4001234567890', '9555511'])(
    '%s leads nowhere',
    (phone) => {
      expect(isDialable(phone)).toBe(false)
    },
  )
  it('of Beijing or another county is a landline too', () => {
    expect([isLandline('010-12345678'), isLandline('0731-88888888'), isLandline('0737-5215120-8')]).toEqual([
      true,
      true,
      true,
    ])
  })

  it.each([
    ['(0737)5215120', '0737-5215120'],
    ['（0745）422 2222', '0745-4222222'],
    ['(010) 1234-5678', '010-1234-5678'],
    ['400-123-4567', '4001234567'],
    ['\u202d13800138000\u202c', '13800138000'],
    ['138\u200b0013\u20608000', '13800138000'],
  ])('typed as %j is %s', (typed, phone) => expect(normalisePhone(typed)).toBe(phone))

  it('after an area code of three digits has eight more', () => {
    expect(['010-12345678', '021-12345678', '02812345678'].map(isLandline)).toEqual([true, true, true])
    expect(['010-1234567', '021-1234567', '015-12345678', '005-12345678'].map(isLandline)).toEqual(Array(4).fill(false))
  })
})
