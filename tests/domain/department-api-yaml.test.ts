import fc from 'fast-check'
import { parse } from 'yaml'
import { type Json, yaml } from '../../scripts/department-api/yaml'

const cases: readonly (readonly [string, Json, string])[] = [
  ['a word stays as it is', { name: '样例宝宝' }, 'name: 样例宝宝\n'],
  ['words with blanks between them too', { name: 'sample key' }, 'name: sample key\n'],
  [
    'what reads as a number is quoted',
    ['01', '1e3', '0x1f', '-1', '.5'],
    '- "01"\n- "1e3"\n- "0x1f"\n- "-1"\n- ".5"\n',
  ],
  ['what reads as a date is quoted', { at: '2026-11-22' }, 'at: "2026-11-22"\n'],
  [
    'what reads as yes, no or nothing is quoted',
    ['yes', 'No', 'on', 'y', 'TRUE', 'null', '~', ''],
    '- "yes"\n- "No"\n- "on"\n- "y"\n- "TRUE"\n- "null"\n- "~"\n- ""\n',
  ],
  ['what would be a key is quoted', ['a: b', 'a:'], '- "a: b"\n- "a:"\n'],
  ['what would be a comment is quoted', ['a #b', '#'], '- "a #b"\n- "#"\n'],
  ['blanks at the ends and between are kept', [' a', 'a ', 'a  b'], '- " a"\n- "a "\n- a  b\n'],
  ['a quote is put into the other quotes, a backslash is itself', ['"', '\\d', "'"], '- \'"\'\n- \\d\n- "\'"\n'],
  ['keys are quoted like texts', { $ref: 'a', '200': 'b' }, '"200": b\n$ref: a\n'],
  ['numbers, yes and nothing are themselves', [1, -0.5, true, null], '- 1\n- -0.5\n- true\n- null\n'],
  ['nothing in it', { a: [], b: {} }, 'a: []\nb: {}\n'],
  ['numbers on one line', { a: [[1, 2], [3]] }, 'a:\n  - [1, 2]\n  - [3]\n'],
  ['a list of objects', { a: [{ b: 'c', d: ['e'] }] }, 'a:\n  - b: c\n    d:\n      - e\n'],
  ['a list of lists', [['a', 'b'], ['c']], '- - a\n  - b\n- - c\n'],
  ['several lines are a block', { a: '一\n\n  二: #\n三' }, 'a: |-\n  一\n\n    二: #\n  三\n'],
]

describe('YAML', () => {
  it.each(cases)('%s', (_what, value, text) => {
    expect(yaml(value)).toBe(text)
  })

  it.each(['- a', '[a]', '{a}', '*a', '&a', '!a', '|', '> a', '%a', '@a', '`a`', '? a'])(
    'what would be structure is quoted: %s',
    (text) => expect(yaml([text])).toBe(`- ${JSON.stringify(text)}\n`),
  )

  it.each(['a\tb', '\u2028', 'a\n', '\na', ' a\nb', 'a \nb', 'a\r\nb', 'a\n\u0000b', 'a\n\tb'])(
    'blanks and ends of lines are read as they were: %j',
    (text) => expectReadBack({ a: text, b: [text] }),
  )

  it('is read back as it was by readers of YAML 1.1 and of 1.2', () => {
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => expectReadBack(value as Json)))
  })
})

const expectReadBack = (value: Json) => {
  // JSON has no -0.
  const asJson = JSON.parse(JSON.stringify(value))
  for (const version of ['1.1', '1.2'] as const) expect(parse(yaml(asJson), { version })).toEqual(asJson)
}
