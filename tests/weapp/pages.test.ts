import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { buildWeapp } from '../../scripts/build'
import { bootSample, type Sample } from '../support/sample'
import { type Families, type Family, playSituations } from '../support/situations'
import { pagesOf } from './bundle'
import { MOST_BYTES_A_KEY, MOST_BYTES_AT_ONCE } from './limits'
import { typeEverywhere } from './typing'
import { VISITS, type Visit } from './visits'
import { visit, WEAPP } from './weapp'
import type { WeappPhone } from './weapp-phone'

let cloud: Sample
let families: Families
const phones: WeappPhone[] = []

const opened = async (page: string, to: Visit, isLarge = false): Promise<WeappPhone> => {
  const phone = await visit(page, to, { cloud, families, isLarge })
  phones.push(phone)
  return phone
}

beforeAll(async () => {
  await buildWeapp()
  cloud = await bootSample()
  families = await playSituations(cloud)
}, 240_000)

afterEach(() => {
  for (const phone of phones.splice(0)) phone.close()
})

afterAll(() => cloud?.close())

const visits = Object.entries(VISITS).flatMap(([page, all]) => all.map((to) => ({ page, to, name: to.name })))

describe('the built mini-program', () => {
  it('has a visit for each of its pages', () => {
    // A page that is not here: give it a line in tests/weapp/visits.ts.
    expect(Object.keys(VISITS).sort()).toEqual([...pagesOf(WEAPP)].sort())
  })

  it.each(visits)('$page opens: $name', async ({ page, to }) => {
    const phone = await opened(page, to)

    expect(phone.faults).toEqual([])
    expect(phone.text).toContain(to.shows)
    expect(Math.max(...phone.page.sent.map(({ bytes }) => bytes))).toBeLessThanOrEqual(MOST_BYTES_AT_ONCE)
  })

  it.each(Object.entries(VISITS).flatMap(([page, [to]]) => (to === undefined ? [] : [{ page, to }])))(
    '$page is drawn in large type when that was chosen',
    async ({ page, to }) => {
      const phone = await opened(page, to, true)

      expect(phone.pageStyle).toBe('--f-scale:1.4')
    },
  )
})

describe('typing', () => {
  it.each(service.form.map(({ id, fields }) => ({ section: id, fields })))(
    'costs at most 60 bytes of setData a key, in one call: $section',
    async ({ section, fields }) => {
      const query = ({ id }: Family) => `id=${id}&section=${section}`
      const phone = await opened('pages/apply/section/index', { name: section, of: 'mistaken', query, shows: '' })

      const typings = await typeEverywhere(phone, fields)

      expect(phone.faults).toEqual([])
      for (const { field, kind, keys, calls } of typings) {
        const dear = keys.filter((bytes) => bytes > MOST_BYTES_A_KEY).length
        const mean = keys.reduce((sum, bytes) => sum + bytes, 0) / keys.length
        // An ID number is handed back when a group is full, twice in eighteen keys; nothing else ever is.
        const mayBeDear = kind === 'id-number' ? 2 : 0
        expect({ field, isCheap: mean <= MOST_BYTES_A_KEY && dear <= mayBeDear, isDrawnOnce: calls <= 1 }).toEqual({
          field,
          isCheap: true,
          isDrawnOnce: true,
        })
      }
    },
  )

  it('is tried in every kind of field that is typed', async () => {
    const kinds = new Set<string>()
    for (const { id: section, fields } of service.form) {
      const query = ({ id }: Family) => `id=${id}&section=${section}`
      const phone = await opened('pages/apply/section/index', { name: section, of: 'mistaken', query, shows: '' })
      for (const { kind } of await typeEverywhere(phone, fields)) kinds.add(kind)
    }

    expect([...kinds].sort()).toEqual(['address', 'id-number', 'name', 'newborn-name', 'phone', 'text'])
  })
})
