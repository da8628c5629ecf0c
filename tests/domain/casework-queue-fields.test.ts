import type { Application } from '../../domain/casework/state/application'
import { queueFields } from '../../domain/casework/state/queue-fields'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { bareCase } from '../builders/bare-case'
import { type Command, caseAfter, commands, service, ways } from './casework.fixture'

const AT = '2026-11-02T01:00:00.000Z'
const base: Application = { ...bareCase(newbornYuanling, '2026-11-01T01:00:00.000Z'), updatedAt: AT }
const fields = (change: Partial<Application>) => queueFields(newbornYuanling, { ...base, ...change })

describe('the queue of the desk a case stands in', () => {
  it.each([
    ['draft', null],
    ['submitted', 'submitted'],
    ['returned', 'returned'],
    ['accepted', 'accepted'],
    ['completed', null],
    ['closed', null],
  ] as const)('%s: %s', (status, queue) => {
    expect(fields({ status }).queue).toBe(queue)
  })

  it('is the one to be looked at when a department rejected something afterwards', () => {
    expect(fields({ status: 'accepted', flags: ['rejected'] })).toMatchObject({ queue: 'submitted', rejected: true })
    expect(fields({ status: 'completed', flags: ['rejected'] })).toMatchObject({ queue: null, rejected: false })
  })

  it('sorts it by when it was handed in, and by its number where that is the same', () => {
    const key = (id: string, submittedAt: string) => fields({ id, submittedAt, status: 'submitted' }).waitingKey
    const keys = [key('bbbbbbbb', AT), key('aaaaaaaa', AT), key('cccccccc', '2026-11-01T23:59:59.999Z')]
    expect(keys.toSorted()).toEqual([keys[2], keys[1], keys[0]])
    expect(keys[1]).toBe('2026-11-02T01:00:00.000Z.aaaaaaaa')
    expect(fields({ id: 'dddddddd' }).waitingKey).toBe('2026-11-01T01:00:00.000Z.dddddddd')
  })
})

describe('a paper that the desk still has', () => {
  it('keeps the case in sight until the paper has gone, though the case may be completed', () => {
    const isKept = (way: readonly Command[]) => queueFields(service, caseAfter(way).application).undelivered
    expect(isKept(ways.submitted)).toBe(false)
    expect(isKept(ways.accepted)).toBe(true)
    expect(isKept(ways.completed)).toBe(true)
    expect(isKept([...ways.completed, commands['item-ready']])).toBe(false)
  })
})

describe('who can be late', () => {
  it.each([
    ['queued', '2026-11-20'],
    ['sent', '2026-11-20'],
    ['acknowledged', '2026-11-20'],
    ['rejected', '2026-11-20'],
    ['held', null],
    ['waiting', null],
    ['due', null],
    ['done', null],
  ] as const)('with an item that is %s: %s', (status, owedBy) => {
    const items = { police: { status, at: AT, tries: 0 } }
    expect(fields({ status: 'accepted', dueAt: '2026-11-20', items }).owedBy).toBe(owedBy)
    expect(fields({ status: 'returned', dueAt: '2026-11-20', items }).owedBy).toBeNull()
  })

  it('is a department that still owes something, until the promised day', () => {
    const accepted = { status: 'accepted', dueAt: '2026-11-20' } as const
    const item = (status: 'sent' | 'due') => ({ police: { status, at: AT, tries: 0 } }) as Application['items']
    expect(fields({ ...accepted, items: item('sent') }).owedBy).toBe('2026-11-20')
    expect(fields({ ...accepted, items: item('due') }).owedBy).toBeNull()
  })
})
