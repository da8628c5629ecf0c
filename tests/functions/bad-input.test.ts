import * as fc from 'fast-check'
import { consents, draft, submitted } from '../support/cases'
import { post, refusal } from '../support/refusal'
import type { Envelope, Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

let sample: Sample
let id: string
let revision: number
let submittedId: string

beforeAll(async () => {
  sample = await bootSample()
  id = (await draft(sample, sample.mother)).id
  revision = (await sample.mother.read(id)).revision
  submittedId = (await submitted(sample, sample.mother)).id
})
afterAll(() => sample.close())
afterEach(async () => {
  expect((await sample.mother.read(id)).revision).toBe(revision)
})

describe('an input of the wrong type', () => {
  it.each<readonly [string, string, unknown]>([
    ['a number as id', 'read', { id: 7 }],
    ['a query as id', 'read', { id: { $ne: null } }],
    ['a list as id', 'read', { id: ['a'] }],
    ['an id with a path in it', 'read', { id: '../../../etc/passwd' }],
    ['no id', 'read', {}],
    ['null instead of an input', 'read', null],
    ['a list instead of an input', 'read', []],
    ['a text instead of an input', 'save', 'save'],
    ['answers that are a list', 'save', { id: 'ID', answers: [1, 2], command: 'COMMAND' }],
    ['an answer that is a number', 'save', { id: 'ID', answers: { 'mother.name': 7 }, command: 'COMMAND' }],
    ['an answer that is an object', 'save', { id: 'ID', answers: { 'mother.name': { $gt: '' } }, command: 'COMMAND' }],
    ['an operator as a field', 'save', { id: 'ID', answers: { $set: '1' }, command: 'COMMAND' }],
    ['no command', 'save', { id: 'ID', answers: {} }],
    ['a command that is an object', 'withdraw', { id: 'ID', command: {} }],
    [
      'a photo that is no id',
      'attach',
      {
        id: 'ID',
        material: 'identity-mother',
        part: 'front',
        content: { kind: 'photo', photo: '<script>' },
        command: 'COMMAND',
      },
    ],
    [
      'a paper there is not',
      'attach',
      {
        id: 'ID',
        material: 'passport',
        part: 'front',
        content: { kind: 'signature', strokes: [[1, 2]], version: '1', textHash: '0'.repeat(64) },
        command: 'COMMAND',
      },
    ],
    [
      'a signature outside its field',
      'attach',
      {
        id: 'ID',
        material: 'statement',
        part: 'mother',
        content: { kind: 'signature', strokes: [[-1, 99999]], version: '1', textHash: '0'.repeat(64) },
        command: 'COMMAND',
      },
    ],
    [
      'consents that are a text',
      'start',
      { id: 'ID', service: 'newborn-yuanling', answers: {}, consents: 'yes', command: 'COMMAND' },
    ],
  ])('%s is a bad request', async (_why, action, input) => {
    const filled = JSON.parse(
      JSON.stringify(input).replaceAll('"ID"', `"${id}"`).replaceAll('"COMMAND"', `"${uuid()}"`),
    )
    expect(refusal(await post(sample.mother, 'application', { action, input: filled })).code).toBe('bad-request')
  })
})

describe('an input that is too much', () => {
  it('a text of a megabyte', async () => {
    const input = { id, answers: { 'mother.name': '张'.repeat(1_000_000) }, command: uuid() }
    expect(['bad-request', 'too-large']).toContain(
      refusal(await post(sample.mother, 'application', { action: 'save', input })).code,
    )
  })

  it('a hundred thousand fields', async () => {
    const answers = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`a${index}`, 'x']))
    const text = await post(sample.mother, 'application', { action: 'save', input: { id, answers, command: uuid() } })
    expect(['bad-request', 'too-large']).toContain(refusal(text).code)
  })

  it.each([20, 1000, 5000, 100_000])('a list inside a list, %i deep', async (depth) => {
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`
    const body = `{"action":"save","input":{"id":"${id}","answers":{"mother.name":${deep}},"command":"${uuid()}"}}`
    expect(['bad-request', 'too-large']).toContain(refusal(await post(sample.mother, 'application', body)).code)
  })

  it('a signature of a million points', async () => {
    const content = { kind: 'signature', strokes: [Array(1_000_000).fill(5)], version: '1', textHash: '0'.repeat(64) }
    const input = { id, material: 'statement', part: 'mother', content, command: uuid() }
    const { code } = refusal(await post(sample.mother, 'application', { action: 'attach', input }))
    expect(['bad-request', 'too-large']).toContain(code)
  })
})

describe('a request for something there is not', () => {
  it.each([undefined, null, '', 'eat', 'constructor', 'toString', '__proto__', 7, {}, ['read']])(
    'action %p',
    async (action) => {
      expect(refusal(await post(sample.mother, 'application', { action, input: {} })).code).toBe('unknown-action')
    },
  )

  it.each(['nothing', '__proto__', '..%2f..%2fetc', 'shared'])('function %s', async (name) => {
    const { status, text } = await sample.mother.post(name, '{}')
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(/at .*\(|node_modules|\.ts:|\.js:/)
  })

  it.each(['', '{', 'null', '7', '[]', '"x"', '\u0000'])('a body that is %j', async (body) => {
    const { text } = await sample.mother.post('application', body)
    expect(text).not.toMatch(/at .*\(|node_modules|\.ts:|\.js:/)
    expect(text).not.toContain('"ok":true')
  })

  it('a service there is not', async () => {
    const input = { id: uuid(), service: 'passport', answers: {}, command: uuid() }
    expect(refusal(await post(sample.mother, 'application', { action: 'start', input })).code).toBe('not-found')
  })
})

describe('the timer’s and the departments’ functions', () => {
  it('do nothing for a phone that calls them', async () => {
    for (const name of ['relay', 'callback']) {
      const { text } = await sample.mother.post(
        name,
        JSON.stringify({ action: 'x', input: {}, Type: 'Timer', TriggerName: 'relay' }),
      )
      expect(text).not.toMatch(/at .*\(|node_modules|\.ts:|\.js:/)
      expect(text).not.toMatch(/"ok":true/)
    }
  })
})

describe('names that every object has', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    '%s as a field, a paper or a consent',
    async (name) => {
      const bodies = [
        `{"action":"save","input":{"id":"${id}","answers":{"${name}":{"polluted":"yes"}},"command":"${uuid()}"}}`,
        `{"action":"attach","input":{"id":"${id}","material":"${name}","part":"${name}","content":{"kind":"signature","strokes":[[1,2]],"version":"1","textHash":"${'0'.repeat(64)}"},"command":"${uuid()}"}}`,
      ]
      for (const body of bodies)
        expect(['bad-request', 'not-allowed-now']).toContain(
          refusal(await post(sample.mother, 'application', body)).code,
        )
      expect(({} as { polluted?: string }).polluted).toBeUndefined()
      expect((await sample.mother.read(id)).answers).not.toHaveProperty(['polluted'])
    },
  )
})

describe('whatever a phone sends', () => {
  const ACTIONS = ['list', 'read', 'start', 'save', 'attach', 'detach', 'submit', 'withdraw']

  it('the answer has the agreed form, and the application is as it was', async () => {
    const shaped = fc.record(
      {
        id: fc.oneof(fc.constant(submittedId), fc.string(), fc.jsonValue()),
        command: fc.oneof(fc.uuid(), fc.jsonValue()),
        answers: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
        service: fc.jsonValue(),
        material: fc.jsonValue(),
        part: fc.jsonValue(),
        content: fc.jsonValue(),
        consents: fc.oneof(fc.constant(consents()), fc.jsonValue()),
      },
      { requiredKeys: [] },
    )
    const before = await sample.grandmother.list()
    await fc.assert(
      // The grandmother owns nothing, so nothing that is thrown at the door can be hers to change.
      fc.asyncProperty(fc.constantFrom(...ACTIONS), fc.oneof(shaped, fc.jsonValue()), async (action, input) => {
        const { status, text } = await sample.grandmother.post('application', JSON.stringify({ action, input }))
        expect(status).toBe(200)
        expect(text).not.toMatch(/node_modules|\.ts:|\.js:/)
        const answer = JSON.parse(text) as Envelope
        if (answer.ok) expect(answer).toHaveProperty('data')
        else expect(answer.error).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/[一-鿿]/) })
        expect(answer.error?.code).not.toBe('internal')
      }),
      { numRuns: 60 },
    )
    expect((await sample.mother.read(submittedId)).status).toBe('submitted')
    expect(await sample.grandmother.list()).toEqual(before)
  })

  it('a desk answers a stranger the same way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('me', 'queue', 'read', 'accept', 'return-for-correction'),
        fc.jsonValue(),
        async (action, input) => {
          const { text } = await sample.grandmother.post('desk', JSON.stringify({ action, input }))
          expect(['forbidden', 'bad-request']).toContain(refusal(text).code)
        },
      ),
      { numRuns: 20 },
    )
  })
})
