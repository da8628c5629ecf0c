import { removeAt } from '../../domain/casework/state/retention'
import { AT, after, caseAfter, commands, service, ways } from './casework.fixture'

const DAY = 86_400_000
const daysAfter = (days: number): string => new Date(Date.parse(AT) + days * DAY).toISOString()
const goesAfter = (application: ReturnType<typeof caseAfter>['application']) =>
  removeAt(service.retention, application, application.updatedAt)

describe('what is kept of a case', () => {
  it.each([
    ['draft', 30],
    ['returned', 90],
    ['closed', 90],
    ['completed', 180],
  ] as const)('when it is %s goes %d days after its last change', (way, days) => {
    expect(goesAfter(caseAfter(ways[way]).application)).toBe(daysAfter(days))
  })

  it.each(['submitted', 'accepted', 'sent', 'acknowledged', 'rejected', 'paying'] as const)(
    'stays while somebody works on it: %s',
    (way) => {
      expect(goesAfter(caseAfter(ways[way]).application)).toBeNull()
    },
  )

  it('is counted anew from each change', () => {
    const later = daysAfter(10)
    expect(goesAfter(after(caseAfter(ways.draft).application, commands.save, later))).toBe(daysAfter(40))
  })

  it('is nothing more once the pictures of a finished case are gone', () => {
    const { application } = caseAfter(ways.completed)
    expect(goesAfter({ ...application, materials: {} })).toBeNull()
  })

  it('of a deleted draft goes like that of a withdrawn case, with or without pictures', () => {
    const { application } = caseAfter([...ways.draft, commands.discard])
    expect(application.flags).toContain('discarded')
    expect(goesAfter(application)).toBe(daysAfter(90))
    expect(goesAfter({ ...application, materials: {} })).toBe(daysAfter(90))
  })
})
