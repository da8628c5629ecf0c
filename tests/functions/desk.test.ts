import type { ApplicationSummary } from '../../domain/casework/state/view'
import { accept, aFamily, CERTIFICATE, draft, submitted } from '../support/cases'
import { bootSample, uuid } from '../support/sample'

let sample: Awaited<ReturnType<typeof bootSample>>

beforeAll(async () => {
  sample = await bootSample()
  await sample.seed('staff', [
    { _id: 'oSampleClerkElsewhere', role: 'clerk', desk: 'yl-ps-elsewhere', name: '别处窗口' },
    { _id: 'oSampleCleaner', role: 'cleaner', desk: 'yl-people-hospital', name: '不是窗口' },
  ])
})
afterAll(() => sample.close())

const queue = async () =>
  (await sample.clerk.get<{ applications: ApplicationSummary[] }>('desk', 'queue', {})).applications

const THREE_CORRECTIONS = [
  { place: { kind: 'field', section: 'newborn', field: 'newborn.name' }, message: '姓名与出生记录不一致' },
  { place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' },
  { place: { kind: 'material', material: 'identity-mother', part: 'front' }, message: '照片反光，请重拍' },
]

describe('the desk is for its clerks', () => {
  it('turns everybody else away', async () => {
    const { id, view } = await submitted(sample, sample.mother)
    const strangers = [sample.mother, sample.father, sample.as('oNobody'), sample.as('oSampleCleaner')]
    const attempts: readonly (readonly [string, object])[] = [
      ['me', {}],
      ['queue', {}],
      ['read', { id }],
      ['accept', { id, numbers: { 'birth-certificate': CERTIFICATE }, command: uuid() }],
      ['return-for-correction', { id, corrections: THREE_CORRECTIONS, command: uuid() }],
    ]
    for (const stranger of strangers) {
      for (const [action, input] of attempts) {
        const answer = await stranger.ask('desk', action, input)
        expect({ action, code: answer.error?.code }).toEqual({ action, code: 'forbidden' })
      }
    }
    expect((await sample.mother.read(id)).revision).toBe(view.revision)
  })

  it('shows a clerk nothing of another desk', async () => {
    const { id, view } = await submitted(sample, sample.mother)
    const elsewhere = sample.as('oSampleClerkElsewhere')
    expect(await elsewhere.get('desk', 'queue', {})).toEqual({ applications: [] })
    const attempts: readonly (readonly [string, object])[] = [
      ['read', { id }],
      ['accept', { id, numbers: { 'birth-certificate': CERTIFICATE }, command: uuid() }],
      ['return-for-correction', { id, corrections: THREE_CORRECTIONS, command: uuid() }],
    ]
    for (const [action, input] of attempts) {
      const answer = await elsewhere.ask('desk', action, input)
      expect({ action, code: answer.error?.code }).toEqual({ action, code: 'not-found' })
    }
    expect((await sample.mother.read(id)).revision).toBe(view.revision)
  })

  it('shows a clerk no draft that nobody has handed in', async () => {
    const { id } = await draft(sample, sample.mother)
    expect((await sample.clerk.ask('desk', 'read', { id })).error?.code).toBe('not-found')
    expect((await queue()).map((line) => line.id)).not.toContain(id)
  })

  it('tells a clerk which desk is theirs', async () => {
    expect(await sample.clerk.get('desk', 'me', {})).toMatchObject({ desk: 'yl-people-hospital' })
  })
})

describe('a case at the desk', () => {
  it('is in the queue while it needs somebody, and is read whole, with its pictures', async () => {
    const { id } = await submitted(sample, sample.mother)
    expect((await queue()).map((line) => line.id)).toContain(id)
    const view = await sample.clerk.get<{ links: Record<string, string>; answers: object }>('desk', 'read', { id })
    expect(view.answers).toMatchObject({ 'newborn.hospital': 'yl-people-hospital' })
    const links = Object.values(view.links)
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect((await fetch(link)).status).toBe(200)
    await sample.mother.get('application', 'withdraw', { id, command: uuid() })
    expect((await queue()).map((line) => line.id)).not.toContain(id)
  })

  it('goes back with all three corrections at once, is corrected and comes again', async () => {
    const { mother, clerk } = sample
    const answers = aFamily()
    const { id } = await submitted(sample, mother, answers)
    const returned = await clerk.get('desk', 'return-for-correction', {
      id,
      corrections: THREE_CORRECTIONS,
      command: uuid(),
    })
    expect(returned.status).toBe('returned')
    const seen = await mother.read(id)
    expect(seen).toMatchObject({ status: 'returned', corrections: THREE_CORRECTIONS })

    await mother.get('application', 'save', {
      id,
      answers: { 'mother.livingAddress': '沅陵镇辰州中街88号' },
      command: uuid(),
    })
    const again = await mother.get('application', 'submit', { id, command: uuid() })
    expect(again).toMatchObject({ status: 'submitted', corrections: [] })
    expect(again.journal.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['submitted', 'returned', 'resubmitted']),
    )
    expect((await queue()).map((line) => line.id)).toContain(id)
  })

  it('is not returned without a correction, nor with a place the form does not have', async () => {
    const { id, view } = await submitted(sample, sample.mother)
    const nowhere = [{ place: { kind: 'field', section: 'newborn', field: 'newborn.shoeSize' }, message: '没有这个' }]
    for (const corrections of [[], nowhere]) {
      const answer = await sample.clerk.ask('desk', 'return-for-correction', { id, corrections, command: uuid() })
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    }
    expect((await sample.mother.read(id)).revision).toBe(view.revision)
  })

  it('is accepted with the number of the birth certificate, and with nothing else', async () => {
    const { mother, clerk } = sample
    const { id, view } = await submitted(sample, mother)
    for (const certificateNumber of [undefined, '', 'R43001234', 'r430012345', '4300123456', 'R43001234X']) {
      const answer = await clerk.ask('desk', 'accept', {
        id,
        ...(certificateNumber === undefined ? {} : { numbers: { 'birth-certificate': certificateNumber } }),
        command: uuid(),
      })
      expect({ certificateNumber, code: answer.error?.code }).toEqual({ certificateNumber, code: 'bad-request' })
    }
    expect((await mother.read(id)).revision).toBe(view.revision)

    const accepted = await accept(sample, id)
    expect(accepted).toMatchObject({ status: 'accepted', items: { 'birth-certificate': { status: 'done' } } })
    expect(accepted.dueAt).toMatch(/^\d{4}-\d\d-\d\d$/)
    const seen = await mother.read(id)
    expect(seen.items['household-registration']?.status).toBe('queued')
    expect(JSON.stringify(seen)).not.toContain(CERTIFICATE)
  })

  it('is accepted once, though the clerk taps twice', async () => {
    const { clerk, mother } = sample
    const { id } = await submitted(sample, mother)
    const input = { id, numbers: { 'birth-certificate': CERTIFICATE }, command: uuid() }
    const first = await clerk.ask('desk', 'accept', input)
    expect(await clerk.ask('desk', 'accept', input)).toEqual(first)
    const another = await clerk.ask('desk', 'accept', { ...input, command: uuid() })
    expect(another).toMatchObject({ ok: false, error: { code: 'not-allowed-now' } })
    const { journal } = await mother.read(id)
    expect(journal.filter(({ type }) => type === 'accepted')).toHaveLength(1)
  })

  it('that is accepted can be neither changed nor withdrawn by the family', async () => {
    const { id } = await submitted(sample, sample.mother)
    await accept(sample, id)
    const withdraw = await sample.mother.ask('application', 'withdraw', { id, command: uuid() })
    expect(withdraw).toMatchObject({ ok: false, error: { code: 'not-allowed-now' } })
  })

  it('accepted and withdrawn at the same time is one or the other', async () => {
    const { mother, clerk } = sample
    const { id } = await submitted(sample, mother)
    const [accepted, withdrawn] = await Promise.all([
      clerk.ask('desk', 'accept', { id, numbers: { 'birth-certificate': CERTIFICATE }, command: uuid() }),
      mother.ask('application', 'withdraw', { id, command: uuid() }),
    ])
    expect([accepted?.ok, withdrawn?.ok].filter(Boolean)).toHaveLength(1)
    expect((await mother.read(id)).status).toBe(accepted?.ok ? 'accepted' : 'closed')
  })
})
