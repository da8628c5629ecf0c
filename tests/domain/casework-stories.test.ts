import { EVENTS, type Event, STORIES } from '../../domain/casework/events/index'

type Type = Event['type']
const WORDS = { item: '户口登记', department: '公安', signer: '爸爸', participant: '外婆' } as const
const types = Object.keys(EVENTS) as readonly Type[]
const lineOf = (type: Type) => STORIES[type]?.(WORDS)
const naming = (word: string) => types.filter((type) => lineOf(type)?.includes(word))

describe('the story of a case', () => {
  it('has a line in Chinese for everything that happens, but for what is noted by the relay for those who look after it', () => {
    const told = types.filter((type) => /^[\p{Script=Han}：，]{3,}$/u.test(lineOf(type) ?? ''))
    expect(types.filter((type) => !told.includes(type))).toEqual(['message-dropped', 'dead-lettered', 'replayed'])
    expect(types.filter((type) => STORIES[type] === null)).toEqual(['message-dropped', 'dead-lettered', 'replayed'])
  })

  it('tells one event from another', () => {
    const lines = types.flatMap((type) => lineOf(type) ?? [])
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('names the item a line is about', () => {
    expect(naming(WORDS.item)).toEqual([
      'item-queued',
      'item-sent',
      'item-delayed',
      'item-acknowledged',
      'item-done',
      'item-rejected',
      'payment-due',
      'payment-paid',
      'item-ready',
      'item-posted',
      'reminded',
      'urged',
    ])
  })

  it('names the department that is late, and whoever signed on another phone or typed a name', () => {
    expect(naming(WORDS.department)).toEqual(['item-delayed', 'urged'])
    expect(naming(WORDS.signer)).toEqual(['signed-elsewhere', 'typed', 'signature-confirmed'])
  })
})
