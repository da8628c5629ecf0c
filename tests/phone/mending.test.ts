import type { Correction } from '../../domain/casework/state/application'
import { seenAtReturn } from '../../domain/casework/state/last-return'
import type { ApplicationView } from '../../domain/casework/state/view'
import type { HandedIn } from '../../domain/intake/materials'
import { chongqingFertilityStatus } from '../../domain/services/chongqing-fertility-status'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { anewInWords, signaturesAnew } from '../../src/case-view/signing-anew'
import { type MendingLine, mendingOf } from '../../src/pages/progress/mending'
import { aNewborn, aPart, type Family, NOW, TODAY } from '../builders/family'

const SEX: Correction = { place: { kind: 'field', section: 'newborn', field: 'newborn.sex' }, message: '请核对' }
const PHONE: Correction = { place: { kind: 'field', section: 'mother', field: 'mother.phone' }, message: '打不通' }
const PHOTO: Correction = { place: { kind: 'material', material: 'identity-mother', part: 'back' }, message: '看不清' }
const FATHER: Correction = { place: { kind: 'material', material: 'statement', part: 'father' }, message: '看不清' }

const sentBack = (family: Family, corrections: readonly Correction[]): ApplicationView => {
  const seen = { answers: family.answers(), materials: family.materials() }
  return {
    ...seen,
    id: 'case-0001',
    service: { id: service.id, edition: service.edition.from },
    status: 'returned',
    flags: [],
    items: {},
    updatedAt: NOW,
    revision: 3,
    results: {},
    deliveries: {},
    corrections,
    consents: [],
    journal: [],
    lastReturn: seenAtReturn(seen, corrections, NOW),
  }
}

const nameOf = (line: MendingLine): string => {
  if (line.kind === 'signature') return `${line.signing.material.id}.${line.signing.part.id} ${line.state}`
  const { place } = line.correction
  return place.kind === 'field' ? place.field : place.kind === 'material' ? `${place.material}.${place.part}` : ''
}

const listOf = (view: ApplicationView, now: Family, materials: HandedIn = view.materials) => {
  const { done, ours, others } = mendingOf(service, view, { answers: now.answers(), materials }, TODAY)
  return { done: done.map(nameOf), ours: ours.map(nameOf), others: others.map(nameOf) }
}

describe('the list of a return', () => {
  const family = aNewborn()

  it('of a photo and a phone number costs nobody a signature', () => {
    const view = sentBack(family, [PHOTO, PHONE])
    expect(listOf(view, family)).toEqual({ done: [], ours: ['identity-mother.back', 'mother.phone'], others: [] })
    expect(listOf(view, family.with({ 'mother.phone': '13807459999' }))).toEqual({
      done: ['mother.phone'],
      ours: ['identity-mother.back'],
      others: [],
    })
  })

  it('of the sex foretells both signatures, asks for them once it is mended, and ends with them', () => {
    const view = sentBack(family, [SEX])
    expect(listOf(view, family)).toEqual({
      done: [],
      ours: ['newborn.sex', 'statement.mother foretold'],
      others: ['statement.father foretold'],
    })
    const mended = family.withSon()
    expect(listOf(view, mended)).toEqual({
      done: ['newborn.sex'],
      ours: ['statement.mother void'],
      others: ['statement.father void'],
    })
    const statement = { ...view.materials.statement, mother: aPart('statement', 'mother', mended.answers()) }
    expect(listOf(view, mended, { ...view.materials, statement }).ours).toEqual([])
    expect(listOf(view, mended, mended.materials())).toEqual({ done: ['newborn.sex'], ours: [], others: [] })
  })

  it('has a signature that is itself sent back once, with the one whose it is', () => {
    expect(listOf(sentBack(family, [FATHER]), family)).toEqual({ done: [], ours: [], others: ['statement.father'] })
  })

  it('asks a grandmother to have both parents sign, and herself where she is the delegate', () => {
    const byGrandmother = aNewborn().appliedForByGrandmother()
    const { ours, others } = listOf(sentBack(byGrandmother, [SEX]), byGrandmother)
    expect(ours).toEqual(['newborn.sex', 'power-of-attorney.delegate foretold'])
    expect(others).toEqual([
      'power-of-attorney.mother foretold',
      'statement.mother foretold',
      'statement.father foretold',
    ])
  })
})

describe('who has to sign anew', () => {
  const words = (family: Family, ...corrections: Correction[]) =>
    anewInWords(
      service,
      signaturesAnew(
        service,
        family.answers(),
        corrections.map(({ place }) => place),
      ),
    )

  it('is said by name, and by number where a person signs more than once', () => {
    expect(words(aNewborn(), PHOTO, PHONE)).toBe('')
    expect(words(aNewborn(), FATHER)).toBe('爸爸重新签名')
    expect(words(aNewborn(), SEX)).toBe('两位重新签名：妈妈、爸爸')
    expect(words(aNewborn().withParentsOfDifferentEthnicity(), SEX)).toBe('两位重新签名：妈妈、爸爸（共 4 处）')
  })

  it('is nobody else where the form does not say who applies', () => {
    const { answers, materials } = { answers: aNewborn().answers(), materials: {} }
    const view = { ...sentBack(aNewborn(), []), answers, materials }
    const { others } = mendingOf(chongqingFertilityStatus, view, { answers: {} as typeof answers, materials }, TODAY)
    expect(others).toEqual([])
  })
})
