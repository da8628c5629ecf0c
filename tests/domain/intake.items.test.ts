import type { Answers } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import { withRequiredItems } from '../../domain/intake/with-required-items'
import { jiangjinBirthCertificate } from '../../domain/services/jiangjin-birth-certificate'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'

const itemsOf = (answers: Answers, service: Service = newbornYuanling) => withRequiredItems(service, answers).items

describe('the items in the answers', () => {
  it('are in the order of the service, each once', () => {
    expect(itemsOf({ items: ['household-registration', 'birth-certificate'] })).toEqual([
      ...['birth-certificate', 'household-registration'],
    ])
    expect(itemsOf({ items: ['birth-certificate', 'insurance-enrolment', 'household-registration'] })).toEqual([
      ...['birth-certificate', 'household-registration', 'insurance-enrolment'],
    ])
    expect(itemsOf({ items: ['birth-certificate', 'birth-certificate'] })).toEqual(['birth-certificate'])
  })

  it('are without what is held, and absent where all is', () => {
    const sought = { items: ['birth-certificate', 'household-registration'] }
    expect(itemsOf({ ...sought, held: ['birth-certificate'] })).toEqual(['household-registration'])
    const none = withRequiredItems(newbornYuanling, { ...sought, held: ['household-registration'] })
    expect(none).toEqual({ held: ['household-registration'] })
  })

  it('are not chosen for a family that has not chosen yet', () => {
    expect(withRequiredItems(newbornYuanling, { held: ['birth-certificate'] })).toEqual({ held: ['birth-certificate'] })
    expect(itemsOf({ items: 'birth-certificate' })).toBe('birth-certificate')
  })

  it('keep what nobody offers, so that this is told', () => {
    expect(itemsOf({ items: ['passport', 'household-registration'] })).toEqual([
      ...['birth-certificate', 'household-registration', 'passport'],
    ])
  })

  it('are all of a service that does not ask what is wanted, whatever was sent', () => {
    const all = ['birth-service-certificate']
    expect(itemsOf({}, jiangjinBirthCertificate)).toEqual(all)
    expect(itemsOf({ items: ['passport'] }, jiangjinBirthCertificate)).toEqual(all)
    expect(itemsOf({ items: 'passport' }, jiangjinBirthCertificate)).toEqual(all)
  })
})
