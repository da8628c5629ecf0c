import * as z from 'zod'
import { failureOf, understand } from '../../cloudfunctions/relay/policy/call-answer'
import { departmentReading, understandStatus } from '../../cloudfunctions/relay/policy/department'
import { orderReading } from '../../cloudfunctions/relay/policy/order'
import type { Reply } from '../../cloudfunctions/shared/external/send'
import { byDepartment, byFamily } from '../../domain/definition/builders'

const NOW = Date.parse('2026-11-02T01:00:00.000Z')
const reply = (status: number, body?: unknown, retryAfter: string | null = null): Reply => ({
  status,
  body,
  retryAfter,
})

describe('what a department answers', () => {
  const understood = (answer: Reply | undefined) => understand(answer, departmentReading, NOW)

  it.each([
    ['done at once', reply(200, { status: 'done', result: { page: '1' } }), { status: 'done', result: { page: '1' } }],
    ['accepted', reply(202, { status: 'accepted' }), { status: 'accepted' }],
    ['refused, and says why', reply(422, { reason: '材料不全' }), { status: 'refused', reason: '材料不全' }],
  ])('%s is its word', (_, answer, value) => {
    expect(understood(answer)).toEqual({ outcome: 'answered', value })
  })

  it.each([401, 403, 404, 405, 411, 413, 415])('%i is no decision about a case, whatever it says', (status) => {
    expect(understood(reply(status, { reason: '不予办理' }))).toMatchObject({
      outcome: 'dead',
      why: expect.stringContaining(`${status}：不予办理`),
    })
  })

  it('400 without a reason is for a person to look at', () => {
    expect(understood(reply(400))).toMatchObject({ outcome: 'dead', why: expect.stringContaining('（400）') })
  })

  it.each([
    ['no answer', undefined, 'unreachable', true],
    ['a server error', reply(503, { reason: '忙' }), 'busy', true],
    ['too many requests', reply(429), 'busy', false],
    ['200 with something else', reply(200, '<html>'), 'unreadable', true],
    ['200 with too much', reply(200, undefined), 'unreadable', true],
  ] as const)('%s is tried again', (_, answer, why, isInDoubt) => {
    const said = understood(answer)
    expect(said).toEqual({ outcome: 'again', why, isInDoubt })
    expect(failureOf(said)).toEqual({ notBefore: undefined })
  })

  it('says when it wants to be called again', () => {
    const said = understood(reply(503, undefined, '120'))
    expect(said).toMatchObject({ outcome: 'again', notBefore: 120_000 })
    expect(failureOf(said)).toEqual({ notBefore: 120_000 })
  })

  it('a no is a sign of life', () => {
    expect(failureOf(understood(reply(422, { reason: '材料不全' })))).toBeUndefined()
    expect(failureOf(understood(reply(404)))).toBeUndefined()
  })
})

describe('what a department says to a status inquiry', () => {
  const bill = reply(200, { status: 'payment-due', amount: '380', dueBy: '2026-12-01' })

  it('that it knows of none is none', () => {
    expect(understandStatus(reply(200, { status: 'unknown' }), { doneBy: byDepartment('tax') })).toBeUndefined()
  })

  it('a bill counts only for an item that costs something', () => {
    expect(understandStatus(bill, { doneBy: byDepartment('tax') })).toMatchObject({ outcome: 'again', isInDoubt: true })
    expect(understandStatus(bill, { doneBy: byFamily({ billedBy: 'tax' }) })).toMatchObject({
      outcome: 'answered',
    })
  })

  it.each([undefined, reply(500), reply(404, { status: 'accepted' }), reply(200, 'x')])(
    'leaves it in doubt when it says %j',
    (answer) => {
      expect(understandStatus(answer, { doneBy: byDepartment('tax') })).toMatchObject({
        outcome: 'again',
        isInDoubt: true,
      })
    },
  )
})

describe('what a courier answers', () => {
  const reading = orderReading('邮政', z.object({ status: z.literal('posted'), tracking: z.string() }))
  const understood = (answer: Reply | undefined) => understand(answer, reading, NOW)

  it('is done, or has it and is not done', () => {
    expect(understood(reply(200, { status: 'posted', tracking: 'E1' }))).toMatchObject({ outcome: 'answered' })
    expect(understood(reply(202, { status: 'accepted' }))).toEqual({ outcome: 'accepted' })
  })

  it('a no is for the desk, with its reason', () => {
    expect(understood(reply(400, { reason: '地址不详' }))).toEqual({
      outcome: 'dead',
      why: '邮政不收：地址不详，请改好后重新发送，或人工办理',
    })
    expect(understood(reply(403))).toMatchObject({ outcome: 'dead', why: expect.stringContaining('403') })
  })
})
