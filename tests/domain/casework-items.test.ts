import { AT, after, caseAfter, commands, eventsOn, service, ways } from './casework.fixture'

const startedHolding = (...held: string[]) => ({
  ...commands.start,
  answers: { ...commands.start.answers, held },
})
const noNumber = { type: 'accept' } as const
const done = (item: string) => ({ ...commands['item-done'], item })

describe('a family that already has its certificate', () => {
  const way = [startedHolding('certificate'), commands.attach, commands.submit, noNumber]
  const { application } = caseAfter(way)

  it('is not issued another one, and its registration does not wait for it', () => {
    const standings = Object.entries(application.items).map(([id, { status }]) => `${id}: ${status}`)
    expect(standings).toEqual(['certificate: held', 'household: queued', 'enrolment: waiting', 'payment: waiting'])
  })

  it('is through when the rest is done', () => {
    const end = caseAfter([...way, done('household'), done('enrolment'), commands['payment-due']]).application
    expect(end.status).toBe('accepted')
    expect(eventsOn(end, commands['payment-paid'])).toMatchObject([{ type: 'payment-paid' }, { type: 'completed' }])
  })

  it('hears nothing of the certificate from anybody, and collects none here', () => {
    for (const command of [done('certificate'), { ...commands['item-sent'], item: 'certificate' }]) {
      expect(eventsOn(application, command)).toEqual(['not-found'])
    }
    expect(eventsOn(application, commands['item-ready'])).toEqual(['not-found'])
  })
})

describe('a family that holds something else too', () => {
  it('has no item of it: a case is made of what the service does', () => {
    const passport = { value: 'passport', label: '护照' }
    const askingMore = {
      ...service,
      form: service.form.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          field.path === 'held' ? { ...field, options: [...(field.options ?? []), passport] } : field,
        ),
      })),
    }
    const way = [startedHolding('passport', 'certificate'), commands.attach, commands.submit]
    expect(Object.keys(caseAfter(way, AT, askingMore).application.items).sort()).toEqual([
      'certificate',
      'enrolment',
      'household',
      'payment',
    ])
  })
})

describe('what a department says of a request', () => {
  const sent = caseAfter([...ways.accepted, commands['item-sent']]).application
  const acknowledged = caseAfter([...ways.accepted, commands['item-acknowledged']]).application

  it.each([
    ['sent', sent],
    ['acknowledged', acknowledged],
  ])('counts when it was %s: that it is done, and that it is rejected', (_standing, application) => {
    expect(eventsOn(application, commands['item-done'])).toMatchObject([
      { type: 'item-done', item: 'household', result: { page: '12' } },
      { type: 'item-queued', item: 'enrolment' },
    ])
    expect(eventsOn(application, commands['item-rejected'])).toMatchObject([
      { type: 'item-rejected', item: 'household', reason: '户口簿过期' },
    ])
  })

  it('is that it has it, once', () => {
    expect(eventsOn(sent, commands['item-acknowledged'])).toMatchObject([{ type: 'item-acknowledged' }])
    expect(eventsOn(acknowledged, commands['item-acknowledged'])).toEqual([])
    expect(eventsOn(acknowledged, commands['item-sent'])).toEqual([])
  })

  it('counts also after it had rejected it: a department may correct itself', () => {
    const rejected = caseAfter(ways.rejected).application
    const corrected = after(rejected, commands['item-done'])
    expect(corrected.items.household).toMatchObject({ status: 'done' })
    expect(corrected.items.household).not.toHaveProperty('reason')
    expect(corrected.results.household).toEqual({ page: '12' })
  })

  it('is counted by how often it was tried, and when it was told last', () => {
    const later = '2026-03-03T02:00:00.000Z'
    expect(after(caseAfter(ways.accepted).application, commands['item-sent'], later).items.household).toMatchObject({
      status: 'sent',
      tries: 1,
      at: later,
      department: 'police',
    })
  })

  it('is no news of a case that was withdrawn meanwhile, whatever it says', () => {
    const withdrawn = { ...sent, status: 'closed' } as const
    for (const type of ['item-acknowledged', 'item-done', 'item-rejected'] as const) {
      expect(eventsOn(withdrawn, commands[type])).toEqual(['not-allowed-now'])
    }
  })

  it('is late where it was queued, also when the service names another department since', () => {
    const queued = caseAfter(ways.accepted).application
    const { household } = queued.items
    if (household === undefined) throw new Error('not sought')
    const moved = { ...queued, items: { ...queued.items, household: { ...household, department: 'civil-affairs' } } }
    expect(eventsOn(moved, commands['item-delayed'])).toMatchObject([{ department: 'civil-affairs' }])
    const { department: _police, ...unknown } = household
    expect(eventsOn({ ...queued, items: { household: unknown } }, commands['item-delayed'])).toMatchObject([
      { department: 'police' },
    ])
  })

  it('of an item that is not yet its turn is too early', () => {
    for (const type of ['item-sent', 'item-acknowledged'] as const) {
      expect(eventsOn(sent, { type, item: 'enrolment' })).toEqual(['not-allowed-now'])
    }
  })
})

describe('a request that was corrected after a rejection', () => {
  const { application } = caseAfter([...ways.rejected, commands['return-for-correction'], commands.submit, noNumber])

  it('is a new one: what is said of it counts, what is still said of the first one does not', () => {
    expect(eventsOn(application, { ...commands['item-rejected'], round: 0 })).toEqual([])
    expect(eventsOn(application, { ...commands['item-done'], round: 0 })).toEqual([])
    expect(eventsOn(application, { ...commands['item-done'], round: 1 })).toMatchObject([
      { type: 'item-done', item: 'household' },
      { type: 'item-queued' },
    ])
    expect(eventsOn(application, commands['item-done'])).toHaveLength(2)
  })

  it('has its paper delivered when the word is of the same round, and not when it is of another', () => {
    const finished = after(application, commands['item-done'])
    const posted = commands['item-posted']
    expect(eventsOn(finished, { ...posted, round: 0 })).toEqual([])
    expect(eventsOn(finished, { ...posted, round: 1 })).toMatchObject([
      { type: 'item-posted', tracking: posted.tracking },
    ])
    expect(eventsOn(caseAfter(ways.completed).application, { ...posted, round: 0 })).toMatchObject([
      { type: 'item-posted' },
    ])
  })

  it('may be rejected a second time, and is the third one then', () => {
    const again = [commands['item-rejected'], commands['return-for-correction'], commands.submit, noNumber].reduce(
      (state, command) => after(state, command),
      application,
    )
    expect(again.items.household).toMatchObject({ status: 'queued', round: 2, tries: 0 })
  })
})
