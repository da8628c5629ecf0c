import type { Day } from '../../../../domain/definition/answers'
import type { Contact, Service } from '../../../../domain/definition/service'
import { dayInChinese, dayWithWeekday } from '../../../../domain/standards/days'
import { GREEN, GREY, type Poster, Sheet } from '../../../components/poster'
import type { FamilyList, PaperLine } from '../list/family-list'
import { countOf } from '../list/family-list'
import type { Promised } from '../list/promise'

interface About {
  readonly service: Service
  readonly list: FamilyList
  readonly promised: Promised
  readonly contact: Contact
  readonly today: Day
}

/** The list without its reasons: papers, dates and a phone number may hang anywhere, why a family needs them may not. */
export const posterOf = ({ service, list, promised, contact, today }: About): Poster => {
  const sheet = new Sheet()
  sheet.write(service.shortName, 22, { bold: true })
  sheet.write(`要准备的材料 · ${dayInChinese(today)}列出`, 13, { colour: GREY })
  sheet.card(() => {
    sheet.write(promised.before, 13, { colour: GREY })
    sheet.write(dayWithWeekday(promised.day), 22, { bold: true, colour: GREEN })
    for (const line of [promised.wording, ...promised.ofItems, promised.fee, ...promised.own])
      sheet.write(line, 13, { colour: GREY })
    if (promised.provisional) sheet.write('明年放假安排公布后，日期可能调整', 13, { colour: GREY })
  })
  if (list.photographed.length > 0) {
    sheet.write(`要拍 ${countOf(list)} 样材料${list.isWithoutCopies ? '，拍原件，不用复印' : ''}`, 16, { bold: true })
    sheet.card(() => {
      for (const paper of list.photographed) paperOn(sheet, paper, '□ ')
    })
  }
  if (list.signed.length > 0) {
    sheet.write('在手机上签名，不用打印', 16, { bold: true })
    sheet.card(() => {
      for (const paper of list.signed) paperOn(sheet, paper, '')
    })
  }
  const without = [...list.comesByItself.map(({ title }) => title), ...(list.isWithoutCopies ? ['复印件'] : [])]
  if (without.length > 0) sheet.write(`不用准备：${without.join('、')}`, 13, { colour: GREY })
  sheet.write(`有疑问，打${contact.title} ${contact.phone}`, 15, { bold: true })
  return sheet.done()
}

const paperOn = (sheet: Sheet, { title, detail, handling, broughtBy, mistakes }: PaperLine, box: string): void => {
  sheet.space(6)
  sheet.write(`${box}${title}`, 16, { bold: true })
  sheet.write([detail, ...(broughtBy === undefined ? [] : [`由${broughtBy}准备`])].join(' · '), 13, { colour: GREY })
  if (handling !== undefined) sheet.write(handling, 13, { colour: GREY })
  if (mistakes.length > 0) sheet.write(`常见的错：${mistakes.join('；')}`, 13, { colour: GREY })
}
