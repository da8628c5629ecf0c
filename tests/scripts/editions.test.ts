import type { Service } from '../../domain/definition/service'
import { services } from '../../domain/services'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { compare, keyOf, lockOf, readLock, writeLock } from '../../scripts/editions/lock'

const lock = lockOf(services)
const others = services.filter((service) => service !== newbornYuanling)
const key = keyOf(newbornYuanling)

const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, backwards(one)]),
  )
}

describe('the lock of published editions', () => {
  it('is read back as it was written', () => {
    expect(readLock(writeLock(lock))).toEqual(new Map([...lock].sort()))
  })

  it('has nothing against the catalogue it was made of, whatever the order of keys', () => {
    expect(compare(lock, services)).toEqual([])
    expect(compare(lock, services.map(backwards) as Service[])).toEqual([])
  })

  it.each<[string, Service]>([
    ['a word of its title', { ...newbornYuanling, title: `${newbornYuanling.title}（试行）` }],
    ['the order of papers', { ...newbornYuanling, materials: [...newbornYuanling.materials].reverse() }],
    ['the document it stands on', { ...newbornYuanling, edition: { ...newbornYuanling.edition, basis: '另一号' } }],
  ])('notices a change of %s', (_what, changed) => {
    expect(compare(lock, [...others, changed])).toEqual([expect.stringMatching(`^${key}: .* has changed`)])
  })

  it('lets an edition be closed', () => {
    const closed: Service = { ...newbornYuanling, edition: { ...newbornYuanling.edition, status: 'retired' } }
    expect(compare(lock, [...others, closed])).toEqual([])
  })

  it('lets a draft change', () => {
    const draft: Service = { ...newbornYuanling, id: 'draft', edition: { ...newbornYuanling.edition, status: 'draft' } }
    expect(compare(lock, [...services, draft])).toEqual([])
  })

  it('notices one that is gone, and one that is new', () => {
    const next: Service = { ...newbornYuanling, edition: { ...newbornYuanling.edition, from: '2027-01-01' } }
    expect(compare(lock, others)).toEqual([expect.stringMatching(`^${key}: .* is gone`)])
    expect(compare(lock, [...services, next])).toEqual([
      expect.stringMatching('^newborn-yuanling 2027-01-01: .* not recorded'),
    ])
  })
})
