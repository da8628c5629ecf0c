import type { ApplicationSummary } from '../../domain/casework/state/view'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { storedCase } from '../builders/stored-case'
import { accepted, submitted } from '../support/cases'
import { bootSample, uuid } from '../support/sample'

type Status = 'submitted' | 'returned' | 'accepted'
interface Page {
  readonly applications: readonly ApplicationSummary[]
  readonly next?: string
}

const DESK = 'yl-people-hospital'
const HOUR = 3_600_000
const START = Date.parse('2026-10-01T01:00:00.000Z')

let sample: Awaited<ReturnType<typeof bootSample>>

const aCase = (status: Status, submittedAt: string, flags: readonly ('overdue' | 'rejected')[] = []) =>
  storedCase(newbornYuanling, submittedAt, { status, flags, desk: DESK })

const at = (hours: number) => new Date(START + hours * HOUR).toISOString()
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** The oldest are those that wait for the desk; everything else was touched later. */
const waiting = times(20, (index) => aCase('submitted', at(index)))
const overdue = times(5, (index) => aCase('accepted', at(30 + index), ['overdue']))
// Many of one instant: what ends a page has to be told from what begins the next.
const inWork = times(70, () => aCase('accepted', at(60)))
const returned = times(35, (index) => aCase('returned', at(200 + index)))
const everything = [...waiting, ...overdue, ...inWork, ...returned]

beforeAll(async () => {
  sample = await bootSample()
  const mixed = everything.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  await sample.seed('applications', mixed)
})
afterAll(() => sample.close())

const page = (which: string, after?: string): Promise<Page> =>
  sample.clerk.get<Page>('desk', 'queue', { which, ...(after === undefined ? {} : { after }) })

const all = async (which: string): Promise<readonly string[]> => {
  const ids: string[] = []
  let next: string | undefined
  do {
    const one: Page = await page(which, next)
    ids.push(...one.applications.map(({ id }) => id))
    next = one.next
  } while (next !== undefined)
  return ids
}

const counts = async () => (await sample.clerk.get<{ counts: Record<string, number> }>('desk', 'counts', {})).counts

describe('a desk with 130 open cases', () => {
  it('counts each queue as it is', async () => {
    expect(everything).toHaveLength(130)
    expect(await counts()).toEqual({ submitted: 20, returned: 35, accepted: 75, undelivered: 0 })
  })

  it('has before it the twenty that wait for it, the longest-waiting first', async () => {
    const { applications, next } = await page('submitted')
    expect(applications.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id))
    expect(next).toBeUndefined()
  })

  it('sees the five overdue ones first among those in work', async () => {
    const { applications } = await page('accepted')
    expect(applications.slice(0, 5).map(({ id }) => id)).toEqual(overdue.map(({ id }) => id))
    expect(applications[0]?.flags).toContain('overdue')
  })

  it('comes to every case once, page after page, also where many were handed in at one instant', async () => {
    for (const [which, wanted] of [
      ['accepted', [...overdue, ...inWork]],
      ['returned', returned],
      ['open', everything],
    ] as const) {
      const ids = await all(which)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted())
    }
  })

  it('loses and repeats nothing when a case leaves the queue between two pages', async () => {
    const mother = sample.as('oQueueMother')
    const first = await page('accepted')
    // A case that comes in later stands behind all of them, and none of the page before.
    const late = await accepted(sample, mother)
    const second = await page('accepted', first.next)
    const ids = [...first.applications, ...second.applications].map(({ id }) => id)
    expect(ids).toHaveLength(76)
    expect(new Set(ids).size).toBe(76)
    expect(ids.at(-1)).toBe(late.id)
  })

  it('counts a case where it stands now', async () => {
    const before = await counts()
    const { id } = await submitted(sample, sample.as('oQueueFather'))
    expect((await counts()).submitted).toBe((before.submitted ?? 0) + 1)
    await sample.clerk.get('desk', 'return-for-correction', {
      id,
      corrections: [
        { place: { kind: 'field', section: 'newborn', field: 'newborn.name' }, message: '姓名与出生记录不一致' },
      ],
      command: uuid(),
    })
    expect(await counts()).toEqual({ ...before, returned: (before.returned ?? 0) + 1 })
  })

  it('reads one page in one query', async () => {
    await page('accepted')
    const last = (await sample.invocations()).filter((one) => one.function === 'desk' && one.action === 'queue').at(-1)
    // The other is who is asking.
    expect(last?.database).toBe(2)
    expect(last?.documents).toBeLessThanOrEqual(52)
  })

  it('takes no cursor that is none', async () => {
    for (const after of ['', 'x', '{}', `${at(0)}.`, { $gt: '' }]) {
      const answer = await sample.clerk.ask('desk', 'queue', { which: 'accepted', after })
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    }
  })
})
