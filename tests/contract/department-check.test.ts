import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/cloud'
import { type Fault, type Manner, startDepartmentDouble } from '../../local-cloud/doubles/department-double'
import type { Mount } from '../../local-cloud/options'
import { departments } from '../../local-cloud/sample/departments'
import { type DepartmentName, departmentNames, secretsIn } from '../../local-cloud/sample/secrets'
import { examine, type Finding, LINES } from '../../scripts/department-check/examine'
import { inWords } from '../../scripts/department-check/in-words'
import { type Receiver, startReceiver } from '../../scripts/department-check/receiver'
import { type Means, type Target, Visit } from '../../scripts/department-check/visit'

const SECRET = `whsec_${Buffer.from('between the police and us').toString('base64')}`
const PATIENT = 30_000
const PICTURE = Buffer.from('a picture')

const onlyThose = (all: readonly Finding[], outcome: Finding['verdict']['outcome']) =>
  all.filter(({ verdict }) => verdict.outcome === outcome).map(({ id }) => id)

const means = (more: Partial<Means> = {}): Means => ({
  today: '2026-11-22',
  link: (material, part) => `http://127.0.0.1/${material}.${part}.jpg`,
  clock: () => 0,
  ...more,
})

let receiver: Receiver

beforeEach(async () => {
  receiver = await startReceiver(0, PICTURE)
})
afterEach(() => receiver.close())

/** Everything is tried: it can be asked how things stand, and it reports to us. */
const examined = async (how: Partial<Manner> = {}, wait = PATIENT): Promise<readonly Finding[]> => {
  let passed = 0
  const pass = (ms: number) => {
    passed += ms
  }
  const double = await startDepartmentDouble({ secret: SECRET, callback: receiver.url, pass, ...how })
  try {
    const target: Target = { department: 'police', url: double.url, status: double.status, secret: SECRET }
    return await examine(target, means({ clock: () => passed, reports: { receiver, wait } }))
  } finally {
    await double.close()
  }
}

describe('a department that keeps to the contract', () => {
  it('passes every line when it reports later', async () => {
    expect(onlyThose(await examined(), 'right')).toEqual(LINES.map(({ id }) => id))
  })

  it('passes every line when it is done at once; then there is nothing to report', async () => {
    const all = await examined({ atOnce: true })
    expect(onlyThose(all, 'wrong')).toEqual([])
    expect(onlyThose(all, 'skipped')).toEqual(LINES.map(({ id }) => id).filter((id) => id.startsWith('report-')))
  })
})

/** What it does wrong, which lines tell it, and how it behaves besides. */
const faults: readonly (readonly [Fault, readonly string[], (Partial<Manner> & { readonly wait?: number })?])[] = [
  ['answers in another form', ['answered']],
  ['works twice', ['same-again'], { atOnce: true }],
  ['checks no signature', ['wrong-signature', 'old-timestamp', 'tampered', 'reformatted']],
  ['answers 403 to a wrong signature', ['wrong-signature', 'status-signed']],
  ['checks no clock', ['old-timestamp']],
  ['checks the signature of what it parsed', ['reformatted']],
  ['compares no ids', ['other-id']],
  ['breaks over garbage', ['garbage']],
  ['gives its reasons in English', ['reason']],
  ['refuses without a reason', ['reason']],
  ['is late', ['in-time']],
  ['answers as a page', ['json']],
  ['answers refusals without a body', ['reason', 'json']],
  ['says 404 of what it never had', ['status-unknown']],
  ['forgets what it had', ['status-known']],
  ['tells another result when asked', ['status-known'], { atOnce: true }],
  ['tells anybody how things stand', ['status-signed']],
  // What never comes is waited for no longer than it takes to look.
  ['never reports', ['report-arrives'], { wait: 0 }],
  ['reports once only', ['report-repeated'], { wait: 0 }],
  ['reports again under another id', ['report-repeated']],
  ['reports again something else', ['report-repeated']],
  ['signs reports with another key', ['report-signed']],
  ['reports in another name', ['report-named']],
  ['reports in another form', ['report-form']],
  ['reports about another request', ['report-form']],
]

