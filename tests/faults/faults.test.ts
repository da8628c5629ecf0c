import { rmSync } from 'node:fs'
import { bootSample } from '../support/sample'
import { crowd } from './crowd'
import { faultRun } from './run'
import { CUTS, type CutName, weakened } from './without-safeguard'

const SEED = 20261123
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const without = async (name: CutName): Promise<string> => {
  const folder = await weakened(name)
  folders.push(folder)
  return folder
}

describe('bad weather', () => {
  it('loses nothing, does nothing twice, breaks no promise', async () => {
    const { injected, lost, twice, broken, trace } = await faultRun({
      seed: SEED,
      cases: 15,
      percent: 6,
      isAlone: true,
    })
    expect(Object.values(injected).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(30)
    expect({ lost, twice, broken, trace }).toEqual({ lost: [], twice: [], broken: [], trace: [] })
  }, 120_000)
})

describe('what keeps it so is seen to be missing:', () => {
  it.each(['lease', 'conditional-write'] as const)(
    'without the %s',
    async (name) => {
      const sample = await bootSample({}, await without(name))
      try {
        expect(await crowd(sample, 16)).not.toEqual([])
      } finally {
        await sample.close()
      }
    },
    120_000,
  )

  it('without the idempotency-key', async () => {
    const functionsDir = await without('idempotency-key')
    const { twice } = await faultRun({ seed: SEED, cases: 12, percent: 8, rounds: 10, isAlone: true, functionsDir })
    expect(twice).not.toEqual([])
  }, 120_000)

  it('and these are all', () => {
    expect(Object.keys(CUTS)).toEqual(['lease', 'idempotency-key', 'conditional-write'])
  })
})
