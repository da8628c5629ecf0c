import type { ApplicationView } from '../../domain/casework/state/view'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { holdersOf, urgedWords } from '../../src/case-view/holders'
import { lanesOf } from '../../src/case-view/lanes'
import { pickUpLines } from '../../src/case-view/pick-up'

const AT = '2026-11-23T02:00:00.000Z'
const STATION = 'yl-ps-431222115'
const HOSPITAL = 'yl-people-hospital'

const withHousehold = (state: Partial<ApplicationView['items'][string]>): ApplicationView => ({
  id: 'case-0001',
  service: { id: service.id, edition: service.edition.from },
  status: 'accepted',
  flags: [],
  items: { 'household-registration': { status: 'sent', at: AT, tries: 1, department: 'police', ...state } },
  updatedAt: AT,
  revision: 9,
  answers: { 'newborn.hospital': HOSPITAL, 'household.policeStation': STATION },
  desk: HOSPITAL,
  materials: {},
  results: {},
  deliveries: {},
  corrections: [],
  consents: [],
  journal: [],
})
const whereIs = (state: Partial<ApplicationView['items'][string]>) => holdersOf(lanesOf(service, withHousehold(state)))

describe('where a case is now', () => {
  it('is with the police station that has it', () => {
    expect(whereIs({})).toEqual(['沅陵镇派出所'])
  })

  it('is with the desk once the police station has refused it', () => {
    expect(whereIs({ status: 'rejected', reason: '与户籍登记不一致' })).toEqual(['沅陵县人民医院'])
  })

  it('is nowhere to be named while it could not be brought to the police station', () => {
    expect(whereIs({ status: 'queued', reason: '办理部门的系统暂时连不上，正在自动重试' })).toEqual([])
  })
})

describe('that somebody was urged', () => {
  const overdue = { at: '2026-11-27T01:00:00.000Z', type: 'overdue' } as const
  const urged = {
    at: '2026-11-28T01:00:00.000Z',
    type: 'urged',
    item: 'household-registration',
    department: 'police',
  } as const

  it('is said when it happened, and by whom it waits', () => {
    expect(urgedWords({ journal: [overdue, urged] })).toBe('已催公安部门')
  })

  it('is not said when nobody was, or only before the case was accepted anew', () => {
    expect(urgedWords({ journal: [overdue] })).toBe('很抱歉')
    expect(
      urgedWords({
        journal: [
          { ...overdue, at: '2026-11-01T01:00:00.000Z' },
          { ...urged, at: '2026-11-02T01:00:00.000Z' },
          overdue,
        ],
      }),
    ).toBe('很抱歉')
  })
})

describe('where a paper is fetched', () => {
  const help = { title: '县卫健局', phone: '0745-4222130' }

  it('names place, address, hours and phone as the county gave them', () => {
    const office = {
      id: 'x',
      kind: 'hospital',
      name: '样例医院',
      address: '样例路1号',
      hours: '周一至周五 8:00–17:30',
    } as const
    expect(pickUpLines(office, help)).toEqual([
      '地点：样例医院',
      '地址：样例路1号',
      '时间：周一至周五 8:00–17:30',
      '电话：0745-4222130（县卫健局）',
    ])
  })

  it('says what the county has not given, and makes nothing up', () => {
    const station = service.offices.find(({ id }) => id === STATION)
    expect(pickUpLines(station, help)).toEqual([
      '地点：沅陵镇派出所',
      '电话：0745-4222130（县卫健局）',
      '地址和办公时间县里还没有提供，去之前先打电话问',
    ])
  })
})
