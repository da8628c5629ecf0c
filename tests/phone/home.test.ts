import type { Service } from '../../domain/definition/service'
import { services } from '../../domain/services'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { firstOpen, placeAmong, placesOf, shelvesOf } from '../../src/pages/home/catalogue'
import { whatAndHowLong } from '../../src/pages/home/what-and-how-long'
import { unreadOf } from '../../src/store/unread'

const idsAt = (place: string, of = services) =>
  Object.fromEntries(shelvesOf(of, place).map(({ title, services: here }) => [title, here.map(({ id }) => id)]))

const withEdition = (service: Service, edition: Partial<Service['edition']>): Service => ({
  ...service,
  edition: { ...service.edition, ...edition },
})

describe('what is offered at a place', () => {
  it('stands under what happens in a family, and is only what is done there', () => {
    expect(idsAt('431222')).toEqual({ 宝宝出生了: ['newborn-yuanling'] })
    expect(idsAt('430900')).toEqual({
      '怀孕了、要生了': ['yiyang-birth-registration'],
      养育孩子: ['yiyang-social-card'],
    })
  })

  it('includes what the whole city does for each of its counties', () => {
    expect(idsAt('430922')).toEqual(idsAt('430900'))
  })

  it('shows what is suspended, after what is open', () => {
    expect(idsAt('500116')['怀孕了、要生了']).toEqual(['jiangjin-birth-certificate', 'jiangjin-rebirth-certificate'])
  })

  it('shows neither drafts nor what is over, and of two editions the one that is open', () => {
    const draft = withEdition(newbornYuanling, { from: '2027-01-01', status: 'draft' })
    const retired = withEdition(newbornYuanling, { from: '2020-01-01', status: 'retired' })
    const suspended = withEdition(newbornYuanling, { from: '2027-06-01', status: 'suspended' })
    const shown = shelvesOf([draft, retired, suspended, newbornYuanling], '431222').flatMap((shelf) => shelf.services)
    expect(shown).toEqual([newbornYuanling])
    expect(shelvesOf([draft, retired], '431222')).toEqual([])
  })

  it('begins with what is open', () => {
    const suspended = withEdition(newbornYuanling, { status: 'suspended' })
    expect(firstOpen(shelvesOf([suspended], '431222'))).toBeUndefined()
    expect(firstOpen(shelvesOf(services, '431222'))).toBe(newbornYuanling)
  })
})

describe('a line of the shelf', () => {
  const serviceOf = (id: string): Service => {
    const found = services.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no service ${id}`)
    return found
  }

  it('says the promise in the words of the document', () => {
    expect(whatAndHowLong(newbornYuanling)).toMatch(/，原则上 3 个工作日内办完$/)
    expect(whatAndHowLong(serviceOf('yiyang-birth-registration'))).toMatch(/承诺 6 个工作日内作出决定$/)
    expect(whatAndHowLong(serviceOf('jiangjin-rebirth-certificate'))).toMatch(/承诺 20 个工作日内办完$/)
    expect(whatAndHowLong(serviceOf('jiangjin-only-child'))).toBe('一般当场办好')
  })

  it('promises nothing before the item that comes last: its own time limit counts', () => {
    const [, ...others] = newbornYuanling.items
    const own = { workingDays: 60, until: 'decision', excludes: [], wording: '' } as const
    const last = others.at(-1)
    if (last === undefined) throw new Error('no items')
    const card = { ...last, id: 'card', shortName: '社会保障卡', after: [], timeLimit: own }
    const withCard: Service = { ...newbornYuanling, items: [...newbornYuanling.items, card] }
    expect(whatAndHowLong(withCard)).toMatch(/社会保障卡，承诺 60 个工作日内作出决定$/)
  })
})

describe('the place', () => {
  const places = placesOf(services)

  it('is one where something is offered', () => {
    expect(places.map(({ name }) => name)).toEqual(['沅陵县', '益阳市', '江津区'])
  })

  it('is nobody’s guess: nothing until the citizen chooses, and nothing where it is no longer offered', () => {
    expect(placeAmong(places, undefined)).toBeUndefined()
    expect(placeAmong(places, '110101')).toBeUndefined()
    expect(placeAmong(places, '430900')?.name).toBe('益阳市')
  })

  it('needs no stepsAfterScreening where there is only one', () => {
    expect(placeAmong(placesOf([newbornYuanling]), undefined)?.name).toBe('沅陵县')
  })
})

describe('the number beside the inbox', () => {
  const notices = [{ at: '2026-11-23T02:00:00.000Z' }, { at: '2026-11-22T02:00:00.000Z' }]

  it('counts what came after the last look', () => {
    expect(unreadOf({ ok: true, data: { notices, readUntil: '2026-11-22T02:00:00.000Z' } })).toBe(1)
    expect(unreadOf({ ok: true, data: { notices } })).toBe(2)
  })

  it('is unknown when it cannot be read', () => {
    expect(unreadOf({ ok: false, error: { code: 'busy' } })).toBeUndefined()
    expect(unreadOf(undefined)).toBeUndefined()
  })
})
