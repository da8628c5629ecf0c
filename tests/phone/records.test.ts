import type { FoundRecord } from '../../domain/definition/record-query'
import { recordQueries } from '../../domain/services'
import { chongqingRecordQuery as query } from '../../domain/services/chongqing-record-query'
import { registersAt } from '../../src/pages/home/catalogue'
import { recordPoster } from '../../src/pages/records/picture'
import { anIdNumber } from '../builders/identity'

const AT = '2026-11-23T02:00:00.000Z'
const idNumber = anIdNumber({ sex: 'female', born: '1978-06-02', region: '500116' })
const asked = { kind: 'only-child', name: '周晓梅', idNumber }
const record: FoundRecord = {
  kind: 'only-child',
  number: '渝江津********8号',
  issuedOn: '2009-03-12',
  office: { name: '江津区几江街道办事处（样例）' },
  electronic: true,
}

const marksOf = (electronic: boolean) => recordPoster(query, asked, [{ ...record, electronic }], AT).marks
const textOf = (electronic: boolean): string =>
  marksOf(electronic)
    .flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
    .join('')

describe('an answer of a register, kept as a picture', () => {
  it('says whose it is, which record, from where, and when it was asked', () => {
    for (const words of ['周晓梅', '独生子女父母光荣证', '2009年3月12日', '几江街道', '2026年11月23日 10:00 查询']) {
      expect(textOf(true)).toContain(words)
    }
  })

  it('shows no ID number in full', () => {
    expect(textOf(true)).not.toContain(idNumber)
    expect(textOf(true)).toContain(`${idNumber.slice(0, 3)}${'*'.repeat(11)}${idNumber.slice(-4)}`)
  })

  it('is no legal document without an electronic licence, and says so across everything', () => {
    expect(marksOf(false)).toContainEqual({ kind: 'across', text: query.watermark })
    expect(textOf(false)).toContain('不得作为法定要件')
    expect(marksOf(true).filter(({ kind }) => kind === 'across')).toEqual([])
    expect(textOf(true)).toContain('请出示电子证照')
  })

  it('says how it is put right', () => {
    expect(textOf(true)).toContain(query.correction.how)
  })
})

describe('what can be looked up', () => {
  it('is offered in every county of its city, and nowhere else', () => {
    expect(registersAt(recordQueries, '500116')).toEqual([query])
    expect(registersAt(recordQueries, '431222')).toEqual([])
  })

  it('is offered only while it is open', () => {
    const suspended = { ...query, edition: { ...query.edition, status: 'suspended' as const } }
    expect(registersAt([suspended], '500116')).toEqual([])
  })
})
