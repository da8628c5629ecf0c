import { AT, after, caseAfter, commands, decide, eventsOn, service, ways } from './casework.fixture'

const draft = caseAfter(ways.draft).application
const [identity, ...others] = service.materials
if (identity === undefined) throw new Error('no identity')

describe('a portrait', () => {
  const parts = [
    { id: 'front', label: '正面' },
    { id: 'face', label: '照片', portrait: 'social-card' as const },
  ]
  const card = { ...service, materials: [{ ...identity, parts }, ...others] }
  const attached = (part: string, as?: string) =>
    decide(card, draft, { ...commands.attach, part, ...(as === undefined ? {} : { as }) }, { at: AT, by: 'oClerk' })

  it('is taken when it was found to keep to its standard', () => {
    expect(attached('face', 'social-card')).toMatchObject({ ok: true, events: [{ type: 'attached', part: 'face' }] })
  })

  it.each([undefined, 'one-inch'])('is not taken when it was found to keep to %s', (as) => {
    expect(attached('face', as)).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining('社会保障卡') },
    })
  })

  it('is asked of no other picture of the same paper', () => {
    expect(attached('front').ok).toBe(true)
    expect(attached('front', 'social-card').ok).toBe(true)
  })
})

describe('a picture taken back', () => {
  it('is gone with its paper when it was the only one', () => {
    expect(after(draft, commands.detach).materials).toEqual({})
  })

  it('that was never there is no news', () => {
    expect(eventsOn(after(draft, commands.detach), commands.detach)).toEqual([])
    const signature = { type: 'detach', material: 'statement', part: 'mother' } as const
    expect(eventsOn(draft, signature)).toEqual([])
  })

  it.each([
    { material: 'passport', part: 'front' },
    { material: 'identity', part: 'none' },
  ])('is one of the service: not %j', (place) => {
    expect(eventsOn(draft, { type: 'detach', ...place })).toEqual(['bad-request'])
  })
})

describe('answers saved again', () => {
  it('are no news in whatever order they come', () => {
    const turned = Object.fromEntries(Object.entries(draft.answers).reverse())
    expect(eventsOn(draft, { type: 'save', answers: turned })).toEqual([])
    expect(eventsOn({ ...draft, answers: turned }, { type: 'save', answers: {} })).toEqual([])
  })

  it('are news with one of them changed', () => {
    expect(eventsOn(draft, commands.save)).toMatchObject([{ type: 'saved', answers: { 'newborn.name': '王大大' } }])
  })
})

describe('a correction of one of several', () => {
  const many = {
    ...service,
    screening: [...service.screening, ...service.screening.map((one) => ({ ...one, id: 'bornHere' }))],
    materials: [{ ...identity, parts: [...identity.parts, { id: 'back', label: '反面' }] }, ...others],
  }
  const submitted = caseAfter(ways.submitted).application

  it.each([
    { kind: 'screening', question: 'named' },
    { kind: 'screening', question: 'bornHere' },
    { kind: 'material', material: 'identity', part: 'front' },
    { kind: 'material', material: 'identity', part: 'back' },
  ] as const)('names the one: %j', (place) => {
    const corrections = [{ place, message: '请改' }]
    expect(
      decide(many, submitted, { ...commands['return-for-correction'], corrections }, { at: AT, by: 'oClerk' }).ok,
    ).toBe(true)
  })
})

describe('a paper on its way', () => {
  it.each([
    { carrier: '', tracking: 'EA123456789CN' },
    { carrier: ' ', tracking: 'EA123456789CN' },
    { carrier: '邮政EMS', tracking: '' },
  ])('has a carrier and a number: not %j', (change) => {
    const { application } = caseAfter(ways.completed)
    expect(eventsOn(application, { ...commands['item-posted'], ...change })).toEqual(['bad-request'])
  })

  it('is not that of a case that was withdrawn', () => {
    const closed = { ...caseAfter(ways.completed).application, status: 'closed' } as const
    expect(eventsOn(closed, commands['item-posted'])).toEqual(['not-allowed-now'])
    expect(eventsOn(closed, commands['item-ready'])).toEqual(['not-allowed-now'])
  })
})
