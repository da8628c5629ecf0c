import type { Day } from '../../../domain/definition/answers'
import type { Contact, Service } from '../../../domain/definition/service'
import { dayInChinese, dayWithWeekday } from '../../../domain/standards/days'
import type { Painting } from '../../platform/keep-picture'
import type { FamilyList, PaperLine } from './family-list'
import { countOf } from './family-list'
import { wrapped } from './line-breaks'
import type { Promised } from './promise'

const WIDTH = 375
const EDGE = 24
const INK = '#17262a'
const GREY = '#52636a'
const GREEN = '#0b7a63'
const GROUND = '#f3f6f4'

/** A line of text or a white card behind some; the list as it hangs on a refrigerator. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly size: number
      readonly colour: string
      readonly bold: boolean
    }
  | { readonly kind: 'card'; readonly y: number; readonly height: number }

export interface Poster {
  readonly height: number
  readonly marks: readonly Mark[]
}

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
    for (const line of [promised.wording, promised.fee, ...promised.own]) sheet.write(line, 13, { colour: GREY })
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

/** Writes from top to bottom and knows how far it is. */
class Sheet {
  private readonly marks: Mark[] = []
  private y = EDGE

  write(text: string, size: number, look: { readonly bold?: boolean; readonly colour?: string } = {}): void {
    for (const line of wrapped(text, (WIDTH - 2 * EDGE) / size)) {
      this.y += size * 1.5
      const { bold = false, colour = INK } = look
      this.marks.push({ kind: 'text', text: line, x: EDGE, y: this.y - size * 0.35, size, bold, colour })
    }
    this.y += size > 15 ? 4 : 2
  }

  space(height: number): void {
    this.y += height
  }

  card(fill: () => void): void {
    const top = this.y + 4
    this.y = top + 4
    const at = this.marks.length
    fill()
    this.y += 10
    this.marks.splice(at, 0, { kind: 'card', y: top, height: this.y - top })
    this.y += 10
  }

  done(): Poster {
    return { height: Math.ceil(this.y + EDGE), marks: this.marks }
  }
}

/** The poster as something a canvas can draw. */
export const paintingOf = ({ height, marks }: Poster): Painting => ({
  width: WIDTH,
  height,
  paint: (pen) => {
    pen.fillStyle = GROUND
    pen.fillRect(0, 0, WIDTH, height)
    for (const mark of marks) {
      if (mark.kind === 'card') {
        pen.fillStyle = '#fff'
        pen.fillRect(EDGE - 12, mark.y, WIDTH - 2 * EDGE + 24, mark.height)
      } else {
        pen.fillStyle = mark.colour
        pen.font = `${mark.bold ? 'bold' : 'normal'} ${mark.size}px sans-serif`
        pen.fillText(mark.text, mark.x, mark.y)
      }
    }
  },
})
