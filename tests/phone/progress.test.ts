import type { ApplicationSummary, ApplicationView, JournalEntry } from '../../domain/casework/state/view'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { lanesOf } from '../../src/case-view/lanes'
import { nextStepOf } from '../../src/case-view/next-step'
import { placeUrl } from '../../src/case-view/problem-place'
import { storyOf } from '../../src/pages/progress/story'

const TODAY = '2026-11-23'
const AT = '2026-11-23T02:00:00.000Z'
const [certificate, household, enrolment, payment] = service.items.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
]

const accepted: ApplicationView = {
  id: 'case-0001',
  service: { id: service.id, edition: service.edition.from },
  status: 'accepted',
  flags: [],
  items: {
    [certificate]: { status: 'done', at: AT, tries: 0 },
    [household]: { status: 'acknowledged', at: AT, tries: 1, department: 'police' },
    [enrolment]: { status: 'waiting', at: AT, tries: 0 },
    [payment]: { status: 'waiting', at: AT, tries: 0 },
  },
  dueAt: '2026-11-26',
  updatedAt: AT,
  revision: 9,
  answers: { 'newborn.hospital': 'yl-people-hospital' },
  materials: {},
  results: { [certificate]: { number: 'R43*****45' } },
  deliveries: {},
  corrections: [],
  consents: [],
  journal: [],
}

const withItem = (id: string, state: ApplicationView['items'][string]): ApplicationView => ({
  ...accepted,
  items: { ...accepted.items, [id]: state },
})

describe('the lanes of the departments', () => {
  it('show an item a lane, in the order of the service', () => {
    expect(lanesOf(service, accepted).map(({ id, dot }) => [id, dot])).toEqual([
      [certificate, 'done'],
      [household, 'now'],
      [enrolment, 'todo'],
      [payment, 'todo'],
    ])
  })

  it('name the office and show results as they come, masked', () => {
    const [lane] = lanesOf(service, accepted)
    expect(lane).toMatchObject({ office: '沅陵县人民医院', results: [{ label: '证明编号', value: 'R43*****45' }] })
  })

  it('tell why it takes longer, and that the family need not do anything', () => {
    const reason = '暂时没有送到办理部门，受理窗口正在处理'
    const late = withItem(household, { status: 'queued', at: AT, tries: 3, department: 'police', reason })
    const lane = lanesOf(service, late).find(({ id }) => id === household)
    expect(lane?.note).toBe('暂时没有送到办理部门，受理窗口正在处理，您不用做什么')
  })

  it('say what an item waits for', () => {
    const lane = lanesOf(service, accepted).find(({ id }) => id === enrolment)
    expect(lane?.note).toContain('户口登记办好后自动开始')
  })
})

describe('what an application asks next', () => {
  const next = (application: Partial<ApplicationSummary>) => nextStepOf(service, { ...accepted, ...application }, TODAY)

  it('counts the days that are left to pay', () => {
    const items = { ...accepted.items, [payment]: { status: 'due', at: AT, tries: 0, dueBy: '2027-01-23' } as const }
    expect(next({ items })).toMatchObject({
      isOurs: true,
      action: '去缴费',
      text: expect.stringContaining('还有 61 天'),
    })
  })

  it.each([
    [{ asARule: true, excludes: [] }, '正在办理，原则上2026年11月26日 周四前办完'],
    [{ until: 'decision', excludes: [] }, '正在办理，2026年11月26日 周四前作出决定'],
    [{ excludes: [] }, '正在办理，2026年11月26日 周四前办完'],
  ] as const)('tells a promise of %j in its words', (limit, words) => {
    const promised = { ...service, timeLimit: { workingDays: 3, wording: '', ...limit } }
    expect(nextStepOf(promised, accepted, TODAY).text).toContain(words)
    expect(nextStepOf(undefined, accepted, TODAY).text).toBe('这一项正在办理')
  })

  it.each([
    ['draft', '继续填写', '/pages/apply/index?id=case-0001'],
    ['submitted', '看进度', '/pages/progress/index?id=case-0001'],
    ['returned', '去修改', '/pages/progress/index?id=case-0001'],
    ['completed', '看结果', '/pages/progress/index?id=case-0001'],
  ] as const)('of a %s one leads to %s', (status, action, url) => {
    expect(next({ status })).toMatchObject({ action, url })
  })
})

describe('a correction', () => {
  it('of an answer leads to its section', () => {
    const url = placeUrl({ id: 'case-0001', service }, { kind: 'field', section: 'mother', field: 'mother.idNumber' })
    expect(url).toBe('/pages/apply/section/index?id=case-0001&section=mother&field=mother.idNumber')
  })

  it('of a question asked beforehand leads to that question of this case, not to another application', () => {
    const url = placeUrl({ id: 'case-0001', service }, { kind: 'screening', question: 'validId' })
    expect(url).toBe('/pages/apply/section/index?id=case-0001&question=validId')
  })

  it('of a photo leads to the photos, of a signature to the signatures', () => {
    const photo = { kind: 'material', material: 'identity-mother', part: 'front' } as const
    const signature = { kind: 'material', material: 'statement', part: 'mother' } as const
    expect(placeUrl({ id: 'case-0001', service }, photo)).toContain('/pages/apply/photos/index?')
    expect(placeUrl({ id: 'case-0001', service }, signature)).toContain('/pages/apply/sign/index?')
  })
})

describe('the story', () => {
  it('tells the newest first, in Shanghai time, and leaves out what it has no words for', () => {
    const journal: readonly JournalEntry[] = [
      { at: AT, type: 'submitted' },
      { at: AT, type: 'something-new' as 'saved' },
      { at: '2026-11-23T02:30:00.000Z', type: 'item-done', item: certificate },
    ]
    expect(storyOf(service, { ...accepted, journal }).map(({ text, at }) => [text, at])).toEqual([
      ['出生医学证明：已办好', '11月23日 10:30'],
      ['提交了申请', '11月23日 10:00'],
    ])
  })
})
