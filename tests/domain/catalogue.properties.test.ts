import fc from 'fast-check'
import { conditionsOf } from '../../domain/checks/conditions'
import type { Answers, AnswerValue } from '../../domain/definition/answers'
import { APPLICANT, HELD, ITEMS } from '../../domain/definition/answers'
import { repetitionOf } from '../../domain/definition/fields'
import { mentionedBy } from '../../domain/definition/mentions'
import type { Service } from '../../domain/definition/service'
import { decidingFields } from '../../domain/intake/deciding-fields'
import type { HandedIn } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { services } from '../../domain/services'
import { anyAnswers, papersOf, partOf } from '../builders/any-application'
import { TODAY } from '../builders/family'
import { assess, checklist, toHandIn } from '../builders/typed'

/** What the guide comes to know: what is wanted, who applies, and the few questions that decide the list. */
const toldToTheGuide = (service: Service, answers: Answers): Answers => {
  const known: Record<string, AnswerValue> = {}
  for (const path of [ITEMS, HELD, APPLICANT]) if (answers[path] !== undefined) known[path] = answers[path]
  for (;;) {
    const open = decidingFields(service, known, TODAY).filter(({ path }) => known[path] === undefined)
    if (open.length === 0) return known
    for (const { path } of open) {
      const value = answers[path]
      // Asked by the guide, it is asked by the form too: a family cannot be told of a paper by a question nobody asks.
      if (value === undefined) throw new Error(`${path} is asked by the guide only`)
      known[path] = value
    }
  }
}

const listed = (service: Service, answers: Answers): readonly string[] =>
  checklist(service, answers, TODAY).flatMap(({ material, parts }) => [
    material.id,
    ...parts.map(({ id }) => `${material.id}.${id}`),
  ])

/** Mends exactly what is named, from the truth. */
const corrected = (service: Service, truth: Answers, answers: Answers, papers: HandedIn) => {
  const problems = assess(service, answers, papers, TODAY)
  const next: Record<string, AnswerValue> = { ...answers }
  for (const { place } of problems) {
    if (place.kind !== 'field') continue
    for (const path of [place.field, repetitionOf(place.field)]) {
      const value = truth[path]
      if (value !== undefined) next[path] = value
    }
  }
  const settled = prune(service, next, TODAY)
  const handed: Record<string, HandedIn[string]> = { ...papers }
  for (const { place } of problems) {
    if (place.kind !== 'material') continue
    const material = service.materials.find(({ id }) => id === place.material)
    if (material === undefined) throw new Error(`${place.material} is not on the list`)
    handed[place.material] = { ...handed[place.material], [place.part]: partOf(service, material, place.part, settled) }
  }
  return { answers: next, papers: handed }
}

describe.each(services.map((service) => [service.id, service] as const))('%s, whoever applies', (_id, service) => {
  const applications = anyAnswers(service)
  const runs = { numRuns: 60 }

  it('an application with everything has no problem left', () => {
    fc.assert(
      fc.property(applications, (answers) => {
        expect(assess(service, answers, papersOf(service, answers), TODAY)).toEqual([])
      }),
      runs,
    )
  })

  it('the list told before is the list asked for after', () => {
    fc.assert(
      fc.property(applications, (answers) => {
        expect(listed(service, toldToTheGuide(service, answers))).toEqual(listed(service, answers))
      }),
      runs,
    )
  })

  it('without papers exactly those of the list are asked for', () => {
    fc.assert(
      fc.property(applications, (answers) => {
        const asked = assess(service, answers, {}, TODAY).flatMap(({ place }) =>
          place.kind === 'material' ? [place.material] : [],
        )
        expect([...new Set(asked)]).toEqual(toHandIn(service, answers, TODAY).map(({ material }) => material.id))
      }),
      runs,
    )
  })

  it('whatever is missing, correcting exactly what is named leaves nothing', () => {
    const damaged = applications.chain((answers) => {
      const deciding = decidersOf(service)
      const paths = Object.keys(answers).filter((path) => !deciding.has(path) && !path.startsWith('screening.'))
      const papers = papersOf(service, answers)
      return fc
        .record({ blank: fc.subarray(paths), missing: fc.subarray(Object.keys(papers)) })
        .map(({ blank, missing }) => ({
          truth: answers,
          answers: without(answers, [...blank, ...blank.map(repetitionOf)]),
          papers: without(papers, missing),
        }))
    })
    fc.assert(
      fc.property(damaged, ({ truth, answers, papers }) => {
        const once = corrected(service, truth, answers, papers)
        expect(assess(service, once.answers, once.papers, TODAY)).toEqual([])
      }),
      runs,
    )
  })
})

/** Fields on which it depends what else is asked: who leaves these open is told the rest when they are filled. */
const decidersOf = (service: Service): ReadonlySet<string> =>
  new Set(
    conditionsOf(service)
      .filter(({ where }) => !where.startsWith('a rule of'))
      .flatMap(({ condition }) => mentionedBy(condition)),
  )

const without = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
