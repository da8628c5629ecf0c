import type { Answers } from '../../domain/definition/answers'
import { addDays } from '../../domain/standards/days'
import { birthOf, sexOf } from '../../domain/standards/resident-id'
import { anIdNumber } from '../../local-cloud/sample/families/id-number'

export { anIdNumber } from '../../local-cloud/sample/families/id-number'

/** The same family with other numbers, so that it may apply though one like it did: some days older, in another order. */
export const peopleNobodyHas = (answers: Answers, seed: number): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([path, value]) => [
      path,
      typeof value === 'string' ? somebodyElse(value, seed) : value,
    ]),
  )

/** Texts that are no ID number stay as they are. */
const somebodyElse = (id: string, seed: number): string => {
  const [sex, born] = /^\d{17}[\dX]$/.test(id) ? [sexOf(id), birthOf(id)] : []
  if (sex === undefined || born === undefined) return id
  const order = (Number(id.slice(14, 17)) + seed) % 500
  return anIdNumber({ sex, born: addDays(born, -(Math.floor(seed / 500) % 300)), order, region: id.slice(0, 6) })
}
