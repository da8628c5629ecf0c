import fc from 'fast-check'
import type { Answers } from '../../domain/definition/answers'
import { fieldsOf, repetitionOf, screeningPath } from '../../domain/definition/fields'
import { fillDerived } from '../../domain/intake/derived'
import type { HandedIn } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { signedText } from '../../domain/intake/signed-text'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { correctProblems, damagedAnswers, damagedPapers, damageTo, families } from '../builders/damage'
import { aNewborn, TODAY } from '../builders/family'
import { assess, checklist, visibleSections } from '../builders/typed'

const damaged = families.chain((family) => damageTo(family).map((damage) => ({ family, damage })))

const paths = [
  ...fieldsOf(service).flatMap(({ path, confirmed }) => (confirmed ? [path, repetitionOf(path)] : [path])),
  ...service.screening.map(({ id }) => screeningPath(id)),
]

describe('told once (一次性告知)', () => {
  it('whatever is missing or wrong, correcting exactly what is named leaves nothing', () => {
    fc.assert(
      fc.property(damaged, ({ family, damage }) => {
        const answers = damagedAnswers(family, damage)
        const materials = damagedPapers(family, damage)
        const problems = assess(service, answers, materials, TODAY)
        const corrected = correctProblems(family, answers, materials, problems)
        expect(assess(service, corrected.answers, corrected.materials, TODAY)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('and nothing is named that was right', () => {
    fc.assert(
      fc.property(damaged, ({ family, damage }) => {
        const touched = new Set([...damage.blank, ...damage.wrong])
        const problems = assess(service, damagedAnswers(family, damage), family.materials(), TODAY)
        for (const { place } of problems) {
          if (place.kind === 'field') expect(touched).toContain(place.field)
          else expect(touched.size).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('each problem says where, what, why it matters and what to do', () => {
    const problems = [
      ...assess(service, {}, {}, TODAY),
      ...assess(service, aNewborn().withParentsOfDifferentEthnicity().appliedForByGrandmother().answers(), {}, TODAY),
    ]
    for (const { code, label, message, remedy: todo, reason } of problems) {
      for (const words of [code, label, message, todo, reason ?? '']) expect(words).not.toBe('')
      expect(message + todo).toMatch(/[一-鿿]/)
    }
    expect(problems.length).toBeGreaterThan(20)
  })

  it('somebody who answers nothing at all is through in three rounds: what is asked depends on what is answered', () => {
    fc.assert(
      fc.property(families, (family) => {
        let state: { answers: Answers; materials: HandedIn } = { answers: {}, materials: {} }
        // What is held and what is optional nobody can be reminded of.
        const { held } = family.answers()
        if (held !== undefined) state = { ...state, answers: { held } }
        let rounds = 0
        for (; rounds < 4; rounds += 1) {
          const problems = assess(service, state.answers, state.materials, TODAY)
          if (problems.length === 0) break
          state = correctProblems(family, state.answers, state.materials, problems)
        }
        expect(rounds).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe('the phone and the cloud', () => {
  it('find the same problems, whichever of them prunes and whatever JSON does on the way', () => {
    fc.assert(
      fc.property(damaged, ({ family, damage }) => {
        const answers = damagedAnswers(family, damage)
        const materials = damagedPapers(family, damage)
        const onThePhone = assess(service, answers, materials, TODAY)
        const wire = <T>(thing: T): T => JSON.parse(JSON.stringify(thing)) as T
        expect(assess(wire(service), wire(answers), wire(materials), TODAY)).toEqual(onThePhone)
        expect(assess(service, prune(service, answers, TODAY), materials, TODAY)).toEqual(onThePhone)
      }),
    )
  })
})

describe('a hidden field', () => {
  const others = fc.dictionary(fc.constantFrom(...paths), fc.constantFrom('yes', 'mother', '99', '2026-11-20', '李四'))

  it('never matters: not to the problems, not to the papers, not to what is signed or stored', () => {
    fc.assert(
      fc.property(families, others, (family, answersToAnything) => {
        const asked = new Set(
          visibleSections(service, family.answers(), TODAY).flatMap(({ fields }) => fields.map(({ path }) => path)),
        )
        const hidden = Object.entries(answersToAnything).filter(
          ([path]) => !asked.has(path.replace(/\.again$/, '')) && !path.startsWith('screening.'),
        )
        const answers = { ...family.answers(), ...Object.fromEntries(hidden) }
        expect(assess(service, answers, family.materials(), TODAY)).toEqual([])
        expect(prune(service, answers, TODAY)).toEqual(family.answers())
        for (const { material, parts } of checklist(service, family.answers(), TODAY)) {
          const signed = (of: Answers) => parts.map(({ id }) => signedText(material, id, service, of))
          expect(signed(answers)).toEqual(signed(family.answers()))
        }
      }),
    )
  })
})

describe('whatever comes over the wire', () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom(...paths, '__proto__', 'constructor'), fc.string()),
    fc.anything(),
  )

  it('is judged and never thrown at', () => {
    fc.assert(
      fc.property(anything, (stuff) => {
        const answers = stuff as Answers
        expect(assess(service, answers, {}, TODAY).length).toBeGreaterThan(0)
        fillDerived(service, prune(service, answers, TODAY), TODAY)
        visibleSections(service, prune(service, answers, TODAY), TODAY)
      }),
      { numRuns: 500 },
    )
  })

  it('is pruned once and for all', () => {
    const answers = fc.dictionary(
      fc.constantFrom(...paths),
      fc.oneof(
        fc.string(),
        fc.array(fc.string()),
        fc.array(fc.dictionary(fc.constantFrom('name', 'sex', 'x'), fc.string())),
      ),
    )
    fc.assert(
      fc.property(families, answers, (family, changed) => {
        const once = prune(service, { ...family.answers(), ...changed }, TODAY)
        expect(prune(service, once, TODAY)).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })
})
