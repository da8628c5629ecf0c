import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { buildWeapp } from '../../scripts/build'
import { bootSample, type Sample } from '../support/sample'
import { type Family, playSituations, type Situation } from '../support/situations'
import { pagesOf } from './bundle'
import { VISITS, type Visit } from './visits'
import { visit, WEAPP } from './weapp'
import type { WeappPhone } from './weapp-phone'

/** The most that one `setData` carries while a page opens. A clerk has the whole case with its pictures on one page. */
const MOST_BYTES_AT_ONCE = 32 * 1024
const MOST_BYTES_OF_A_CASE = 40 * 1024
const MOST_BYTES_A_KEY = 60

const mostOf = (page: string) => (page === 'desk/case/index' ? MOST_BYTES_OF_A_CASE : MOST_BYTES_AT_ONCE)

let cloud: Sample
let families: Readonly<Record<Situation, Family>>
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
    expect(Math.max(...phone.page.sent.map(({ bytes }) => bytes))).toBeLessThanOrEqual(mostOf(page))
  })

  it.each(Object.entries(VISITS).flatMap(([page, [to]]) => (to === undefined ? [] : [{ page, to }])))(
    '$page is drawn in large type when that was chosen',
    async ({ page, to }) => {
      const phone = await opened(page, to, true)

      expect(phone.pageStyle).toBe('--f-scale:1.4')
    },
  )
})

/** The name fields of the form that a family fills whatever it answered. */
const NAMES = service.form.flatMap(({ id: section, fields }) =>
  fields
    .filter(({ kind, when }) => (kind === 'name' || kind === 'newborn-name') && when === undefined)
    .map(({ path }) => ({ section, field: path.replace(/\./g, '-') })),
)

describe('typing a name', () => {
  it.each(NAMES.filter(({ section }) => section !== 'delegate'))(
    'costs at most 60 bytes of setData a key, in one call: $field',
    async ({ section, field }) => {
      const query = ({ id }: Family) => `id=${id}&section=${section}`
      const phone = await opened('pages/apply/section/index', { name: '', of: 'filling', query, shows: '' })
      await phone.type(field, '周')
      const before = phone.page.sent.length

      for (const value of ['周清', '周清和', '周清']) await phone.type(field, value)

      const keys = phone.page.sent.slice(before)
      expect(phone.faults).toEqual([])
      expect(keys).toHaveLength(3)
      expect(Math.max(...keys.map(({ bytes }) => bytes))).toBeLessThanOrEqual(MOST_BYTES_A_KEY)
    },
  )
})
