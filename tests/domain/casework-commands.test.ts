import * as z from 'zod/mini'
import type { Actor } from '../../domain/casework/actor'
import { COMMANDS, type Command } from '../../domain/casework/commands/index'
import type { By, Report } from '../../domain/casework/define-command'

type Type = Command['type']
const definitions = Object.entries(COMMANDS) as readonly [Type, { by: By; answer?: string; report?: Report }][]
const relations = (role: Actor['role']) =>
  Object.fromEntries(definitions.flatMap(([type, { by }]) => (by[role] === undefined ? [] : [[type, by[role]]])))
const all = (relation: string, ...types: readonly Type[]) => Object.fromEntries(types.map((type) => [type, relation]))

describe('a command may be given', () => {
  it('by the family in its own case', () => {
    expect(relations('citizen')).toEqual(
      all('own-case', 'start', 'save', 'attach', 'detach', 'agree-to-reading', 'submit', 'withdraw', 'discard'),
    )
  })

  it('by whoever was invited to their own part', () => {
    expect(relations('invited')).toEqual(all('own-part', 'join', 'save', 'attach', 'detach'))
  })

  it('by a clerk in the cases of the desk, and about a paper only where the desk issued it', () => {
    expect(relations('clerk')).toEqual({
      ...all('own-desk', 'accept', 'return-for-correction', 'confirm-signature', 'commitment-false'),
      ...all('own-item', 'item-ready', 'item-posted'),
    })
  })

  it('by a department about its own items', () => {
    expect(relations('department')).toEqual(
      all(
        'own-item',
        'item-acknowledged',
        'item-done',
        'item-rejected',
        'payment-due',
        'payment-paid',
        'item-ready',
        'item-posted',
      ),
    )
  })

  it('by the relay in any case: what the departments answer, what the courier says, and what the calendar brings', () => {
    expect(relations('relay')).toEqual(
      all(
        'any-case',
        'item-sent',
        'item-delayed',
        'item-acknowledged',
        'item-done',
        'item-rejected',
        'payment-due',
        'item-posted',
        'reminded',
        'addition-reminded',
        'overdue',
        'credit-recorded',
      ),
    )
  })
})

describe('what is asked often, while somebody types and photographs', () => {
  it('is answered with a receipt, not with the whole case', () => {
    const often = definitions.filter(([, { answer }]) => answer === 'receipt').map(([type]) => type)
    expect(often).toEqual(['save', 'attach', 'detach'])
  })
})

describe('a report of a department', () => {
  const reports = definitions.flatMap(([type, { report }]) => (report === undefined ? [] : [[type, report] as const]))

  it('has its word in the contract', () => {
    expect(Object.fromEntries(reports.map(([type, { status }]) => [type, status]))).toEqual({
      'item-acknowledged': 'acknowledged',
      'item-done': 'done',
      // 不予批准: the word of the contract since its first edition.
      'item-rejected': 'refused',
      'payment-due': 'payment-due',
      'payment-paid': 'paid',
      'item-ready': 'ready',
      'item-posted': 'posted',
    })
  })

  it.each(reports)('%s is let in as its example in the contract has it', (type, { example, summary }) => {
    expect(z.safeParse(COMMANDS[type].input, { item: 'household', ...example }).success).toBe(true)
    expect(summary).toMatch(/\p{Script=Han}{3,}/u)
  })

  it('shows in its example what is given back: numbers, never blank', () => {
    const examples = new Map(reports.map(([type, { example }]) => [type, example]))
    expect(examples.get('item-done')).toMatchObject({
      result: { page: expect.stringMatching(/\d/), idNumber: expect.stringMatching(/^\d{17}[\dX]$/) },
    })
    expect(examples.get('payment-paid')).toMatchObject({
      item: 'insurance-payment',
      result: { receipt: expect.stringMatching(/\d/) },
    })
    expect(examples.get('payment-due')).toMatchObject({
      item: 'insurance-payment',
      amount: expect.stringMatching(/\d/),
    })
  })
})
