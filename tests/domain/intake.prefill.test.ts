import fc from 'fast-check'
import type { Answers } from '../../domain/definition/answers'
import { fieldsOf } from '../../domain/definition/fields'
import { prefill } from '../../domain/intake/prefill'
import { services } from '../../domain/services'
import { chongqingFertilityStatus } from '../../domain/services/chongqing-fertility-status'
import { jiangjinBirthCertificate } from '../../domain/services/jiangjin-birth-certificate'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { yiyangBirthRegistration } from '../../domain/services/yiyang-birth-registration'
import { yiyangSocialCard } from '../../domain/services/yiyang-social-card'
import { anyAnswers } from '../builders/any-application'
import { aNewborn, TODAY } from '../builders/family'
import { assess } from '../builders/typed'

const family = aNewborn().answers()
const newborn = { service: newbornYuanling, answers: family }

describe('what a family told once is offered again', () => {
  it('the parents of the newborn are the couple of the birth registration', () => {
    const offered = prefill(yiyangBirthRegistration, { applicant: 'wife' }, [newborn], TODAY)
    expect(offered).toMatchObject({
      'wife.name': family['mother.name'],
      'wife.idNumber': family['mother.idNumber'],
      'husband.idNumber': family['father.idNumber'],
      'husband.phone': family['father.phone'],
    })
  })

  it('the couple of a registration are the parents of the newborn who comes after', () => {
    const registered = {
      service: yiyangBirthRegistration,
      answers: { 'wife.name': '林秋月', 'husband.name': '向大山' },
    }
    const offered = prefill(newbornYuanling, {}, [registered], TODAY)
    expect(offered).toEqual({ 'mother.name': '林秋月', 'father.name': '向大山' })
  })

  it('whoever applies for a card in the own name is who applied before', () => {
    const asFather = { ...newborn, answers: { ...family, applicant: 'father' } }
    const offered = prefill(yiyangSocialCard, { applicant: 'self' }, [asFather], TODAY)
    expect(offered['holder.idNumber']).toBe(family['father.idNumber'])
  })

  it('the guardian of the card is the parent that was chosen, the child the newborn', () => {
    const offered = prefill(
      yiyangSocialCard,
      { applicant: 'guardian', 'guardian.relation': 'father' },
      [newborn],
      TODAY,
    )
    expect(offered['guardian.name']).toBe(family['father.name'])
    expect(offered['child.name']).toBe(family['newborn.name'])
  })

  it('one ID number tells which of a couple this is', () => {
    const known: Answers = { 'person.idNumber': family['mother.idNumber'] ?? '', 'person.marital': 'first' }
    const offered = prefill(chongqingFertilityStatus, known, [newborn], TODAY)
    expect(offered['person.name']).toBe(family['mother.name'])
    expect(offered['spouse.name']).toBe(family['father.name'])
  })

  it('the newest word counts, and an older one where the newest is silent', () => {
    const newest = { ...newborn, answers: { 'mother.phone': '13900000001' } }
    const offered = prefill(jiangjinBirthCertificate, {}, [newest, newborn], TODAY)
    expect(offered['wife.phone']).toBe('13900000001')
    expect(offered['wife.name']).toBe(family['mother.name'])
  })

  it('what is a matter of this day is asked again: a marriage, a residence', () => {
    const before = { service: yiyangBirthRegistration, answers: { 'wife.marriage': 'again', 'wife.name': '林秋月' } }
    expect(prefill(jiangjinBirthCertificate, {}, [before], TODAY)).toEqual({ 'wife.name': '林秋月' })
  })

  it('a number that is wrong is not carried on', () => {
    const wrong = { service: yiyangBirthRegistration, answers: { 'wife.idNumber': '430922199506120000' } }
    expect(prefill(jiangjinBirthCertificate, {}, [wrong], TODAY)).toEqual({})
  })
})

describe('what is not offered', () => {
  const card = {
    service: yiyangSocialCard,
    answers: {
      applicant: 'guardian',
      'guardian.relation': 'mother',
      'guardian.name': '林秋月',
      'guardian.phone': '13807450001',
      'child.name': '林小满',
    },
  }

  it('a newborn’s name, which is typed twice also by whoever told it before', () => {
    const offered = prefill(newbornYuanling, { items: ['birth-certificate'] }, [card], TODAY)
    expect(offered).toEqual({ 'mother.name': '林秋月', 'mother.phone': '13807450001' })
  })

  it('another answer in the place of one that is there already', () => {
    const begun = { items: ['birth-certificate'], 'mother.name': '林晓月' }
    expect(prefill(newbornYuanling, begun, [card], TODAY)).toEqual({ 'mother.phone': '13807450001' })
  })

  it('the words of somebody who is another person now', () => {
    const byFather = { ...card, answers: { ...card.answers, 'guardian.relation': 'father' } }
    const offered = prefill(newbornYuanling, { items: ['birth-certificate'], applicant: 'mother' }, [byFather], TODAY)
    expect(offered['father.name']).toBe('林秋月')
    const mine = prefill(yiyangSocialCard, { applicant: 'guardian', 'guardian.relation': 'mother' }, [newborn], TODAY)
    expect(mine['guardian.name']).toBe(family['mother.name'])
  })

  it('what was told as a text of another kind', () => {
    const asText = {
      ...yiyangSocialCard,
      form: yiyangSocialCard.form.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          field.path === 'guardian.name' ? { ...field, kind: 'text' as const } : field,
        ),
      })),
    }
    const offered = prefill(newbornYuanling, { items: ['birth-certificate'] }, [{ ...card, service: asText }], TODAY)
    expect(offered).toEqual({ 'mother.phone': '13807450001' })
  })

  it('a place where no one asks for it: the delivery of a family that collects', () => {
    const posted = {
      service: yiyangBirthRegistration,
      answers: { 'delivery.way': 'post', 'delivery.contact': '张桂英' },
    }
    expect(prefill(yiyangSocialCard, { 'delivery.way': 'post' }, [posted], TODAY)).toEqual({
      'delivery.contact': '张桂英',
    })
    expect(prefill(yiyangSocialCard, { 'delivery.way': 'collect' }, [posted], TODAY)).toEqual({})
  })
})

describe('between any two services', () => {
  const pairs = fc.tuple(fc.constantFrom(...services), fc.constantFrom(...services)).chain(([one, other]) =>
    fc.record({
      one: fc.constant(one),
      other: fc.constant(other),
      told: anyAnswers(one),
      begun: anyAnswers(other).chain((answers) =>
        fc
          .subarray(Object.keys(answers))
          .map((kept) => Object.fromEntries(kept.map((path) => [path, answers[path] ?? '']))),
      ),
    }),
  )

  it('only open fields are filled, each with what was told before', () => {
    fc.assert(
      fc.property(pairs, ({ one, other, told, begun }) => {
        const offered = prefill(other, begun, [{ service: one, answers: told }], TODAY)
        const known = new Set(fieldsOf(other).map(({ path }) => path))
        const words = new Set(Object.values(told))
        for (const [path, value] of Object.entries(offered)) {
          expect(known).toContain(path)
          expect(begun[path] ?? '').toBe('')
          expect(words).toContain(value)
        }
        const stillOpen = assess(other, { ...begun, ...offered }, {}, TODAY).flatMap(({ place, code }) =>
          place.kind === 'field' && code === 'required' ? [place.field] : [],
        )
        expect(stillOpen.filter((path) => path in offered)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
