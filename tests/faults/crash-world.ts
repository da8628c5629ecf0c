import { type OutsiderDoubles, openOutsiderDoubles } from '../../local-cloud/doubles/outsider-doubles'
import { bootSample, type Sample } from '../support/sample'
import type { Step } from './steps/step'
import { stoppedEverywhere } from './stop'

/** Each step in a cloud that they share, with all systems outside. To be called in a test file. */
export const describeCrashPoints = (steps: readonly Step[]): void => {
  let outsiders: OutsiderDoubles
  let sample: Sample

  beforeAll(async () => {
    outsiders = await openOutsiderDoubles()
    sample = await bootSample(outsiders.environment)
    for (let tap = 0; tap < 40; tap += 1) await sample.subscribe(sample.mother)
  })
  afterEach(() => sample.clearFaults())
  afterAll(async () => {
    await sample.close()
    await outsiders.close()
  })

  describe('stopped at every await, and begun again:', () => {
    it.each(steps.map((step) => [step.name, step] as const))(
      '%s',
      async (_name, step) => {
        const { points, ...findings } = await stoppedEverywhere(sample, outsiders, step)
        // At least one write, before and after it.
        expect(points).toBeGreaterThanOrEqual(2)
        expect(findings).toEqual({ undone: [], lost: [], twice: [], broken: [] })
      },
      120_000,
    )
  })
}
