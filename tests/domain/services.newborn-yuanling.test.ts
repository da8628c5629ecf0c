import { fieldAt } from '../../domain/definition/fields'
import { familyPartOf, recipientOf } from '../../domain/plan/done-by'
import { findService, services } from '../../domain/services'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'

const itemAt = (id: string) => service.items.find((item) => item.id === id)

describe('沅陵县新生儿出生“一件事” (S004)', () => {
  it('asks for all six exclusions and the scope, each with a reason and another way', () => {
    expect(service.screening.map(({ id }) => id)).toEqual([
      'bornHere',
      'settleHere',
      'insureHere',
      'named',
      'married',
      'together',
      'motherKnown',
      'chineseParents',
      'validId',
    ])
    for (const { reason, howElse } of service.screening.map((one) => ({ howElse: '', ...one })))
      expect(reason.length * howElse.length).toBeGreaterThan(0)
  })

  it('asks what 附件1 asks', () => {
    const perParent = [
      'name',
      'age',
      'idNumber',
      'registeredAddress',
      'livingAddress',
      'employer',
      'nationality',
      'ethnicity',
    ]
    const asked = [
      ...['name', 'sex', 'birthDate', 'hospital'].map((one) => `newborn.${one}`),
      ...['mother', 'father'].flatMap((who) => perParent.map((one) => `${who}.${one}`)),
      ...['follows', 'policeStation', 'headName', 'headIdNumber', 'relation'].map((one) => `household.${one}`),
      ...['ethnicity', 'ethnicityFollows', 'nativePlaceFollows'].map((one) => `household.${one}`),
      ...['insurance.enrolYears', 'insurance.payYears'],
      ...['certificate', 'household', 'station', 'address', 'contact', 'phone'].map((one) => `delivery.${one}`),
      ...['items', 'mother.phone', 'father.phone'],
    ]
    expect(asked.filter((path) => fieldAt(service, path) === undefined)).toEqual([])
  })

  it('does not ask for what it knows: ages, the ethnic group and the number of children are read off', () => {
    for (const path of ['mother.age', 'father.age', 'household.ethnicity', 'ethnicity.count']) {
      expect(fieldAt(service, path)?.kind).toBe('derived')
    }
  })

  it('has the promise of 附件1 word by word', () => {
    expect(service.statement).toEqual({
      version: '2022-10',
      text: '本人核对以上填写内容正确无误，并承诺以上申报信息及所提交的证明材料均真实有效，若被查证在事项办理过程中存在隐瞒事实、弄虚作假行为的，本人愿意承担法律责任，接受相关部门处理，直至注销以上办理结果。《出生医学证明》《户口登记簿》一经签发，证件上信息原则上不予变更。',
    })
  })

  it('is done in four steps, each after the one before', () => {
    expect(service.items.map((item) => [item.id, recipientOf(item), item.after])).toEqual([
      ['birth-certificate', 'desk', undefined],
      ['household-registration', 'police', ['birth-certificate']],
      ['insurance-enrolment', 'medical-insurance', ['household-registration']],
      ['insurance-payment', 'tax', ['insurance-enrolment']],
    ])
    expect(service.timeLimit).toMatchObject({ workingDays: 3, excludes: ['postage'] })
    const payment = itemAt('insurance-payment')
    expect(payment && familyPartOf(payment)?.within).toEqual({
      days: 90,
      from: 'newborn.birthDate',
      remindAfterDays: [60, 75, 85],
    })
  })

  it('gives each department no more than its item needs', () => {
    const sent = (id: string) => itemAt(id)?.sends.fields ?? []
    expect(
      sent('insurance-enrolment').filter((path) => /idNumber|Address|ethnicity|employer|delegate/.test(path)),
    ).toEqual([])
    expect(sent('insurance-payment')).toEqual([
      ...['newborn.name', 'newborn.birthDate'],
      ...['newborn2.name', 'newborn2.birthDate'],
      ...['newborn3.name', 'newborn3.birthDate'],
      'mother.phone',
      'insurance.payYears',
    ])
    for (const { sends, doneBy } of service.items) {
      if (doneBy.who === 'desk') continue
      expect(sends.fields.filter((path) => /^(screening|delegate|items|held|applicant)|employer/.test(path))).toEqual(
        [],
      )
      expect(sends.materials).not.toContain('power-of-attorney')
    }
  })

  it('asks four consents, each for itself', () => {
    expect(service.consents.map(({ id }) => id)).toEqual([
      'privacy',
      'parents-sensitive',
      'child-by-guardian',
      'share-departments',
    ])
    expect(new Set(service.consents.map(({ text }) => text)).size).toBe(4)
  })

  it('knows the hospitals, and for each of the 21 towns a police station and a service centre', () => {
    const of = (kind: string) => service.offices.filter((office) => office.kind === kind)
    expect(of('hospital').map(({ id }) => id)).toContain('yl-people-hospital')
    expect(of('police-station')).toHaveLength(21)
    expect(of('service-centre').map(({ region }) => region)).toEqual(of('police-station').map(({ region }) => region))
    expect(of('police-station')[0]).toMatchObject({ id: 'yl-ps-431222115', name: '沅陵镇派出所' })
  })
})

describe('the catalogue', () => {
  it('finds a service by its id, and an old case by its edition', () => {
    expect(findService('newborn-yuanling')).toBe(service)
    expect(findService('newborn-yuanling', '2022-10-10')).toBe(service)
    expect(findService('newborn-yuanling', '1999-01-01')).toBeUndefined()
    expect(findService('nothing')).toBeUndefined()
  })

  it('has every service once an edition', () => {
    const keys = services.map(({ id, edition }) => `${id} ${edition.from}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
