import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { lint } from '../../domain/checks/lint'
import { bundleFunctions } from '../../scripts/function-bundles'
import { serviceJourney } from '../journeys/gateway/service'
import { Timeline } from '../journeys/gateway/timeline'
import { bootSample, type Sample } from '../support/sample'
import { HOSPITAL, newbornChenxi } from './newborn-chenxi'

/** What the county's engineer writes besides the file of the service: one import, and one line of the list. */
const takenIntoTheCatalogue: Plugin = {
  name: 'neighbour',
  setup: (build) => {
    build.onLoad({ filter: /domain[\\/]services[\\/]catalogue\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replace(/^/, `import { newbornChenxi } from ${JSON.stringify(join(__dirname, 'newborn-chenxi.ts'))}\n`)
        .replace('const counties = [', 'const counties = [{ services: [newbornChenxi], recordQueries: [] }, '),
    }))
  },
}

/** Beside the others, so that native packages are found. */
const functionsDir = join(__dirname, '..', '..', 'dist', 'neighbour')
let cloud: Sample

beforeAll(async () => {
  await bundleFunctions(functionsDir, [takenIntoTheCatalogue])
  const booted = await bootSample({}, functionsDir)
  booted.seed('staff', [{ _id: 'oChenxiClerk', role: 'clerk', desk: HOSPITAL, name: '样例窗口' }])
  cloud = booted
}, 60_000)
afterAll(async () => {
  await cloud?.close()
  rmSync(functionsDir, { recursive: true, force: true })
})

describe('a neighbour of 沅陵', () => {
  it('is one file of under 120 lines without a defect', () => {
    const lines = readFileSync(join(__dirname, 'newborn-chenxi.ts'), 'utf8').trimEnd().split('\n')
    expect(lines.length).toBeLessThan(120)
    expect(lint(newbornChenxi)).toEqual([])
  })

  it('is applied for, decided and delivered by the same functions', async () => {
    const lines: string[] = []
    const timeline = new Timeline(
      (line) => lines.push(line),
      () => cloud.now(),
    )
    await serviceJourney(newbornChenxi, cloud, timeline, { seed: 20_261_123, desks: { oChenxiClerk: HOSPITAL } })
    expect(lines.join('\n')).toContain('辰溪县')
  }, 60_000)
})
