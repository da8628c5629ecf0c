import fc from 'fast-check'
import { fieldsOf, isLink } from '../../domain/definition/fields'
import { mentionedBy } from '../../domain/definition/mentions'
import { assess } from '../../domain/intake/assess'
import { leftInWords, leftOf, ownerOf } from '../../domain/intake/left-of'
import { isOwnSlot, ownPartOf, ownPaths, participantsOf, titleOf } from '../../domain/intake/own-part'
import { ownService } from '../../domain/intake/own-service'
import { prune } from '../../domain/intake/prune'
import { services } from '../../domain/services'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { anyAnswers } from '../builders/any-application'
import { aNewborn, TODAY } from '../builders/family'

const pruned = (answers: object) => prune(service, { ...aNewborn(TODAY).answers(), ...answers }, TODAY)
const different = prune(service, aNewborn(TODAY).withParentsOfDifferentEthnicity().answers(), TODAY)
const idsFor = (answers: object) => participantsOf(service, pruned(answers), TODAY).map(({ id }) => id)

describe('who may be sent a link', () => {
  it('is the other parent, and the head of the household where that is somebody else', () => {
    expect(idsFor({ applicant: 'mother', 'household.head': 'mother' })).toEqual(['father'])
    expect(idsFor({ applicant: 'father', 'household.head': 'mother' })).toEqual(['mother'])
    expect(idsFor({ applicant: 'mother', 'household.head': 'maternal-grandmother' })).toEqual(['father', 'head'])
  })

  it('is not the grandmother who applies herself and is the head', () => {
    const hers = { applicant: 'delegate', 'delegate.relation': 'grandmother', 'household.head': 'grandmother' }
    expect(idsFor(hers)).toEqual(['mother', 'father'])
    expect(idsFor({ ...hers, 'household.head': 'maternal-grandmother' })).toEqual(['mother', 'father', 'head'])
  })

  it('is called what the family calls her', () => {
    const answers = pruned({ applicant: 'mother', 'household.head': 'maternal-grandmother' })
    const head = participantsOf(service, answers, TODAY).find(({ id }) => id === 'head')
    if (head === undefined) throw new Error('no head')
    expect(titleOf(service, head, answers)).toBe('外婆')
    expect(titleOf(service, head, pruned({ 'household.head': 'other' }))).toBe('户主')
  })
})

describe('what is whose', () => {
  it('gives a father of another ethnic group every signature of his by one link, and his card', () => {
    const { papers, sections } = ownPartOf(service, different, 'father', TODAY)
    const parts = papers.map(({ material, parts: own }) => `${material.id}: ${own.map(({ id }) => id).join()}`)
    expect(parts).toEqual(['identity-father: front,back', 'ethnicity-statement: father', 'statement: father'])
    expect(sections.map(({ id }) => id)).toEqual(['father'])
  })

  it('gives a grandmother who is the head her name, her number and her page', () => {
    const answers = pruned({ applicant: 'mother', 'household.head': 'maternal-grandmother' })
    const { papers, sections } = ownPartOf(service, answers, 'head', TODAY)
    expect(sections.flatMap(({ fields }) => fields.map(({ path }) => path))).toEqual([
      'household.headName',
      'household.headIdNumber',
    ])
    expect(papers.flatMap(({ material, parts }) => parts.map(({ id }) => `${material.id}.${id}`))).toEqual([
      'household-register.head',
    ])
  })

  it('gives no two people the same field or paper, and a parent nothing of the other', () => {
    for (const { participants = [], ...of } of services) {
      const paths = participants.flatMap(({ id }) => [...ownPaths(of, id)])
      expect(new Set(paths).size).toBe(paths.length)
    }
    expect([...ownPaths(service, 'father')].filter((path) => !path.startsWith('father.'))).toEqual([])
    expect(isOwnSlot(service, 'father', { material: 'identity-mother', part: 'front' })).toBe(false)
    expect(isOwnSlot(service, 'father', { material: 'identity-father', part: 'front' })).toBe(true)
    expect(isOwnSlot(service, 'father', { material: 'household-register', part: 'head' })).toBe(false)
  })
})

describe('what is left', () => {
  it('is counted for each person, all of it and nothing twice', () => {
    fc.assert(
      fc.property(anyAnswers(service, TODAY), (sampled) => {
        const answers = prune(service, sampled, TODAY)
        const problems = assess(service, answers, {}, TODAY)
        const left = leftOf(service, answers, problems, TODAY)
        const sum = left.reduce((all, { fields, photos, signatures }) => all + fields + photos + signatures, 0)
        expect(sum).toBe(problems.length)
        for (const { who, fields, photos, signatures } of left.slice(1)) {
          const own = problems.filter(({ place }) => ownerOf(service, place) === who)
          expect(fields + photos + signatures).toBe(own.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is said in few words, and nothing when nothing is', () => {
    expect(leftInWords({ fields: 2, photos: 0, signatures: 1 })).toBe('2 项、签名 1 处')
    expect(leftInWords({ fields: 0, photos: 0, signatures: 0 })).toBe('')
  })
})

describe('the service on the phone of a participant', () => {
  it('knows nothing of anybody else: no field, no condition, no offer, no paper', () => {
    fc.assert(
      fc.property(anyAnswers(service, TODAY), fc.constantFrom('mother', 'father', 'head'), (sampled, person) => {
        const answers = prune(service, sampled, TODAY)
        const { sections, papers } = ownPartOf(service, answers, person, TODAY)
        const photos = papers.flatMap(({ material, parts }) =>
          material.source === 'photo' ? parts.map(({ id }) => `${material.id}.${id}`) : [],
        )
        const fields = sections.flatMap((section) => section.fields.map(({ path }) => path))
        const reduced = ownService(service, { fields, photos })
        const own = ownPaths(service, person)
        expect(fieldsOf(reduced).map(({ path }) => path)).toEqual(fields)
        for (const { rules, sameAs = [], when, known } of fieldsOf(reduced)) {
          expect([when, known]).toEqual([undefined, undefined])
          const seen = [...rules.flatMap(({ holds }) => mentionedBy(holds)), ...sameAs.map(({ field }) => field)]
          expect(seen.filter((path) => !own.has(path))).toEqual([])
        }
        for (const material of reduced.materials) {
          expect(
            material.parts.every(({ id: part }) => isOwnSlot(service, person, { material: material.id, part })),
          ).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what the participant has: nothing of it is pruned away, so that no answer is lost by looking', () => {
    fc.assert(
      fc.property(anyAnswers(service, TODAY), fc.constantFrom('mother', 'father'), (sampled, person) => {
        const answers = prune(service, sampled, TODAY)
        const { sections } = ownPartOf(service, answers, person, TODAY)
        const fields = sections.flatMap((section) => section.fields.map(({ path }) => path))
        const own = ownPaths(service, person)
        const there = Object.fromEntries(
          Object.entries(answers).filter(([path]) => own.has(path) && !isLink(path) && fields.includes(path)),
        )
        const kept = prune(ownService(service, { fields, photos: [] }), there, TODAY)
        expect(Object.fromEntries(Object.entries(kept).filter(([path]) => path in there))).toEqual(there)
      }),
      { numRuns: 60 },
    )
  })
})
