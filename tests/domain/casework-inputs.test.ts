import * as z from 'zod/mini'
import { COMMANDS, type Command } from '../../domain/casework/commands/index'
import { A_SIGNATURE } from '../builders/family'

/** What the door makes of an input; nothing where it is not let in. */
const letIn = (type: Command['type'], input: object): unknown => z.safeParse(COMMANDS[type].input, input).data
/** What a function in front adds by itself. */
const isAdded = (type: 'start' | 'attach', facts: object): boolean =>
  z.safeParse(COMMANDS[type].facts ?? z.never(), facts).success
const isLetIn = (type: Command['type'], input: object): boolean => letIn(type, input) !== undefined

const times = (count: number, one = 'a') => one.repeat(count)
const listOf = <T>(count: number, one: T): readonly T[] => Array<T>(count).fill(one)
const keyed = (count: number, value: unknown = '1') =>
  Object.fromEntries(Array.from({ length: count }, (_none, at) => [`a${at}`, value]))

describe('answers', () => {
  const saved = (answers: object) => isLetIn('save', { answers })

  it.each<readonly [string, object, object]>([
    ['a text of 500 characters', { 'mother.name': times(500) }, { 'mother.name': times(501) }],
    ['a list of 50 values', { items: listOf(50, 'payment') }, { items: listOf(51, 'payment') }],
    ['values of 500 characters', { items: [times(500)] }, { items: [times(501)] }],
    ['20 rows', { elder: listOf(20, { name: '林' }) }, { elder: listOf(21, { name: '林' }) }],
    ['20 columns', { elder: [keyed(20)] }, { elder: [keyed(21)] }],
    ['a name of a column of 40 characters', { elder: [{ [times(40)]: '1' }] }, { elder: [{ [times(41)]: '1' }] }],
    ['columns of 500 characters', { elder: [{ name: times(500) }] }, { elder: [{ name: times(501) }] }],
    ['300 answers', keyed(300), keyed(301)],
    ['a name of a field of 80 characters', { [times(80)]: '1' }, { [times(81)]: '1' }],
  ])('are at most %s', (_what, most, more) => {
    expect([saved(most), saved(more)]).toEqual([true, false])
  })

  it('come also with the beginning', () => {
    expect(letIn('start', { answers: { items: ['payment'] } })).toEqual({ answers: { items: ['payment'] } })
    expect(isLetIn('start', { answers: { items: 7 } })).toBe(false)
    expect(isLetIn('start', {})).toBe(false)
  })

  it.each(['mother.name', 'newborn.name.again', 'Ab-9.z', 'a'])('may be of a field named %s', (path) => {
    expect(letIn('save', { answers: { [path]: '1' } })).toEqual({ answers: { [path]: '1' } })
  })

  it.each(['', '9a', '.a', 'mother name', 'a_b', '$set', 'a$', '名'])('are of no field named “%s”', (path) => {
    expect(saved({ [path]: '1' })).toBe(false)
  })

  it.each([7, null, true, { $gt: '' }, [7], [[]], [{ name: 7 }]])('are words, lists and rows: not %j', (value) => {
    expect(saved({ 'mother.name': value })).toBe(false)
  })

  it('bring no prototype along', () => {
    expect(saved(JSON.parse('{"__proto__": {"mother.name": "林"}}'))).toBe(false)
    expect(isLetIn('save', { answers: 'mother.name' })).toBe(false)
    expect(isLetIn('save', { answers: null })).toBe(false)
  })
})

