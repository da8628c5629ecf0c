import type { Service } from '../../domain/definition/service'
import { assess } from '../../domain/intake/assess'
import type { HandedIn } from '../../domain/intake/materials'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { aNewborn, type Family, TODAY } from '../builders/family'
import { aPage, isYes, withOnePaper } from '../builders/one-paper'
import { assess as assessTyped, toHandIn } from '../builders/typed'

const missingOf = (family: Family, handed: HandedIn = {}) =>
  assess(family.service, family.answers(), handed, TODAY).filter(({ place }) => place.kind === 'material')
const missingIn = (service: Service, handed: HandedIn = {}) =>
  assessTyped(service, { items: ['card'], 'more.one': 'yes' }, handed, TODAY).filter(
    ({ place }) => place.kind === 'material',
  )
const A_PHOTO = { kind: 'photo', photo: 'photo-1', at: '' } as const

describe('a paper that is missing', () => {
  it('is told with what is to be done, and why it is asked of everybody who wants this', () => {
    expect(missingOf(aNewborn())[0]).toEqual({
      code: 'part-missing',
      place: { kind: 'material', material: 'identity-mother', part: 'front' },
      label: '妈妈身份证人像面',
      message: '还没有拍照',
      remedy: '请拍照上传',
      reason: '因为要办理出生医学证明、户口登记',
    })
  })

  it('is called by its title where its part alone does not say it', () => {
    expect(missingOf(aNewborn()).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['居民户口簿（户主页）', '结婚证内页', '申请表和承诺（妈妈签名）']),
    )
  })

  it('is told with what sets the family apart, where it is only asked of some', () => {
    const mixed = missingOf(aNewborn().withParentsOfDifferentEthnicity())
    expect(mixed.find(({ label }) => label.startsWith('确认民族成份申请书'))?.reason).toBe('因为父母民族不同')
    expect(missingIn(withOnePaper({ when: isYes('more.one') }, aPage()))[0]?.reason).toBe('因为第一问选了“是”')
  })

  it('is told with the words of the service, or without a reason where there is none', () => {
    expect(missingIn(withOnePaper({ reason: '因为样例' }, aPage()))[0]?.reason).toBe('因为样例')
    expect(missingIn(withOnePaper({}, aPage()))[0]).not.toHaveProperty('reason')
  })

  it('is one that has no picture, or something else in its place', () => {
    const service = withOnePaper({}, aPage())
    const signed = { kind: 'signature', strokes: [[0, 0, 500, 0]], version: '', textHash: '', at: '' } as const
    expect(missingIn(service, { paper: { page: A_PHOTO } })).toEqual([])
    expect(missingIn(service, { paper: { page: { ...A_PHOTO, photo: '' } } })).toHaveLength(1)
    expect(missingIn(service, { paper: { page: signed } })).toHaveLength(1)
    expect(missingIn(service, { paper: {} })).toHaveLength(1)
    expect(missingIn(service, { another: { page: A_PHOTO } })).toHaveLength(1)
  })
})

describe('what a family hands in', () => {
  it('is what is photographed or signed, not what the hospital has or an item yields', () => {
    expect(toHandIn(newbornYuanling, aNewborn().answers(), TODAY).map(({ material }) => material.id)).toEqual([
      ...['identity-mother', 'identity-father', 'household-register', 'marriage-certificate', 'statement'],
    ])
  })
})

describe('of several proofs', () => {
  const pages = ['agreement', 'judgment', 'mediation'].map((id) => ({ id, label: id }))
  const service = withOnePaper({ title: '离婚证明', oneOf: true }, ...pages)

  it('one is asked for, whichever', () => {
    expect(missingIn(service).map(({ label }) => label)).toEqual([
      '离婚证明（agreement、judgment、mediation，一种就行）',
    ])
  })

  it.each(['agreement', 'judgment', 'mediation'])('the %s alone is enough', (id) => {
    expect(missingIn(service, { paper: { [id]: A_PHOTO } })).toEqual([])
  })

  it('what need not be there does not stand for one', () => {
    const more = withOnePaper({ oneOf: true }, { id: 'cover', label: '封面', optional: true }, ...pages)
    expect(missingIn(more, { paper: { cover: A_PHOTO } })).toHaveLength(1)
    expect(missingIn(more, { paper: { judgment: A_PHOTO } })).toEqual([])
  })
})

describe('a page that need not be there', () => {
  it('is not missing', () => {
    const service = withOnePaper({}, aPage(), { id: 'other', label: '另一页', optional: true })
    expect(missingIn(service).map(({ place }) => place.kind === 'material' && place.part)).toEqual(['page'])
  })
})
