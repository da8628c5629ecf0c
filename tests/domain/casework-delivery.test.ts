import type { Command } from '../../domain/casework/commands/index'
import { decide } from '../../domain/casework/decide'
import { toDeliver, toPost } from '../../domain/casework/state/to-deliver'
import { AT, caseAfter, commands, service, ways } from './casework.fixture'

const on = (way: readonly Command[], command: Command) =>
  decide(service, caseAfter(way).application, command, { at: AT, by: 'oMother' })
const posted = commands['item-posted']

describe('a paper goes to the family', () => {
  it('by post, with its number, and the case stays completed', () => {
    const { application } = caseAfter([...ways.completed, posted])
    expect(application.status).toBe('completed')
    expect(application.deliveries).toEqual({
      household: { way: 'posted', at: AT, carrier: '邮政EMS', tracking: 'EA123456789CN' },
    })
  })

  it('or is ready to be collected, while the departments are still at work', () => {
    const { application } = caseAfter([...ways.accepted, commands['item-ready']])
    expect(application).toMatchObject({ status: 'accepted', deliveries: { certificate: { way: 'ready', at: AT } } })
  })

  it('once, however often it is said and however the number is typed', () => {
    for (const again of [posted, { ...posted, tracking: ' ea 123456789 cn ' }, { ...posted, carrier: '邮政EMS ' }]) {
      expect(on([...ways.completed, posted], again)).toEqual({ ok: true, events: [] })
    }
    expect(on([...ways.accepted, commands['item-ready']], commands['item-ready'])).toEqual({ ok: true, events: [] })
  })

  it('and a wrong number is corrected', () => {
    const { application } = caseAfter([...ways.completed, posted, { ...posted, tracking: 'EA987654321CN' }])
    expect(application.deliveries.household?.tracking).toBe('EA987654321CN')
  })

  it.each<[string, readonly Command[], Command, string, RegExp]>([
    [
      'to be collected, though the family wants it posted',
      ways.completed,
      { type: 'item-ready', item: 'household' },
      'not-allowed-now',
      /选择的是邮寄/,
    ],
    [
      'posted, though the family collects it',
      ways.accepted,
      { ...posted, item: 'certificate' },
      'not-allowed-now',
      /自己领取/,
    ],
    ['of an item that is not done', ways.accepted, posted, 'not-allowed-now', /还没有办结/],
    [
      'of an item without a paper',
      ways.completed,
      { ...posted, item: 'payment' },
      'not-allowed-now',
      /没有要领取或邮寄/,
    ],
    ['of an item nobody sought', ways.completed, { ...posted, item: 'passport' }, 'not-found', /没有办理该事项/],
    ['without a number', ways.completed, { ...posted, tracking: '  ' }, 'bad-request', /快递单号/],
  ])('but not %s', (_why, way, command, code, message) => {
    const decision = on(way, command)
    expect(decision).toMatchObject({ ok: false, refusal: { code } })
    expect(decision.ok ? '' : decision.refusal.message).toMatch(message)
  })

  it('but not where the family has not said how it wants it: somebody has to ask first', () => {
    const { application } = caseAfter(ways.completed)
    const { 'delivery.household': _post, ...answers } = application.answers
    for (const command of [posted, { type: 'item-ready', item: 'household' } as const]) {
      expect(decide(service, { ...application, answers }, command, { at: AT, by: 'oMother' })).toMatchObject({
        ok: false,
        refusal: { code: 'not-allowed-now', message: expect.stringContaining('没有选择领取方式') },
      })
    }
  })

  it('of a request that was corrected since, a late word concerns nobody', () => {
    expect(on(ways.completed, { ...posted, round: 3 })).toEqual({ ok: true, events: [] })
  })
})

describe('what is still to be delivered', () => {
  const open = (way: readonly Command[], by: 'desk' | 'police' | 'tax') =>
    toDeliver(service, caseAfter(way).application, by)

  it('is the paper of what is done, until it has gone', () => {
    expect(open(ways.submitted, 'desk')).toEqual([])
    expect(open(ways.accepted, 'desk')).toEqual(['certificate'])
    expect(open([...ways.accepted, commands['item-ready']], 'desk')).toEqual([])
    expect(open(ways.completed, 'police')).toEqual(['household'])
    expect(open([...ways.completed, posted], 'police')).toEqual([])
    expect(open(ways.completed, 'tax')).toEqual([])
  })

  it('is nothing of what the family did not seek, though it once said how it wanted it', () => {
    const { application } = caseAfter(ways.accepted)
    const { household: _police, ...items } = application.items
    expect(toDeliver(service, { ...application, items }, 'police')).toEqual([])
  })
})

describe('what a courier can be asked for', () => {
  const posting = { ...commands.start, answers: { ...commands.start.answers, 'delivery.certificate': 'post' } }
  const way = (first: Command) => [first, ...ways.accepted.slice(1)]
  const { application } = caseAfter(way(posting))

  it('is what the desk has done and the family wants posted, until it is', () => {
    expect(toPost(service, application)).toEqual(['certificate'])
    expect(toPost(service, caseAfter(way(commands.start)).application)).toEqual([])
    const gone = caseAfter([...way(posting), { ...posted, item: 'certificate' }]).application
    expect(toPost(service, gone)).toEqual([])
  })

  it('is nothing of a department, which posts by itself', () => {
    expect(toPost(service, caseAfter(ways.completed).application)).toEqual([])
  })

  it('is nothing where the family has not said how, nor of a case that was withdrawn', () => {
    const { 'delivery.certificate': _post, ...answers } = application.answers
    expect(toDeliver(service, { ...application, answers }, 'desk')).toEqual([])
    expect(toPost(service, { ...application, answers })).toEqual([])
    expect(toDeliver(service, { ...application, status: 'closed' }, 'desk')).toEqual([])
    expect(toPost(service, { ...application, status: 'closed' })).toEqual([])
  })
})
