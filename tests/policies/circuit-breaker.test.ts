import fc from 'fast-check'
import {
  admit,
  afterFailure,
  afterSuccess,
  type BreakerState,
  OPENS_AFTER,
  UNUSED,
} from '../../cloudfunctions/shared/external/circuit-breaker'

const NOW = Date.parse('2026-11-02T01:00:00.000Z')
const MINUTE = 60_000

const failing = (times: number, state: BreakerState = UNUSED): BreakerState =>
  Array.from({ length: times }).reduce<BreakerState>((before) => afterFailure(before, NOW), state)

describe('a system that fails', () => {
  it('is called as before until it has failed five times in a row', () => {
    expect(admit(failing(OPENS_AFTER - 1), undefined, NOW).admission).toEqual({ pass: true, isTroubled: true })
    expect(admit(failing(OPENS_AFTER), undefined, NOW).admission).toEqual({
      pass: false,
      until: NOW + 15_000,
      isBroken: true,
    })
  })

  it('is left alone longer each time, five minutes at most', () => {
    const pauses = [5, 6, 7, 8, 9, 10, 30].map((times) => failing(times).openUntil - NOW)
    expect(pauses).toEqual([15_000, 30_000, MINUTE, 2 * MINUTE, 4 * MINUTE, 5 * MINUTE, 5 * MINUTE])
  })

  it('is left alone as long as it asked for, though it failed once', () => {
    const state = afterFailure(UNUSED, NOW, 90_000)
    expect(admit(state, undefined, NOW + 89_999).admission).toMatchObject({ pass: false, until: NOW + 90_000 })
  })

  it('is tried by one call when the time is over, while the others wait', () => {
    const later = NOW + 15_000
    const { admission, change } = admit(failing(OPENS_AFTER), undefined, later)
    expect(admission).toEqual({ pass: true, isTroubled: true })
    const tried = { ...failing(OPENS_AFTER), ...change }
    expect(admit(tried, undefined, later).admission).toEqual({ pass: false, until: later + 12_000, isBroken: true })
  })

  it('is as new once it has answered', () => {
    const state = afterSuccess(failing(OPENS_AFTER + 3))
    expect(admit(state, undefined, NOW)).toEqual({ admission: { pass: true, isTroubled: false } })
  })

  it('never opens for less than it was open already', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(600_000), fc.nat(600_000), (times, notBefore, passed) => {
        const before = afterFailure(failing(times), NOW, notBefore)
        expect(afterFailure(before, NOW + passed).openUntil).toBeGreaterThanOrEqual(
          before.openUntil > NOW + passed ? before.openUntil : 0,
        )
      }),
    )
  })
})

describe('a system that takes so many a minute', () => {
  it('gets no more, and the next minute begins anew', () => {
    let state = UNUSED
    for (let call = 0; call < 3; call += 1) {
      const { admission, change } = admit(state, 3, NOW)
      expect(admission.pass).toBe(true)
      state = { ...state, ...change }
    }
    expect(admit(state, 3, NOW).admission).toEqual({ pass: false, until: NOW + MINUTE, isBroken: false })
    expect(admit(state, 3, NOW + MINUTE).change).toMatchObject({ sent: 1 })
  })

  it('costs no write where no limit was agreed', () => {
    expect(admit(UNUSED, undefined, NOW)).toEqual({ admission: { pass: true, isTroubled: false } })
  })
})
