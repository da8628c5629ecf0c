import { section, text } from '../domain/definition/builders'
import type { Service } from '../domain/definition/service'
import { newbornYuanling } from '../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../tests/builders/family'
import { assess } from '../tests/builders/typed'

const ROUNDS = 400

/** Milliseconds of one run: the median of many, after as many to warm up. */
const medianOf = (run: () => unknown): number => {
  for (let round = 0; round < ROUNDS; round += 1) run()
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return times.sort((one, other) => one - other)[ROUNDS / 2] ?? 0
}

const full = aNewborn().withParentsOfDifferentEthnicity().appliedForByGrandmother()

/** The newborn service with so many more questions, ten a section. */
const grown = (more: number): Service => ({
  ...newbornYuanling,
  form: [
    ...newbornYuanling.form,
    ...Array.from({ length: more / 10 }, (_none, at) =>
      section(
        `more-${at}`,
        '更多',
        Array.from({ length: 10 }, (_one, index) => text(`more.${at * 10 + index}`, '更多')),
      ),
    ),
  ],
})

/** `npm run bench -- assess`: a complete newborn application judged, and what more fields cost. */
export const assessing = (): boolean => {
  const answers = full.answers()
  const materials = full.materials()
  const fields = newbornYuanling.form.flatMap((one) => one.fields).length
  const base = medianOf(() => assess(newbornYuanling, answers, materials, TODAY))
  console.log(`full newborn application, ${fields} fields: ${base.toFixed(3)} ms (median of ${ROUNDS})`)
  console.log('\nfields   ms      a field, against the first')
  let first = 0
  for (const more of [0, 100, 200, 400, 800]) {
    const service = grown(more)
    const given = {
      ...answers,
      ...Object.fromEntries(Array.from({ length: more }, (_one, at) => [`more.${at}`, '有'])),
    }
    const ms = medianOf(() => assess(service, given, materials, TODAY))
    const each = ms / (fields + more)
    first ||= each
    console.log(`${String(fields + more).padEnd(8)} ${ms.toFixed(3).padEnd(7)} ${(each / first).toFixed(2)}`)
  }
  return true
}
