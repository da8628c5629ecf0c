import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { FunctionReloads } from '../../scripts/dev/function-reloads'
import type { Bundle } from '../../scripts/function-bundles'
import { TestCloud } from '../support/cloud'
import { localOnly } from './sdk'

const folder = mkdtempSync(join(tmpdir(), 'reload-'))
const functionsDir = join(folder, 'functions')
const source = join(folder, 'notes.ts')
const sdk = require.resolve('wx-server-sdk')

/** A request of the function to here, which is answered when the test says so. */
let letIn: () => void
let isAtGate: Promise<void>
let arrive: () => void
const closeGate = () => {
  isAtGate = new Promise((resolve) => {
    arrive = resolve
  })
}
const gate = () => {
  arrive()
  return new Promise<{ status: number }>((resolve) => {
    letIn = () => resolve({ status: 200 })
  })
}

const cloud = new TestCloud({
  functionsDir,
  indexes: { notes: [] },
  mounts: { '/gate': gate },
  environment: (url) => ({ GATE: `${url}/gate` }),
})

const code = (version: string, more = '') => `
import cloud from '${sdk}'
${more}
cloud.init({ env: 'local-env' })
const notes = cloud.database().collection('notes')

export const main = async ({ action }: { action: string }) => {
  if (action === 'fail') throw new Error('wrong on line 8')
  if (action === 'wait') await fetch(process.env.GATE ?? '')
  if (action === 'write') await notes.add({ data: { text: 'kept' } })
  return { version: '${version}', notes: (await notes.get()).data.length }
}
`

const sdkStaysOutside: Plugin = {
  name: 'sdk-outside',
  setup: ({ onResolve }) => onResolve({ filter: /wx-server-sdk/ }, ({ path }) => ({ path, external: true })),
}

const rebuild = async (): Promise<readonly Bundle[]> => {
  const { outputFiles } = await build({
    entryPoints: [source],
    outdir: join(functionsDir, 'notes'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    sourcemap: true,
    plugins: [sdkStaysOutside],
    logLevel: 'silent',
  })
  const [map, bundle] = outputFiles
  const linked = (bundle?.text ?? '').replace('=notes.js.map', '=index.js.map')
  return [{ name: 'notes', files: { 'notes/index.js.map': map?.text ?? '', 'notes/index.js': linked } }]
}

const reloads = new FunctionReloads({ folder: functionsDir, rebuild, reload: (name) => cloud.reload(name) })
const change = (text: string) => {
  writeFileSync(source, text)
  return reloads.turn()
}
const ask = async (action = 'read') => (await cloud.call('notes', { action })).body

beforeAll(async () => {
  mkdirSync(functionsDir, { recursive: true })
  await cloud.boot()
})
beforeEach(closeGate)
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

localOnly('a function that is changed while the cloud runs', () => {
  it('answers with its new code, over the data as it was', async () => {
    await change(code('first'))
    expect(await ask('write')).toEqual({ version: 'first', notes: 1 })
    expect(await change(code('second'))).toEqual({ reloaded: ['notes'], errors: [] })
    expect(await ask()).toEqual({ version: 'second', notes: 1 })
  })

  it('that is at work ends with the code it began with', async () => {
    await change(code('old'))
    const running = ask('wait')
    await isAtGate
    await change(code('new'))
    expect(await ask()).toMatchObject({ version: 'new' })
    letIn()
    expect(await running).toMatchObject({ version: 'old' })
  })

  it('in nothing but a comment goes on as it is', async () => {
    await change(code('same'))
    expect(await change(`// A remark.\n${code('same')}`)).toEqual({ reloaded: [], errors: [] })
  })

  it('with a mistake in its syntax keeps its old code, and the line is told', async () => {
    await change(code('right'))
    const { reloaded, errors } = await change(`${code('wrong')}\nconst = 3`)
    expect(reloaded).toEqual([])
    expect(errors.join()).toMatch(/notes\.ts:14:6[\s\S]*const = 3/)
    expect(await ask()).toMatchObject({ version: 'right' })
  })

  it('that cannot be loaded keeps its old code, also for instances that are started later', async () => {
    await change(code('loads'))
    const { reloaded, errors } = await change(code('throws', "if (1 + 1 === 2) throw new Error('no setting')"))
    expect(reloaded).toEqual([])
    expect(errors.join()).toMatch(/no setting[\s\S]*notes\.ts:3:\d+/)
    const together = Array.from({ length: 3 }, () => ask())
    for (const answer of await Promise.all(together)) expect(answer).toMatchObject({ version: 'loads' })
  })

  it('and throws is logged with the line of its source', async () => {
    await change(code('fails'))
    await ask('fail')
    const texts = (await cloud.logs()).map(({ text }) => text)
    expect(texts.at(-1)).toMatch(/wrong on line 8\n\s+at main \(.*notes\.ts:8:32\)/)
  })
})
