import fc from 'fast-check'
import { questionsOf } from '../../domain/casework/state/status-inquiry'
import { AT, caseAfter, ways } from './casework.fixture'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SAID = Date.parse(AT)
const sent = caseAfter(ways.sent).application
const asked = (application: Parameters<typeof questionsOf>[0], now = SAID) =>
  questionsOf(application, now).map(({ item, department, at }) => [item, department, (at - SAID) / DAY])

describe('a department that has said nothing of a request', () => {
  it.each([
    ['an hour', HOUR, 1],
    ['almost a day', DAY - 1, 1],
    ['a day', DAY, 2],
    ['a day and a half', 1.5 * DAY, 2],
    ['a week', 7 * DAY, 8],
  ])('for %s is asked at the end of the day', (_how, since, day) => {
    expect(asked(sent, SAID + since)).toEqual([['household', 'police', day]])
  })

  it('is asked in the first day also where its clock runs ahead of ours', () => {
    expect(asked(sent, SAID - 3 * DAY)).toEqual([['household', 'police', 1]])
  })

  it('is always asked within a day from now, and never in the past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY }), (since) => {
        const now = SAID + since
        for (const { at } of questionsOf(sent, now)) {
          expect(at).toBeGreaterThan(now)
          expect(at).toBeLessThanOrEqual(now + DAY)
        }
      }),
    )
  })

  it('is asked once it has it, and of a bill: that it was paid may be what never reached us', () => {
    expect(asked(caseAfter(ways.acknowledged).application)).toEqual([['household', 'police', 1]])
    expect(asked(caseAfter(ways.paying).application)).toEqual([['payment', 'tax', 1]])
  })

  it.each(['draft', 'submitted', 'returned', 'accepted', 'rejected', 'completed', 'closed'] as const)(
    'is not asked where it has nothing, or has said its last word: %s',
    (way) => {
      expect(asked(caseAfter(ways[way]).application)).toEqual([])
    },
  )

  it('is not asked of a case that was withdrawn meanwhile', () => {
    expect(asked({ ...sent, status: 'closed' })).toEqual([])
  })

  it('is not asked of what the desk did itself', () => {
    const { department: _police, ...own } = sent.items.household ?? { status: 'sent', at: AT, tries: 1 }
    expect(asked({ ...sent, items: { household: own } })).toEqual([])
  })
})
