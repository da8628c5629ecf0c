import type { FoundRecord, RecordQuery } from '../../../domain/definition/record-query'
import type { QueryAnswers } from '../../../domain/intake/assess-query'
import { dayInChinese } from '../../../domain/standards/days'
import { maskId } from '../../../domain/standards/resident-id'
import { GREY, type Poster, Sheet } from '../../components/poster'
import { kindLabel, noteOf, searchedAt } from './in-words'

/** The answer as its owner keeps it: whose, which, from where, and how far it may be used. */
export const recordPoster = (
  query: RecordQuery,
  { name, idNumber }: QueryAnswers,
  records: readonly FoundRecord[],
  at: string,
): Poster => {
  const sheet = new Sheet()
  sheet.write(query.shortName, 22, { bold: true })
  sheet.write(searchedAt(at), 13, { colour: GREY })
  sheet.write(`${name}  ${maskId(idNumber)}`, 16)
  for (const record of records) {
    const { kind, number, issuedOn, office } = record
    sheet.card(() => {
      sheet.write(kindLabel(query, kind), 18, { bold: true })
      sheet.write(`证件编号：${number}`, 15)
      sheet.write(`办证日期：${dayInChinese(issuedOn)}`, 15)
      sheet.write(`办证机构：${office.name}`, 15)
      sheet.write(noteOf(query, record), 13, { colour: GREY })
    })
  }
  sheet.write(`与实际不符，${query.correction.how}`, 13, { colour: GREY })
  sheet.write(`${query.help.title} ${query.help.phone}`, 13, { colour: GREY })
  if (records.some(({ electronic }) => !electronic)) sheet.across(query.watermark)
  return sheet.done()
}