describe('a department that', () => {
  const cases = faults.map(([fault, lines, how = {}]) => ({ fault, lines, how }))

  it.each(cases)('$fault is told so by $lines', async ({ fault, lines, how: { wait = PATIENT, ...how } }) => {
    const all = await examined({ fault, ...how }, wait)
    expect(onlyThose(all, 'wrong')).toEqual(lines)
    for (const told of all.filter(({ id }) => lines.includes(id))) {
      expect(inWords(told)).toMatch(/^✗ .+\n {4}看到：.+\n {4}怎么改：.+$/)
    }
  })

  it('is not there is told so, and nothing else is tried', async () => {
    const double = await startDepartmentDouble({ secret: SECRET, callback: receiver.url, pass: () => undefined })
    await double.close()
    const all = await examine({ department: 'police', url: double.url, secret: SECRET }, means())
    expect(onlyThose(all, 'wrong')).toEqual(['reachable'])
    expect(onlyThose(all, 'skipped')).toHaveLength(LINES.length - 1)
  })

  it('does any of this wrong fails some line, and every line can fail', () => {
    const failing = new Set(['reachable', ...faults.flatMap(([, lines]) => lines)])
    expect([...failing].sort()).toEqual(LINES.map(({ id }) => id).sort())
  })
})

describe('the simulated departments', () => {
  let cloud: LocalCloud
  // One for all of them: what they still have to report from one examination arrives in the next.
  const dataDir = mkdtempSync(join(tmpdir(), 'department-check-'))
  const { webhooks } = secretsIn(dataDir)

  beforeEach(async () => {
    const simulated = departments(webhooks)
    // They report to who examines them, and not to the cloud they live in.
    const mount: Mount = (request, its) => simulated(request, { ...its, baseUrl: receiver.url })
    const nothing = { functionsDir: dataDir, indexes: {}, environment: {}, templates: {}, timers: false, quiet: true }
    cloud = await startLocalCloud({ port: 0, dataDir, mounts: { '/departments': mount }, ...nothing })
  })
  afterEach(() => cloud.close())
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  const simulated = (department: DepartmentName) => {
    const url = `${cloud.url}/departments/${department}`
    return { department, url: `${url}/requests`, status: `${url}/status`, secret: webhooks[department] }
  }
  const behaving = (mode: string) =>
    fetch(`${cloud.url}/departments/police/mode`, { method: 'POST', body: JSON.stringify({ mode }) })

  it.each(departmentNames)('%s passes every line, with its reports', async (department) => {
    const all = await examine(simulated(department), means({ reports: { receiver, wait: PATIENT } }))
    expect(onlyThose(all, 'right')).toEqual(LINES.map(({ id }) => id))
  })

  it('pass too when they are done at once', async () => {
    await behaving('done')
    expect(onlyThose(await examine(simulated('police'), means()), 'wrong')).toEqual([])
  })

  it('say of what they refused that they did', async () => {
    await behaving('refuse')
    const target = simulated('police')
    const visit = new Visit(target, means())
    const answer = await visit.firstAnswer()
    expect((await visit.askStatus(target.status, visit.right.request))?.body).toEqual(answer?.body)
  })
})

it('who wants new links gets them, and a picture behind each link', async () => {
  receiver.materials = [{ material: 'identity-mother', part: 'front', kind: 'photo', url: `${receiver.url}/a.jpg` }]
  const body = JSON.stringify({ request: 'sample-0001.household-registration', status: 'links-wanted' })
  const ask = () => fetch(receiver.url, { method: 'POST', body })
  expect((await ask()).status).toBe(503)
  expect(await (await ask()).json()).toEqual({ ok: true, materials: receiver.materials })
  expect(Buffer.from(await (await fetch(`${receiver.url}/a.jpg`)).arrayBuffer())).toEqual(PICTURE)
})
