import fc from 'fast-check'
import type { PrunedAnswers } from '../../domain/definition/answer-states'
import type { AnswerValue } from '../../domain/definition/answers'
import { type Condition, is } from '../../domain/definition/condition'
import { fieldsOf, repetitionOf, sectionOf } from '../../domain/definition/fields'
import { placesIn } from '../../domain/definition/mentions'
import type { Field, Question, Service } from '../../domain/definition/service'
import { askedAnew, type Signature } from '../../domain/intake/asked-anew'
import { displayAt } from '../../domain/intake/display'
import type { Place } from '../../domain/intake/problem'
import { prune } from '../../domain/intake/prune'
import { signedText, textHash } from '../../domain/intake/signed-text'
import { services } from '../../domain/services'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { anyAnswers } from '../builders/any-application'
import { aNewborn, type Family, TODAY } from '../builders/family'
import { anIdNumber } from '../builders/identity'
import { toHandIn, visibleSections } from '../builders/typed'

const field = (service: Service, path: string): Place => ({
  kind: 'field',
  section: sectionOf(service, path)?.id ?? '',
  field: path,
})
const nameOf = ({ material, part }: Signature) => `${material.id}.${part.id}`

const anewAfter = (family: Family, ...places: Place[]) =>
  askedAnew(newbornYuanling, family.answers(), TODAY, places).map(nameOf)
const anewAfterFields = (family: Family, ...paths: string[]) =>
  anewAfter(family, ...paths.map((path) => field(newbornYuanling, path)))

describe('a correction of what a family wrote', () => {
  const grandmother = aNewborn().withParentsOfDifferentEthnicity().appliedForByGrandmother()

  it.each([
    ['mother.phone', 'father.phone', 'delegate.phone'],
    ['mother.registeredAddress', 'mother.livingAddress', 'father.livingAddress'],
    ['mother.employer', 'father.employer', 'newborn.birthTime'],
    ['delivery.certificate', 'delivery.household', 'delivery.address', 'delivery.contact', 'delivery.phone'],
  ])('asks for no signature anew at %s', (...paths) => {
    expect(anewAfterFields(grandmother, ...paths)).toEqual([])
  })

  it('asks both parents anew for what they declare together', () => {
    for (const path of ['newborn.sex', 'newborn.name', 'newborn.birthDate', 'household.follows', 'items']) {
      expect(anewAfterFields(aNewborn(), path)).toEqual(['statement.mother', 'statement.father'])
    }
  })

  it('asks a parent alone for what that parent declares', () => {
    expect(anewAfterFields(aNewborn(), 'father.idNumber')).toEqual(['statement.father'])
    expect(anewAfterFields(aNewborn().atAnUncles(), 'mother.name')).toEqual(['statement.mother'])
  })

  it('asks both parents anew for the name of the one who heads the household: both declare who does', () => {
    expect(anewAfterFields(aNewborn(), 'mother.name')).toEqual(['statement.mother', 'statement.father'])
  })

  it('asks nobody anew for the name of a father who is not the one that acts', () => {
    expect(anewAfterFields(grandmother, 'father.name')).not.toContain('power-of-attorney.mother')
    expect(anewAfterFields(aNewborn().appliedForByFather(), 'father.name')).toContain('power-of-attorney.mother')
  })

  it('asks anew where it decides what is asked: how many newborns, who applies, what is held already', () => {
    expect(anewAfterFields(aNewborn(), 'newborn.count')).toEqual(['statement.mother', 'statement.father'])
    expect(anewAfterFields(grandmother, 'applicant')).toContain('power-of-attorney.delegate')
    expect(anewAfterFields(aNewborn(), 'held')).toEqual(['statement.mother', 'statement.father'])
  })

  it('asks for a signature that is itself sent back, and for no other', () => {
    const place: Place = { kind: 'material', material: 'statement', part: 'father' }
    const photo: Place = { kind: 'material', material: 'identity-mother', part: 'back' }
    expect(anewAfter(aNewborn(), place, photo)).toEqual(['statement.father'])
    // The father signs 附件4 too.
    expect(anewAfter(aNewborn().withParentsOfDifferentEthnicity(), place)).toEqual(['statement.father'])
  })

  it('asks anew at a question that takes items away, and at no other', () => {
    const { reason } = newbornYuanling.screening[0] as Question
    const screening: readonly Question[] = [
      { id: 'closing', text: '', excludesOn: 'no', reason, closes: { 'household-registration': '' } },
      ...newbornYuanling.screening,
    ]
    const anewAt = (question: string) =>
      askedAnew({ ...newbornYuanling, screening }, aNewborn().answers(), TODAY, [{ kind: 'screening', question }])
    expect(anewAt('closing').map(nameOf)).toEqual(['statement.mother', 'statement.father'])
    expect(anewAt('validId')).toEqual([])
  })
})

