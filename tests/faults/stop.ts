import { DEPARTMENTS } from '../../domain/definition/departments'
import type { OutsiderDoubles } from '../../local-cloud/doubles/outsider-doubles'
import type { Sample } from '../support/sample'
import { judge, type Verdict } from './invariants'
import { settle } from './settle'
import { type Deed, departmentsAre, type Step } from './steps/step'

/**
 * A function waits only for the cloud and for systems outside, so its await is the moment before such a request has its
 * effect, or the moment after. Stopped there, its thread ends; nothing of it runs on.
 */
const MOMENTS = ['kill', 'kill-after'] as const

export interface Findings extends Pick<Verdict, 'lost' | 'twice' | 'broken'> {
  /** How many awaits there were. */
  readonly points: number
  /** Where what was done again did not come about. */
  readonly undone: readonly string[]
}

/** Does a step as often as it has awaits, each time stopped at another one, and begins it again. */
export const stoppedEverywhere = async (sample: Sample, outsiders: OutsiderDoubles, step: Step): Promise<Findings> => {
  const handedIn: string[] = []
  const undone: string[] = []
  let points = 0
  for (const kind of MOMENTS) {
    for (let at = 0; ; at += 1) {
      const before = sample.moved
      const deed = await step.prepare(sample, outsiders)
      const isStopped = await stoppedAt(sample, step, deed, kind, at)
      if (!(await deed.done())) undone.push(`${kind} at ${at}`)
      await deed.afterwards?.()
      // However far it was moved, the next one begins when this one began.
      await sample.passTime(before - sample.moved)
      if (deed.isHandedIn === true && deed.id !== undefined) handedIn.push(deed.id)
      if (!isStopped) break
      points += 1
    }
  }
  await departmentsAre(sample, Object.fromEntries(DEPARTMENTS.map((name) => [name, 'normal'])))
  await settle(sample)
  const { lost, twice, broken } = await judge(sample, handedIn)
  return { points, undone, lost, twice, broken }
}

/** Does the deed with its function stopped at one await; false when it has no so many. */
const stoppedAt = async (
  sample: Sample,
  step: Step,
  deed: Deed,
  kind: (typeof MOMENTS)[number],
  skip: number,
): Promise<boolean> => {
  await sample.fault({ action: '*', function: step.function, kind, count: 1, skip })
  await deed.act().catch(() => undefined)
  const isStopped = (await sample.pendingFaults()).length === 0
  await sample.clearFaults()
  // Whoever did it does it again: the phone with the same command, the department with the same report, the timer.
  await deed.act()
  return isStopped
}
