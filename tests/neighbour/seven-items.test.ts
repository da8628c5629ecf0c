import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import fc from 'fast-check'
import { lint } from '../../domain/checks/lint'
import { withRequiredItems } from '../../domain/intake/with-required-items'
import { dayWithWeekday, todayInShanghai } from '../../domain/standards/days'
import { addWorkingDays } from '../../domain/standards/working-days'
import { bundleFunctions } from '../../scripts/function-bundles'
import { closedLines } from '../../src/case-view/closed-lines'
import { lanesOf } from '../../src/case-view/lanes'
import { familyList } from '../../src/pages/guide/list/family-list'
import { routeOf } from '../../src/pages/guide/list/route'
import { anyAnswers } from '../builders/any-application'
import { TODAY } from '../builders/family'
import { peopleNobodyHas } from '../builders/identity'
import { type Applicants, begin, handInPapers, submit } from '../journeys/gateway/steps'
import { Timeline } from '../journeys/gateway/timeline'
import { consentsTo } from '../support/cases'
import { bootSample, type Sample, uuid } from '../support/sample'
import { sevenItems as service, WINDOW } from './seven-items'

const takenIntoTheCatalogue: Plugin = {
  name: 'seven-items',
  setup: (build) => {
    build.onLoad({ filter: /domain[\\/]services[\\/]catalogue\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replace(/^/, `import { sevenItems } from ${JSON.stringify(join(__dirname, 'seven-items.ts'))}\n`)
        .replace('const counties = [', 'const counties = [{ services: [sevenItems], recordQueries: [] }, '),
    }))
  },
}

const functionsDir = join(__dirname, '..', '..', 'dist', 'seven-items')
let cloud: Sample

beforeAll(async () => {
  await bundleFunctions(functionsDir, [takenIntoTheCatalogue])
  const booted = await bootSample({}, functionsDir)
  booted.seed('staff', [{ _id: 'oSevenClerk', role: 'clerk', desk: WINDOW, name: '样例窗口' }])
  cloud = booted
}, 90_000)
afterAll(async () => {
  await cloud?.close()
  rmSync(functionsDir, { recursive: true, force: true })
})

/** A family that answers `married` so, is accepted, and whose case is done. */
const aCaseOf = async (married: 'yes' | 'no', seed: number) => {
  const today = TODAY
  const settled = {
    items: service.items.map(({ id }) => id),
    'screening.married': married,
    'newborn.hospital': WINDOW,
  }
  const [sampled] = fc.sample(anyAnswers(service, today, settled), { numRuns: 1, seed })
  // A family that has nothing yet.
  const { held: _held, ...others } = peopleNobodyHas(sampled ?? {}, seed)
  const answers = { ...others, items: settled.items }
  const who: Applicants = { service, id: uuid(), answers, today, owner: cloud.mother, called: '妈妈' }
  const timeline = Timeline.silent()
  await begin(who, timeline)
  await handInPapers(who, timeline)
  await submit(who, timeline)
  const numbers = { 'birth-certificate': 'R430012345' }
  const accepted = await cloud.as('oSevenClerk').get('desk', 'accept', { id: who.id, numbers, command: uuid() })
  const completed = await cloud.until(who.id, ({ status }) => status === 'completed')
  return { who, accepted, completed }
}

/** The items that departments were asked for. */
const requestsFor = async (id: string): Promise<readonly string[]> => {
  const departments = ['health', 'police', 'medical-insurance', 'social-security'] as const
  const logs = await Promise.all(departments.map((name) => cloud.department(name).log()))
  const ours = logs.flat().filter((delivery) => delivery.id.startsWith(`${id}.`))
  expect(ours.every(({ duplicates }) => duplicates === 0)).toBe(true)
  return ours.map((delivery) => delivery.id.slice(id.length + 1))
}

describe('seven items, three of them side by side', () => {
  it('are a service without a defect', () => {
    expect(lint(service)).toEqual([])
  })

  it('are each asked for once, none before what it waits for, and the card has its own time limit', async () => {
    const { who, accepted, completed } = await aCaseOf('yes', 20_261_124)
    const requests = await requestsFor(who.id)
    expect([...requests].sort()).toEqual([
      ...['activation', 'card', 'card-service', 'household-registration', 'insurance-enrolment', 'registration'],
    ])
    const journal = completed.journal
    const at = (type: string, item: string) => journal.findIndex((entry) => entry.type === type && entry.item === item)
    for (const { id, after = [] } of service.items.filter(({ doneBy }) => doneBy.who === 'department')) {
      for (const before of after) expect(at('item-done', before)).toBeLessThan(at('item-queued', id))
    }
    // The three are on their way in one stroke.
    const begun = ['insurance-enrolment', 'card', 'card-service'].map((item) => at('item-queued', item))
    expect(new Set(begun.map((index) => journal[index]?.at)).size).toBe(1)
    const lanes = lanesOf(service, accepted)
    expect(lanes.map(({ id }) => id)).toEqual(service.items.map(({ id }) => id))
    expect(lanes.find(({ id }) => id === 'activation')?.note).toBe(
      '医保参保登记、社会保障卡申领办好后自动开始，您不用做什么',
    )
    // 3 working days to the register and 30 of its own; the others are promised with the case.
    const ofTheCard = addWorkingDays(todayInShanghai(accepted.updatedAt), 33).day
    expect(lanes.flatMap(({ id, promised }) => (promised === undefined ? [] : [[id, promised]]))).toEqual([
      ['card', `最迟${dayWithWeekday(ofTheCard)}作出决定`],
    ])
  }, 90_000)

  it('are six for parents who are not married, who are told how to do the seventh', async () => {
    const { who, completed } = await aCaseOf('no', 20_261_125)
    expect(Object.keys(completed.items)).not.toContain('registration')
    expect(Object.keys(completed.items)).toHaveLength(6)
    expect(completed.answers).not.toHaveProperty(['marriage.number'])
    expect(completed.materials).not.toHaveProperty('identity-father')
    expect(await requestsFor(who.id)).not.toContain('registration')
    const known = withRequiredItems(service, who.answers)
    expect(familyList(service, known, who.today).closed).toEqual([
      {
        id: 'registration',
        title: '生育登记',
        reason: '生育登记在结婚以后办',
        howElse: '请领结婚证以后到街道办理生育登记',
      },
    ])
    // Also after it is handed in: on the progress page and at the desk.
    expect(closedLines(service, completed.answers)).toEqual(familyList(service, known, who.today).closed)
    const rows = routeOf(service, known, familyList(service, known, who.today)).map((row) => row.map(({ id }) => id))
    expect(rows).toEqual([
      ['apply'],
      ['birth-certificate'],
      ['household-registration'],
      ['insurance-enrolment', 'card', 'card-service'],
      ['activation'],
    ])
  }, 90_000)

  it('cannot be asked for by somebody to whom they are closed', async () => {
    const answers = { 'screening.named': 'yes', 'screening.married': 'no', items: ['registration'] }
    const id = uuid()
    await cloud.mother.get('application', 'start', {
      id,
      service: service.id,
      answers,
      consents: consentsTo(service),
      command: uuid(),
    })
    const { error } = await cloud.mother.ask('application', 'submit', { id, command: uuid() })
    const problem = error?.problems?.find(({ place }) => place.kind === 'field' && place.field === 'items')
    expect(problem).toMatchObject({
      code: 'required',
      message: expect.stringContaining('生育登记在结婚以后办'),
      remedy: expect.stringContaining('请领结婚证以后到街道办理生育登记'),
    })
  })
})
