import { inThrees } from '../../../../domain/casework/case-number'
import type { ApplicationView } from '../../../../domain/casework/state/view'
import type { Service } from '../../../../domain/definition/service'
import { contactFor } from '../../../../domain/intake/contact-for'
import { dayAndTime } from '../../../case-view/day-and-time'
import { GREY, type Poster, Sheet } from '../../../components/poster'
import { qrCodeOf } from '../qr-code'

export interface Receipt {
  readonly number: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  readonly note: string
  readonly help: string
}

/** Handed in is not accepted: the receipt says which of the two it is. */
const NOTE = '这份凭证说明材料已经收到。是不是受理，以窗口的决定为准，进度里可以看到。'

/** 收件凭证: which case was handed in, when, where and with how much. No name stands on it. Nothing before that. */
export const receiptOf = (service: Service, view: ApplicationView): Receipt | undefined => {
  const submittedAt = view.journal.find(({ type }) => type === 'submitted')?.at
  if (view.caseNumber === undefined || submittedAt === undefined) return undefined
  const parts = Object.values(view.materials).flatMap((material) => Object.values(material))
  const count = (kind: 'photo' | 'signature') => parts.filter((part) => part.kind === kind).length
  const typed = parts.filter((part) => part.kind === 'typed').length
  const items = service.items.filter(({ id }) => view.items[id] !== undefined && view.items[id]?.status !== 'held')
  const contact = contactFor(service, view.answers)
  return {
    number: inThrees(view.caseNumber),
    lines: [
      { label: '事项', text: service.title },
      { label: '要办', text: items.map(({ shortName }) => shortName).join('、') },
      { label: '提交时间', text: dayAndTime(submittedAt) },
      { label: '收件窗口', text: service.offices.find(({ id }) => id === view.desk)?.name ?? '受理窗口' },
      {
        label: '材料',
        text: `照片 ${count('photo')} 张，签名 ${count('signature')} 处${typed === 0 ? '' : `，打字写的姓名 ${typed} 处`}`,
      },
    ],
    note: NOTE,
    help: `有疑问，打${contact.title} ${contact.phone}，报编号`,
  }
}

export const receiptPoster = ({ number, lines, note, help }: Receipt): Poster => {
  const sheet = new Sheet()
  sheet.write('收件凭证', 22, { bold: true })
  sheet.card(() => {
    sheet.write('编号', 13, { colour: GREY })
    sheet.write(number, 26, { bold: true })
    sheet.code(qrCodeOf(number.replace(/ /g, '')), 150)
  })
  sheet.card(() => {
    for (const { label, text } of lines) {
      sheet.write(label, 13, { colour: GREY })
      sheet.write(text, 16)
    }
  })
  sheet.write(note, 13, { colour: GREY })
  sheet.write(help, 15, { bold: true })
  return sheet.done()
}