describe('a picture and a signature', () => {
  const place = { material: 'statement', part: 'mother' }
  const photo = (id: string) => isLetIn('attach', { ...place, content: { kind: 'photo', photo: id } })
  const right = { kind: 'signature', strokes: A_SIGNATURE, version: '1', textHash: times(64, 'f') }
  const signature = (change: object) => isLetIn('attach', { ...place, content: { ...right, ...change } })

  it.each([
    [times(8), times(7)],
    [times(64), times(65)],
    ['0aZ-0aZ-', '0aZ-0aZ/'],
    ['0aZ-0aZ-', '/aZ-0aZ-'],
  ])('a picture is named %s, not %s', (right, wrong) => {
    expect([photo(right), photo(wrong)]).toEqual([true, false])
  })

  it.each([
    { textHash: times(63, 'f') },
    { textHash: times(65, 'f') },
    { textHash: times(64, 'g') },
    { textHash: times(64, 'F') },
    { version: '' },
    { version: times(41) },
    { kind: 'seal' },
    { strokes: [] },
    { strokes: [[1, 2, 3]] },
    { strokes: [['1', '2']] },
    { strokes: listOf(201, [1, 2]) },
    { strokes: [listOf(8002, 1)] },
  ])('a signature is under a text and within its field: not %#', (change) => {
    expect([signature({ version: times(40) }), signature(change)]).toEqual([true, false])
  })

  it.each([
    ['a', true],
    ['identity-mother-2', true],
    [times(64), true],
    [times(65), false],
    ['', false],
    ['Identity', false],
    ['a.b', false],
    ['.a', false],
    ['a.', false],
  ])('its paper and its part have names such as “%s”: %s', (name, isName) => {
    expect(isLetIn('detach', { material: name, part: 'front' })).toBe(isName)
    expect(isLetIn('detach', { material: 'identity', part: name })).toBe(isName)
  })
})