describe('a place of a text with alternatives', () => {
  const text = '负责人：{one.name|other.name}'
  const statement = newbornYuanling.materials.find(({ id }) => id === 'statement')
  if (statement?.text === undefined) throw new Error('no statement')
  const asked = (path: string, when: Condition): Field => ({
    path,
    kind: 'text',
    label: path,
    required: false,
    rules: [],
    when,
  })
  const alternatives: Service = {
    ...newbornYuanling,
    form: [
      ...newbornYuanling.form,
      {
        id: 'heads',
        title: '负责人',
        fields: [
          asked('one.name', is('mother.livingAddress', '甲')),
          asked('other.name', is('father.livingAddress', '乙')),
        ],
      },
    ],
    materials: [
      {
        ...statement,
        text: { ...statement.text, text },
        parts: statement.parts.map((part) => ({ ...part, covers: ['one.name', 'other.name'] })),
      },
    ],
  }
  const isAskedAnew = (one: string, other: string, path: string) => {
    const answers = aNewborn().with({ 'mother.livingAddress': one, 'father.livingAddress': other }).answers()
    return askedAnew(alternatives, answers, TODAY, [field(alternatives, path)]).length > 0
  }
  const ASKS_ONE = 'mother.livingAddress'
  const ASKS_OTHER = 'father.livingAddress'

  it.each([
    ['the first is asked', '甲', '乙', [ASKS_ONE, 'one.name']],
    ['only the first is asked', '甲', '', [ASKS_ONE, 'one.name']],
    ['only the second is asked', '', '乙', [ASKS_ONE, ASKS_OTHER, 'other.name']],
    ['neither is asked', '', '', [ASKS_ONE, ASKS_OTHER]],
  ])('follows what stands there or would take its place: %s', (_which, one, other, expected) => {
    const paths = [ASKS_ONE, ASKS_OTHER, 'one.name', 'other.name', 'mother.phone']
    expect(paths.filter((path) => isAskedAnew(one, other, path))).toEqual(expected)
  })
})

describe('each parent', () => {
  const { answers, service } = aNewborn()
  const material = service.materials.find(({ id }) => id === 'statement')
  const textFor = (part: string) => (material === undefined ? '' : signedText(material, part, service, answers()))

  it('reads the line of their own person, not that of the other', () => {
    expect(textFor('mother')).toContain('母亲：林秋月')
    expect(textFor('mother')).not.toContain('父亲：')
    expect(textFor('father')).toContain('父亲：向大山')
    expect(textFor('father')).not.toContain('母亲：')
  })

  it('reads everything else alike, with the promise at its end', () => {
    const withoutPerson = (text: string) => text.split('\n').filter((line) => !/^(母亲|父亲)：/.test(line))
    expect(withoutPerson(textFor('mother'))).toEqual(withoutPerson(textFor('father')))
    expect(textFor('father').endsWith(service.statement.text)).toBe(true)
  })
})

/** Another answer to the same question, right or wrong. */
const another = (service: Service, { kind, options = [], officeKind }: Field, value: AnswerValue): AnswerValue => {
  const other = (values: readonly string[]) => values.find((one) => one !== value) ?? ''
  switch (kind) {
    case 'choice':
      return other(options.map((option) => option.value))
    case 'choices':
      return Array.isArray(value) && value.length > 1 ? value.slice(1) : options.map((option) => option.value)
    case 'ethnicity':
      return other(['01', '15'])
    case 'office':
      return other(service.offices.filter((office) => office.kind === officeKind).map(({ id }) => id))
    case 'id-number':
      return other([anIdNumber({ sex: 'male', born: '1990-01-02' }), anIdNumber({ sex: 'male', born: '1991-01-02' })])
    case 'date':
      return other(['2026-11-19', '2026-11-18'])
    case 'rows':
      return Array.isArray(value) ? value.map((row) => ({ ...(row as object), name: '欧阳另一' })) : value
    default:
      return other(['13807459999', '欧阳另一'])
  }
}

const signaturesOf = (service: Service, answers: PrunedAnswers): ReadonlyMap<string, string> =>
  new Map(
    toHandIn(service, answers, TODAY)
      .filter(({ material }) => material.source === 'signed')
      .flatMap(({ material, parts }) =>
        parts.map((part) => [nameOf({ material, part }), textHash(material, part.id, service, answers)] as const),
      ),
  )

/** The signatures whose covered words say this answer, read off the definition alone. */
const sayingIt = (service: Service, answers: PrunedAnswers, path: string): readonly string[] => {
  const asked = visibleSections(service, answers, TODAY).flatMap(({ fields }) => fields.map((one) => one.path))
  return service.materials.flatMap((material) =>
    material.parts
      .filter(({ covers = [] }) =>
        placesIn(material.text?.text ?? '').some(
          ({ fields }) =>
            fields.every((one) => covers.includes(one)) && fields.find((one) => asked.includes(one)) === path,
        ),
      )
      .map((part) => nameOf({ material, part })),
  )
}

describe.each(services.filter(({ materials }) => materials.some(({ source }) => source === 'signed')))(
  'signatures of $id',
  (service) => {
    const afterChange = (answers: PrunedAnswers, asked: Field, value: AnswerValue): PrunedAnswers => {
      const changed = another(service, asked, value)
      const repeated = asked.confirmed ? { [repetitionOf(asked.path)]: changed } : {}
      return prune(service, { ...answers, [asked.path]: changed, ...repeated }, TODAY)
    }

    it('are void after a change of what they cover, exactly these, and after no other', () => {
      fc.assert(
        fc.property(anyAnswers(service), (answers) => {
          const before = signaturesOf(service, answers)
          for (const asked of fieldsOf(service)) {
            const { path } = asked
            const value = answers[path]
            if (value === undefined) continue
            const after = afterChange(answers, asked, value)
            const now = signaturesOf(service, after)
            const stays = [...before.keys()].filter((name) => now.has(name))
            const voided = stays.filter((name) => now.get(name) !== before.get(name))

            const foretold = askedAnew(service, answers, TODAY, [field(service, path)]).map(nameOf)
            expect(foretold).toEqual(expect.arrayContaining(voided))

            const isTold = displayAt(service, path, answers, TODAY) !== displayAt(service, path, after, TODAY)
            if (!isTold || after[path] === undefined) continue
            const saying = sayingIt(service, answers, path).filter((name) => stays.includes(name))
            expect(voided).toEqual(expect.arrayContaining(saying))
          }
        }),
        { numRuns: 4 },
      )
    })
  },
)
