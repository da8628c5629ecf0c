import { bootSample, type Sample } from '../support/sample'
import { judge } from './invariants'
import { settle } from './settle'
import { type Deed, STEPS, type Step } from './steps'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
  for (let tap = 0; tap < 40; tap += 1) await sample.subscribe(sample.mother)
})
afterEach(() => sample.clearFaults())
afterAll(() => sample.close())

/**
 * A function waits only for the cloud and for departments, so its await is the moment before such a request has its effect,
 * or the moment after. Stopped there, its thread ends; nothing of it runs on.
 */
const MOMENTS = ['kill', 'kill-after'] as const

/** Does the deed with its function stopped at one await; false when it has no so many. */
const stoppedAt = async (step: Step, deed: Deed, kind: (typeof MOMENTS)[number], await_: number): Promise<boolean> => {
  await sample.fault({ action: '*', function: step.function, kind, count: 1, skip: await_ })
  await deed.act().catch(() => undefined)
  const isStopped = (await sample.pendingFaults()).length === 0
  await sample.clearFaults()
  // Whoever did it does it again: the phone with the same command, the department with the same report, the timer.
  await deed.act()
  return isStopped
}

describe('stopped at every await, and begun again:', () => {
  it.each(STEPS.map((step) => [step.name, step] as const))(
    '%s',
    async (_name, step) => {
      const handedIn: string[] = []
      const undone: string[] = []
      let points = 0
      for (const kind of MOMENTS) {
        for (let at = 0; ; at += 1) {
          const deed = await step.prepare(sample)
          const isStopped = await stoppedAt(step, deed, kind, at)
          if (!(await deed.done())) undone.push(`${kind} at ${at}`)
          if (deed.isHandedIn === true && deed.id !== undefined) handedIn.push(deed.id)
          if (!isStopped) break
          points += 1
        }
      }
      // At least one write, before and after it.
      expect(points).toBeGreaterThanOrEqual(2)
      expect(undone).toEqual([])
      await settle(sample)
      const { lost, twice, broken } = await judge(sample, handedIn)
      expect({ lost, twice, broken }).toEqual({ lost: [], twice: [], broken: [] })
    },
    120_000,
  )
})
