import { isTooShort, isWellFormed } from '../../domain/intake/signature'

const points = (count: number): readonly number[] => Array.from({ length: 2 * count }, () => 0)

describe('strokes on a field of 1000 × 500', () => {
  it.each<[string, readonly (readonly number[])[]]>([
    ['from corner to corner', [[0, 0, 1000, 500]]],
    ['of a single point', [[1000, 500]]],
    ['two hundred at most', Array.from({ length: 200 }, () => points(1))],
    ['of eight thousand numbers at most', [points(4_000)]],
    ['of eight thousand numbers together', [points(2_000), points(2_000)]],
  ])('%s are taken', (_what, strokes) => {
    expect(isWellFormed(strokes)).toBe(true)
  })

  it.each<[string, readonly (readonly number[])[]]>([
    ['of no point', [[]]],
    ['of a point and nothing', [[0, 0], []]],
    ['of half a point', [[0, 0, 1, 1], [1]]],
    [
      'of a point and a half',
      [
        [0, 0],
        [0, 0, 1],
      ],
    ],
    ['right of the field', [[1001, 0]]],
    ['below the field', [[0, 501]]],
    ['left of the field', [[0, 0, -1, 0]]],
    ['above the field', [[0, -1]]],
    ['between two dots', [[0, 0, 1.5, 1]]],
    ['more than two hundred', Array.from({ length: 201 }, () => points(1))],
    ['of more than eight thousand numbers', [points(4_001)]],
    ['of more than eight thousand numbers together', [points(2_000), points(2_001)]],
  ])('%s are not', (_what, strokes) => {
    expect(isWellFormed(strokes)).toBe(false)
  })
})

describe('a name', () => {
  it.each<[string, readonly (readonly number[])[]]>([
    ['across', [[0, 0, 400, 0]]],
    ['down', [[0, 0, 0, 400]]],
    ['aslant', [[100, 100, 340, 420]]],
    ['there and back', [[300, 7, 500, 7, 300, 7]]],
    [
      'in two strokes',
      [
        [0, 0, 200, 0],
        [0, 100, 0, 300],
      ],
    ],
  ])('is 400 long: %s', (_how, strokes) => {
    expect(isTooShort(strokes)).toBe(false)
  })

  it.each<[string, readonly (readonly number[])[]]>([
    ['across', [[0, 0, 399, 0]]],
    ['down', [[0, 0, 0, 399]]],
    ['aslant', [[100, 100, 340, 419]]],
    ['there and back', [[300, 7, 499, 7, 299, 7]]],
    [
      'by the way from one stroke to the next',
      [
        [0, 0, 100, 0],
        [600, 0, 700, 0],
      ],
    ],
    ['by a point alone', [[1000, 500]]],
  ])('is not shorter: %s', (_how, strokes) => {
    expect(isTooShort(strokes)).toBe(true)
  })
})
