import { boundsOf } from '../../cloudfunctions/shared/rpc/bounds'

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)

describe('an input is looked at only when it is small and shallow', () => {
  it.each([null, 7, 'text', {}, [], { id: 'a', answers: { 'children.0': [{ name: 'b' }] } }])('%j fits', (input) => {
    expect(boundsOf(input)).toBe('fits')
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
