import { boundsOf } from '../../cloudfunctions/shared/rpc/bounds'

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)

describe('an input is looked at only when it is small and shallow', () => {
  it.each([null, 7, 'text', {}, [], { id: 'a', answers: { 'children.0': [{ name: 'b' }] } }])('%j fits', (input) => {
    expect(boundsOf(input)).toBe('fits')
  })

  it.each([
    ['lists', (depth: number) => nested(depth)],
    ['fields', (depth: number) => JSON.parse(`${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`)],
  ])('twelve %s in another are the most', (_what, within) => {
    expect([boundsOf(within(13)), boundsOf(within(14))]).toEqual(['fits', 'too-deep'])
  })

  // 256 KB as JSON counts them, roughly: a text is its characters and two, all else four, a name its characters and three.
  it.each<readonly [string, (size: number) => unknown, number]>([
    ['a text', (size) => 'x'.repeat(size), 262_142],
    ['a list', (size) => Array(size).fill(null), 65_535],
    ['a name', (size) => ({ ['x'.repeat(size)]: null }), 262_133],
    ['two texts', (size) => ['x'.repeat(131_068), 'x'.repeat(size)], 131_068],
  ])('%s may be so large and no larger', (_what, of, size) => {
    expect([boundsOf(of(size)), boundsOf(of(size + 1))]).toEqual(['fits', 'too-large'])
  })

  it('nesting without end is told without falling into it', () => {
    expect(boundsOf(nested(5_000))).toBe('too-deep')
  })

  it.each([
    ['a long text', 'x'.repeat(300_000)],
    ['many numbers', Array(300_000).fill(1)],
    ['many fields', Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field${index}`, 1]))],
    ['many texts', Array(2_000).fill('x'.repeat(200))],
  ])('%s is too large', (_name, input) => {
    expect(boundsOf(input)).toBe('too-large')
  })
})
