import { wayTo } from '../../cloudfunctions/relay/connectors'
import { allow } from '../../domain/casework/permissions'
import { recipientOf } from '../../domain/plan/done-by'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { TAOJIANG } from '../../domain/services/offices/yiyang'
import { yiyangBirthRegistration as service } from '../../domain/services/yiyang-birth-registration'

const before = { ...process.env }
afterEach(() => {
  process.env = { ...before }
})

const environment = (settings: Readonly<Record<string, object>>) => {
  for (const [name, value] of Object.entries(settings)) process.env[name] = JSON.stringify(value)
}

describe('where a request goes', () => {
  beforeEach(() => {
    environment({
      DEPARTMENTS: { health: 'https://health.example', police: { url: 'https://police.example', perMinute: 60 } },
      WEBHOOK_SECRETS: { health: 'whsec_aGVhbHRo', police: 'whsec_cG9saWNl' },
      PLATFORMS: {
        taojiang: { url: 'https://taojiang.example', secret: 'whsec_dGFv' },
        yukuaiban: { url: 'https://ykb.example', secret: 'whsec_eWti' },
      },
    })
  })

  it('straight to the department where no platform is agreed', () => {
    expect(wayTo('health', undefined)).toEqual({
      breaker: 'county.health',
      address: { url: 'https://health.example', secret: 'whsec_aGVhbHRo' },
    })
    expect(wayTo('police', undefined)?.address.perMinute).toBe(60)
  })

  it('through the platform of its route, with the platform’s key', () => {
    expect(wayTo('health', 'taojiang')).toEqual({
      breaker: 'taojiang.health',
      address: { url: 'https://taojiang.example', secret: 'whsec_dGFv' },
    })
    expect(wayTo('health', 'yukuaiban')?.address.pictures).toBe('with-request')
  })

  it('straight to the department while its platform is not connected', () => {
    expect(wayTo('health', 'yiyang')?.breaker).toBe('county.health')
  })

  it('nowhere while nothing is configured', () => {
    expect(wayTo('tax', undefined)).toBeUndefined()
  })
})

describe('a platform that reports', () => {
  const [item] = service.items
  const of = (county: string, platform: 'yiyang' | 'taojiang') =>
    allow(
      { role: 'department', department: item === undefined ? '' : recipientOf(item), platform },
      { type: 'item-done', item: item?.id ?? '', result: {} },
      { answers: { 'handler.county': county } } as never,
      service,
    )?.code

  it('speaks for a department in the cases that go through it, and in no other', () => {
    expect(of(TAOJIANG, 'taojiang')).toBeUndefined()
    expect(of(TAOJIANG, 'yiyang')).toBe('forbidden')
    expect(of('yy-anhua', 'yiyang')).toBeUndefined()
    expect(of('yy-anhua', 'taojiang')).toBe('forbidden')
  })

  it('has no say where a service knows no platform', () => {
    const refusal = allow(
      { role: 'department', department: 'police', platform: 'yiyang' },
      { type: 'item-done', item: 'household-registration', result: {} },
      { answers: {} } as never,
      newbornYuanling,
    )
    expect(refusal?.code).toBe('forbidden')
  })
})
