import fc from 'fast-check'
import { backoff, isFinal, retryAfter } from '../../cloudfunctions/relay/backoff'

const NOW = Date.parse('2026-03-02T02:00:00.000Z')

describe('the time to the next try', () => {
  it.each([
    [0, 10_000],
    [1, 20_000],
    [5, 320_000],
    [9, 3_600_000],
    [1_000, 3_600_000],
  ])('after %d failures is at most %d ms', (tries, most) => {
    expect(backoff(tries, () => 1)).toBe(most)
  })

  it('is never at once and never more than an hour', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (tries, chance) => {
        expect(backoff(tries, () => chance)).toBeGreaterThanOrEqual(1_000)
        expect(backoff(tries, () => chance)).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })

  it('is what the department asks for, in seconds or as a date', () => {
    expect(retryAfter('120', NOW)).toBe(120_000)
    expect(retryAfter('Mon, 02 Mar 2026 02:05:00 GMT', NOW)).toBe(300_000)
  })

  it.each([null, '', 'soon', '-5', 'Mon, 02 Mar 2026 01:00:00 GMT'])(
    'is ours when the department says %p',
    (header) => {
      expect(retryAfter(header, NOW)).toBeUndefined()
    },
  )

  it('is at least a second, and a random part of the span', () => {
    expect([0, 0.05, 0.5, 1].map((chance) => backoff(0, () => chance))).toEqual([1_000, 1_000, 5_000, 10_000])
    expect(backoff(3, () => 0.25)).toBe(20_000)
  })

  it('is the department’s also with blanks around it, and no time at all is none', () => {
    expect(retryAfter(' 120 ', NOW)).toBe(120_000)
    expect(['0', '1.5x', '12 s'].map((header) => retryAfter(header, NOW))).toEqual([undefined, undefined, undefined])
    expect(retryAfter('Mon, 02 Mar 2026 02:00:00 GMT', NOW)).toBeUndefined()
  })

  it('is a day at most, whatever the department asks for', () => {
    expect(retryAfter('99999999', NOW)).toBe(86_400_000)
  })
})

describe('a no that the same request would get again', () => {
  it.each([400, 401, 403, 404, 409, 410, 422, 499])('is %d', (status) => {
    expect(isFinal(status)).toBe(true)
  })

  it.each([200, 302, 399, 408, 425, 429, 500, 502, 503])('is not %d', (status) => {
    expect(isFinal(status)).toBe(false)
  })
})
