import { inThrees } from '../../../../domain/casework/case-number'
import type { ApplicationView } from '../../../../domain/casework/state/view'
import { prunedWhenSaved } from '../../../../domain/definition/answer-states'
import type { Day } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { rulesOf } from '../../../../domain/fields'
import { fillDerived } from '../../../../domain/intake/derived'
import { display } from '../../../../domain/intake/display'
import { visibleSections } from '../../../../domain/intake/visible'
import { dayInChinese } from '../../../../domain/standards/days'
import { GREY, type Poster, Sheet } from '../../../components/poster'

export interface AnsweredSection {
  readonly id: string
  readonly title: string
  readonly answers: readonly { readonly path: string; readonly label: string; readonly text: string }[]
}

/** What the family wrote, section by section, in the words of the form. */
export const answeredSections = (service: Service, view: ApplicationView, today: Day): readonly AnsweredSection[] => {
  const given = prunedWhenSaved(view)
  const answers = fillDerived(service, given, today)
  return visibleSections(service, given, today).flatMap(({ id, title, fields }) => {
    const shown = fields.flatMap((field) => {
      const text = display(service, field, answers[field.path])
      return text === '' ? [] : [{ path: field.path, label: field.label, text: rulesOf(field).grouped?.(text) ?? text }]
    })
    return shown.length === 0 ? [] : [{ id, title, answers: shown }]
  })
}

/** Hidden text has always the same length, so that it does not show how long the answer is. */
export const MASKED = '••••••'

/** As a page to keep; asked for by a tap, so in full. */
export const answersPoster = (
  service: Service,
  view: ApplicationView,
  sections: readonly AnsweredSection[],
  today: Day,
): Poster => {
  const sheet = new Sheet()
  sheet.write(service.shortName, 22, { bold: true })
  const number = view.caseNumber === undefined ? '' : `编号 ${inThrees(view.caseNumber)} · `
  sheet.write(`${number}${dayInChinese(today)}存下`, 13, { colour: GREY })
  for (const { title, answers } of sections) {
    sheet.write(title, 16, { bold: true })
    sheet.card(() => {
      for (const { label, text } of answers) {
        sheet.write(label, 13, { colour: GREY })
        sheet.write(text, 15)
      }
    })
  }
  return sheet.done()
}