describe('what a function adds by itself', () => {
  it('is the name of a new case, and the standard that a portrait keeps to', () => {
    expect([isAdded('start', { id: times(8) }), isAdded('start', { id: times(7) }), isAdded('start', {})]).toEqual([
      true,
      false,
      false,
    ])
    expect([isAdded('attach', { as: 'social-card' }), isAdded('attach', {}), isAdded('attach', { as: 1 })]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('what a family agrees to', () => {
  const consent = { id: 'privacy', version: '1', textHash: times(64, '0') }

  it('is at most 20 texts, each with its version and hash', () => {
    expect(isLetIn('start', { answers: {}, consents: listOf(20, consent) })).toBe(true)
    expect(isLetIn('start', { answers: {}, consents: listOf(21, consent) })).toBe(false)
    for (const missing of ['id', 'version', 'textHash']) {
      expect(isLetIn('start', { answers: {}, consents: [{ ...consent, [missing]: undefined }] })).toBe(false)
    }
  })
})

describe('what a clerk writes', () => {
  const returned = (place: object, message = '请改') =>
    isLetIn('return-for-correction', { corrections: [{ place, message }] })
  const screening = { kind: 'screening', question: 'named' }

  it.each<readonly [string, object, string]>([
    ['a question', screening, 'question'],
    ['a field', { kind: 'field', section: 'newborn', field: 'newborn.name' }, 'section'],
    ['a field', { kind: 'field', section: 'newborn', field: 'newborn.name' }, 'field'],
    ['a paper', { kind: 'material', material: 'identity', part: 'front' }, 'material'],
    ['a paper', { kind: 'material', material: 'identity', part: 'front' }, 'part'],
  ])('names %s by all that names it, each with 80 characters: %j, %s', (_what, place, key) => {
    expect(returned(place)).toBe(true)
    expect(returned({ ...place, [key]: times(80) })).toBe(true)
    expect(returned({ ...place, [key]: times(81) })).toBe(false)
    expect(returned({ ...place, [key]: undefined })).toBe(false)
  })

  it('is at most 50 corrections of 200 characters, each of a place that there can be', () => {
    const one = { place: screening, message: '请改' }
    expect(isLetIn('return-for-correction', { corrections: listOf(50, one) })).toBe(true)
    expect(isLetIn('return-for-correction', { corrections: listOf(51, one) })).toBe(false)
    expect([returned(screening, times(200, '改')), returned(screening, times(201, '改'))]).toEqual([true, false])
    expect(returned({ kind: 'door', question: 'named' })).toBe(false)
  })

  it('is a number of 40 characters, for the paper it is the number of', () => {
    const accepted = (numbers: object) => isLetIn('accept', { numbers })
    expect(isLetIn('accept', {})).toBe(true)
    expect(accepted({ 'certificate-2': times(40) })).toBe(true)
    expect(accepted({ certificate: times(41) })).toBe(false)
    expect(accepted({ 'a certificate': '1' })).toBe(false)
  })

  it('is what was found of a false commitment, in 1 to 200 characters, without the blanks around it', () => {
    const found = (reason: string) => letIn('commitment-false', { person: 'mother', reason })
    expect(found(' 与登记不一致 ')).toEqual({ person: 'mother', reason: '与登记不一致' })
    expect(found(times(200, '不'))).toBeDefined()
    expect([found(' '), found(times(201, '不'))]).toEqual([undefined, undefined])
  })

  it('is a carrier and what carriers print on their labels', () => {
    const posted = (carrier: string, tracking: string) =>
      letIn('item-posted', { item: 'household', carrier, tracking }) as { carrier: string } | undefined
    expect(posted(' 邮政EMS ', 'EA 123-456 cn')?.carrier).toBe('邮政EMS')
    expect(posted(times(20), times(40))).toBeDefined()
    expect(posted('邮政EMS', times(6))).toBeDefined()
    for (const tracking of [times(5), times(41), 'EA12345/78', '/EA1234578', 'EA1234578。']) {
      expect(posted('邮政EMS', tracking)).toBeUndefined()
    }
    expect([posted(' ', 'EA123456'), posted(times(21), 'EA123456')]).toEqual([undefined, undefined])
  })
})

describe('what a department reports', () => {
  const done = (result: object) => isLetIn('item-done', { item: 'household', result })
  const billed = (amount: string, dueBy = '2026-12-31') => isLetIn('payment-due', { item: 'payment', amount, dueBy })
  const rejected = (reason: string) => isLetIn('item-rejected', { item: 'household', reason })

  it('is of an item, and where it says so of one of its requests', () => {
    for (const type of ['item-acknowledged', 'item-sent', 'item-ready'] as const) {
      expect(letIn(type, { item: 'household', round: 1 })).toEqual({ item: 'household', round: 1 })
      expect(letIn(type, { item: 'household' })).toEqual({ item: 'household' })
      expect(isLetIn(type, { item: 'Household' })).toBe(false)
      expect(isLetIn(type, { item: 'household', round: '1' })).toBe(false)
    }
  })

  it.each(['item-done', 'payment-paid'] as const)('%s: nothing has to be given back', (type) => {
    expect(letIn(type, { item: 'payment' })).toEqual({ item: 'payment', result: {} })
  })

  it('is at most 20 numbers of 200 characters, by names of 40', () => {
    expect([done(keyed(20)), done(keyed(21))]).toEqual([true, false])
    expect([done({ page: times(200) }), done({ page: times(201) })]).toEqual([true, false])
    expect([done({ [times(40)]: '1' }), done({ [times(41)]: '1' })]).toEqual([true, false])
    expect(['idNumber2', 'P'].map((name) => done({ [name]: '1' }))).toEqual([true, true])
    expect(['2page', 'a page', '页', 'page.', ''].map((name) => done({ [name]: '1' }))).not.toContain(true)
  })

  it.each(['400', '0.5', '400.00', '99999999.99'])('is a bill of %s 元', (amount) => {
    expect(billed(amount)).toBe(true)
  })

  it.each(['', '-1', '1e3', '400.', '.5', '400.001', '999999999', '400元', '￥400', '4,00'])(
    'is no bill of “%s”',
    (amount) => {
      expect(billed(amount)).toBe(false)
    },
  )

  it('is a bill until a day of the calendar', () => {
    expect([billed('400', '2028-02-29'), billed('400', '2027-02-29'), billed('400', '明天')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('is a rejection with its reason, in at most 200 characters', () => {
    expect([rejected('户'), rejected(times(200, '户'))]).toEqual([true, true])
    expect([rejected(''), rejected(times(201, '户'))]).toEqual([false, false])
  })
})

describe('what the relay notes', () => {
  it('is why an item is late, and how many days after the birth the family was reminded', () => {
    expect(letIn('item-delayed', { item: 'household', reason: '连不上' })).toEqual({
      item: 'household',
      reason: '连不上',
    })
    expect(isLetIn('item-delayed', { item: 'household' })).toBe(false)
    expect(letIn('reminded', { item: 'payment', days: 60 })).toEqual({ item: 'payment', days: 60 })
    expect(isLetIn('reminded', { item: 'payment' })).toBe(false)
  })
})
