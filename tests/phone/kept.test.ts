import type { ApplicationView } from '../../domain/casework/state/view'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { answeredSections, answersPoster, MASKED } from '../../src/pages/kept/copy/answers'
import { darkRuns, qrCodeOf } from '../../src/pages/kept/qr-code'
import { receiptOf, receiptPoster } from '../../src/pages/kept/receipt/receipt'
import { aNewborn, TODAY } from '../builders/family'

const AT = '2026-11-23T02:00:00.000Z'
const family = aNewborn()

const view: ApplicationView = {
  id: 'case-0001',
  caseNumber: 'KH37XMP4W',
  service: { id: service.id, edition: service.edition.from },
  status: 'submitted',
  flags: [],
  items: Object.fromEntries(service.items.map(({ id }) => [id, { status: 'waiting', at: AT, tries: 0 }])),
  updatedAt: AT,
  revision: 9,
  answers: family.answers(),
  desk: 'yl-people-hospital',
  materials: family.materials(),
  results: {},
  deliveries: {},
  corrections: [],
  consents: [],
  journal: [{ at: AT, type: 'submitted' }],
}
const personal = Object.entries(view.answers)
  .filter(([path]) => /\.(name|idNumber|phone)$/.test(path))
  .map(([, value]) => String(value))

const textOn = (poster: { readonly marks: readonly object[] }) =>
  poster.marks.flatMap((mark) => ('text' in mark ? [String(mark.text)] : [])).join('')

describe('the receipt', () => {
  it('names the case, when and where it was handed in, and what was received', () => {
    const receipt = receiptOf(service, view)
    expect(receipt?.number).toBe('KH3 7XM P4W')
    expect(receipt?.lines.map(({ label }) => label)).toEqual(['事项', '要办', '提交时间', '收件窗口', '材料'])
    expect(receipt?.lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['沅陵县人民医院', '11月23日 10:00']))
  })

  it('names nobody, on the page and in the picture', () => {
    const receipt = receiptOf(service, view)
    if (receipt === undefined) throw new Error('no receipt')
    expect(personal.length).toBeGreaterThan(5)
    const all = JSON.stringify(receipt) + textOn(receiptPoster(receipt))
    expect(personal.filter((word) => all.includes(word))).toEqual([])
  })

  it('is not there before it was handed in', () => {
    const { caseNumber: _number, ...draft } = view
    expect(receiptOf(service, { ...draft, status: 'draft', journal: [] })).toBeUndefined()
  })
})

describe('its QR code', () => {
  const modules = qrCodeOf('KH37XMP4W')

  it('is a square of the smallest kind, with the border that readers need', () => {
    expect(modules).toHaveLength(21 + 2 * 4)
    expect(modules.every((row) => row.length === modules.length)).toBe(true)
    expect(modules.slice(0, 4).flat()).not.toContain(true)
    // The finder in the corner: seven dark modules in a row.
    expect(darkRuns(modules[4] ?? [])[0]).toEqual({ from: 4, length: 7 })
  })

  it('is drawn in runs that are its dark modules and no others', () => {
    for (const row of modules) {
      const drawn = row.map(() => false)
      for (const { from, length } of darkRuns(row)) drawn.fill(true, from, from + length)
      expect(drawn).toEqual([...row])
    }
  })
})

describe('what was filled in', () => {
  const sections = answeredSections(service, view, TODAY)

  it('can be read again in the words of the form, all of it', () => {
    const said = sections.flatMap(({ answers }) => answers.map(({ text }) => text.replace(/\s/g, ''))).join('\n')
    for (const word of personal) expect(said).toContain(word.replace(/\s/g, ''))
  })

  it('stands on the picture to keep', () => {
    const all = textOn(answersPoster(service, view, sections, TODAY)).replace(/\s/g, '')
    for (const word of personal) expect(all).toContain(word.replace(/\s/g, ''))
    expect(all).toContain('KH37XMP4W')
  })

  it('tells nothing while it is hidden, not even its length', () => {
    expect(MASKED).toMatch(/^•+$/)
  })
})
