import { AT, type Command, caseAfter, commands, decide, service, ways } from './casework.fixture'

const found = commands['commitment-false']
const on = (way: readonly Command[], command: Command) =>
  decide(service, caseAfter(way).application, command, { at: AT, by: 'oMother' })

describe('a commitment that was found to be false', () => {
  it('is registered with whose it was and what was found', () => {
    const { application } = caseAfter([...ways.accepted, { ...found, reason: ' 与登记不一致 ' }])
    expect(application.breach).toEqual({ person: 'newborn', reason: '与登记不一致', at: AT })
  })

  it('is registered once, whatever is found later', () => {
    const again = { ...found, reason: '又查到一处' }
    expect(on([...ways.accepted, found], again)).toEqual({ ok: true, events: [] })
    expect(on([...ways.completed, found], found)).toEqual({ ok: true, events: [] })
  })

  it('is not that of somebody who is in the form and made no commitment', () => {
    const { application } = caseAfter(ways.accepted)
    const named = { ...application, answers: { ...application.answers, 'mother.name': '李四' } }
    expect(decide(service, named, { ...found, person: 'mother' }, { at: AT, by: 'oMother' })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-request', message: expect.stringContaining('谁的承诺') },
    })
  })

  it('is not that of somebody who committed only in other families', () => {
    const couple = { ...service, commitment: { basis: '试行办法', by: ['newborn', 'spouse'] } }
    const { application } = caseAfter(ways.accepted)
    expect(decide(couple, application, { ...found, person: 'spouse' }, { at: AT, by: 'oMother' })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-request', message: expect.stringContaining('谁的承诺') },
    })
    expect(decide(couple, application, found, { at: AT, by: 'oMother' }).ok).toBe(true)
  })

  it.each(['', '  '])('is not registered without what was found: “%s”', (reason) => {
    expect(on(ways.accepted, { ...found, reason })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-request', message: expect.stringContaining('写明') },
    })
  })

  it('is nothing where the service does not say so', () => {
    const { commitment: _none, ...without } = service
    const { application } = caseAfter(ways.accepted)
    expect(decide(without, application, found, { at: AT, by: 'oMother' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-allowed-now', message: expect.stringContaining('没有记入') },
    })
  })

  it('is in the credit register once', () => {
    expect(on(ways.accepted, commands['credit-recorded'])).toEqual({ ok: true, events: [] })
    const { application } = caseAfter([...ways.accepted, found, commands['credit-recorded']])
    expect(application.breach).toMatchObject({ reason: '与登记不一致', recordedAt: AT })
    expect(decide(service, application, commands['credit-recorded'], { at: AT, by: 'oMother' })).toEqual({
      ok: true,
      events: [],
    })
  })
})
