import { journalOf } from '../../domain/casework/journal'
import type { Application } from '../../domain/casework/state/application'
import { caseAfter, ways } from '../domain/casework.fixture'
import { differences } from './replay'

const stories = Object.entries(ways).map(([name, way]) => {
  const { application, events } = caseAfter(way)
  return [name, application, journalOf([], events)] as const
})

describe('what a story folds to', () => {
  it.each(stories)('is the state, as far as it got: %s', (_name, application, journal) => {
    expect(differences(application, journal)).toEqual([])
  })

  it.each<[string, Partial<Application>]>([
    ['status', { status: 'returned' }],
    ['flags', { flags: ['payment-due'] }],
    ['items.household', { items: { household: { status: 'done', at: '2026-01-01T00:00:00.000Z', tries: 1 } } }],
    ['overdueSince', { overdueSince: '2026-01-01T00:00:00.000Z' }],
    ['updatedAt', { updatedAt: '2026-01-01T00:00:00.000Z' }],
  ])('is another one when %s was changed past it', (field, change) => {
    const [, application, journal] = stories.find(([name]) => name === 'accepted') ?? stories[0] ?? []
    if (application === undefined || journal === undefined) throw new Error('no story')
    const found = differences({ ...application, ...change, items: { ...application.items, ...change.items } }, journal)
    expect(found.some((line) => line.startsWith(field))).toBe(true)
  })
})
