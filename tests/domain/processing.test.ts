import { DEPARTMENTS, departmentName } from '../../domain/definition/departments'
import { processingOf } from '../../domain/intake/processing'
import { services } from '../../domain/services'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'

const all = aNewborn(TODAY).answers()
const of = (answers: object) => processingOf(newbornYuanling, { ...all, ...answers }, TODAY)

describe('what a family is told of its data before it writes any', () => {
  it('names who receives it, by what each does: from the registry of departments', () => {
    expect(of({}).receivers).toEqual([
      { who: '受理窗口', items: ['出生医学证明'] },
      { who: `${departmentName('police')}部门`, items: ['户口登记'] },
      { who: `${departmentName('medical-insurance')}部门`, items: expect.any(Array) },
      { who: `${departmentName('tax')}部门`, items: expect.any(Array) },
    ])
  })

  it('names no department whose item nobody wants', () => {
    const { receivers, purposes } = of({ items: ['birth-certificate'] })
    expect(receivers.map(({ who }) => who)).toEqual(['受理窗口'])
    expect(purposes).toEqual(['出生医学证明'])
  })

  it('names the papers and signatures of this family', () => {
    const different = aNewborn(TODAY).withParentsOfDifferentEthnicity().answers()
    expect(processingOf(newbornYuanling, different, TODAY).signatures).toBe(of({}).signatures + 2)
    expect(of({}).photographed).toContain('结婚证')
  })

  it.each(services)('is said for $id, also when nothing is answered yet', (service) => {
    const { receivers, filledIn, retention } = processingOf(service, {}, TODAY)
    const names = DEPARTMENTS.map((id) => `${departmentName(id)}部门`)
    expect(receivers[0]?.who).toBe('受理窗口')
    expect(receivers.slice(1).every(({ who }) => names.includes(who))).toBe(true)
    expect(filledIn.length).toBeGreaterThan(0)
    expect(retention).toEqual(service.retention)
  })
})
