import { lintRecordQuery } from '../../domain/checks/record-query'
import type { RecordQuery } from '../../domain/definition/record-query'
import { assessQuery, tidyQuery } from '../../domain/intake/assess-query'
import { findRecordQuery, recordQueries, services } from '../../domain/services'
import { chongqingRecordQuery as query } from '../../domain/services/chongqing-record-query'
import { anIdNumber } from '../builders/identity'

const TODAY = '2026-11-23'
const idNumber = anIdNumber({ sex: 'female', born: '1978-06-02', region: '500116' })
const right = { kind: 'only-child', name: '周晓梅', idNumber }

const told = (change: Partial<typeof right>) =>
  assessQuery(query, tidyQuery(query, { ...right, ...change }), TODAY).map(
    ({ place, code }) => `${place.kind === 'field' ? place.field : ''}: ${code}`,
  )

describe('what a citizen types to look for a record', () => {
  it('is enough with the kind, the name and the ID number of oneself', () => {
    expect(told({})).toEqual([])
  })

  it('is told whole when nothing is typed', () => {
    expect(told({ kind: '', name: ' ', idNumber: '' })).toEqual([
      'kind: required',
      'name: required',
      'idNumber: required',
    ])
  })

  it('is told at its place, with what is to be done', () => {
    const problems = assessQuery(query, tidyQuery(query, { ...right, name: '' }), TODAY)
    expect(problems).toEqual([
      {
        code: 'required',
        place: { kind: 'field', section: 'chongqing-record-query', field: 'name' },
        label: '您的姓名',
        message: '请填写您的姓名',
        remedy: '请填写您的姓名',
      },
    ])
    const [wrong] = assessQuery(query, tidyQuery(query, { ...right, idNumber: idNumber.slice(1) }), TODAY)
    expect(wrong).toMatchObject({ code: 'id-length', place: { field: 'idNumber' } })
    expect(wrong?.remedy).not.toBe(wrong?.message)
  })

  it('is told whole when everything is wrong', () => {
    const problems = told({
      kind: 'marriage',
      name: 'Mary',
      idNumber: `${idNumber.slice(0, 17)}${idNumber[17] === '1' ? '2' : '1'}`,
    })
    expect(problems).toEqual(['kind: choice', 'name: name-characters', 'idNumber: id-check-digit'])
  })

  it('may be pasted with spaces, full-width digits and a small x', () => {
    const spaced = `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`.toLowerCase()
    expect(tidyQuery(query, { ...right, name: ' 周晓梅 ', idNumber: spaced })).toEqual(right)
  })

  it('every problem says in Chinese what is wrong and what to do', () => {
    for (const { message, remedy } of assessQuery(query, tidyQuery(query, {}), TODAY)) {
      expect(message).toMatch(/\p{Script=Han}{4}/u)
      expect(remedy).toMatch(/\p{Script=Han}{4}/u)
    }
  })

  it('who has no resident identity card is sent to the office, not to a maternity ward', () => {
    const [problem] = assessQuery(query, { ...right, idNumber: '810000199001011239' }, TODAY)
    expect(problem).toMatchObject({
      code: 'id-residence-permit',
      remedy: '请到原来办证的乡镇（街道）现场查询，或拨打12320',
    })
    const [foreigner] = assessQuery(query, { ...right, idNumber: '990922199003070029' }, TODAY)
    expect(foreigner).toMatchObject({
      code: 'id-foreigner',
      remedy: '请到原来办证的乡镇（街道）现场查询，或拨打12320',
    })
  })
})

describe('the registers of the catalogue', () => {
  it.each(recordQueries.map((one) => [one.id, one] as const))('%s is plain data without a defect', (_, one) => {
    expect(lintRecordQuery(one)).toEqual([])
    expect(JSON.parse(JSON.stringify(one))).toEqual(one)
  })

  it('are found by a name that no service has', () => {
    expect(recordQueries.map(({ id }) => findRecordQuery(id))).toEqual(recordQueries)
    expect(services.filter(({ id }) => findRecordQuery(id) !== undefined)).toEqual([])
    expect(findRecordQuery('newborn-yuanling')).toBeUndefined()
  })

  it('only 光荣证 and 再生育服务证 can be looked for (渝卫发〔2019〕69号 四(四))', () => {
    const kinds = query.form.find(({ path }) => path === 'kind')?.options ?? []
    expect(kinds.map(({ label }) => label)).toEqual(['独生子女父母光荣证', '再生育服务证'])
  })
})

describe('a defect of a register is found:', () => {
  const [kind, name, idNumberField] = query.form as [
    RecordQuery['form'][0],
    RecordQuery['form'][0],
    RecordQuery['form'][0],
  ]
  it.each<[string, Partial<RecordQuery>]>([
    ['help.phone is empty', { help: { title: '卫生健康热线', phone: '' } }],
    ['phone of 卫生健康热线 cannot be dialled: 0737-650101', { help: { title: '卫生健康热线', phone: '0737-650101' } }],
    ['short name of chongqing-record-query has more than 20 characters', { shortName: '查'.repeat(21) }],
    ['edition 2019-13-31 is no day', { edition: { ...query.edition, from: '2019-13-31' } }],
    ['region 重庆 is no code of six digits', { region: '重庆' }],
    ['watermark is empty', { watermark: ' ' }],
    ['consent.text is empty', { consent: { ...query.consent, text: '' } }],
    ['correction.bring is empty', { correction: { ...query.correction, bring: [] } }],
    ['idNumber is not asked once, as id-number', { form: [kind, name] }],
    ['name is not asked once, as name', { form: [kind, name, name, idNumberField] }],
    ['shoeSize is asked for nothing', { form: [...query.form, { ...name, path: 'shoeSize' }] }],
    ['choice kind has no options', { form: [{ ...kind, options: [] }, name, idNumberField] }],
    [
      'option only-child of kind appears twice',
      { form: [{ ...kind, options: [...(kind.options ?? []), ...(kind.options ?? [])] }, name, idNumberField] },
    ],
  ])('%s', (defect, change) => {
    expect(lintRecordQuery({ ...query, ...change })).toContain(defect)
  })
})
