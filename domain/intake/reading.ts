import type { Fact, ReadablePaper } from '../definition/reads'
import { dayOnCard, withoutSpaces } from '../standards/card-texts'

/** Where something stands in a picture: parts of its width and height, 0 to 1. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A line of writing in a picture. */
export interface PrintedLine {
  readonly text: string
  readonly box: Box
}

/** What a reader of ID cards says of a picture; `valid` is the line of the emblem side. */
export interface CardTexts {
  readonly side: 'front' | 'back'
  readonly name?: string
  readonly idNumber?: string
  readonly address?: string
  readonly ethnicity?: string
  readonly sex?: string
  readonly valid?: string
}

/** One fact as it was read. */
export interface Read {
  readonly text: string
  readonly box?: Box
  /** The same fact among the printed lines, read for a second time; absent where it was not found there. */
  readonly second?: string
}

/** What was read in one picture. Nothing of it is an answer. */
export interface Reading {
  readonly paper: ReadablePaper
  readonly facts: Readonly<Partial<Record<Fact, Read>>>
  /** Only to be held against the number. */
  readonly sex?: string
  readonly birth?: string
}

/** The reader saw the other side of the card. */
export const isOtherSide = (paper: ReadablePaper, { side }: CardTexts): boolean =>
  paper === 'id-portrait' ? side === 'back' : paper === 'id-emblem' && side === 'front'

/** Both readings of a card in one: what the reader of cards says, and where and how it stands among the printed lines. */
export const readingOfCard = (
  paper: ReadablePaper,
  texts: CardTexts,
  lines: readonly PrintedLine[] | undefined,
): Reading => {
  const printed = lines === undefined ? {} : factsInLines(lines)
  const said: Readonly<Partial<Record<Fact, string>>> =
    paper === 'id-emblem'
      ? { ...given('validity', texts.valid) }
      : {
          ...given('name', texts.name),
          ...given('idNumber', texts.idNumber),
          ...given('address', texts.address),
          ...given('ethnicity', texts.ethnicity),
        }
  const facts = Object.fromEntries(
    Object.entries(said).map(([fact, text]): [string, Read] => {
      const there = printed[fact as Fact]
      return [fact, there === undefined ? { text } : { text, box: there.box, second: there.text }]
    }),
  )
  const birth = lines?.map(({ text }) => dayOnCard(text)).find((day) => day !== undefined)
  return {
    paper,
    facts,
    ...(texts.sex === undefined || texts.sex === '' ? {} : { sex: texts.sex }),
    ...(birth === undefined ? {} : { birth }),
  }
}

/** A page of a household register is read once only, so nothing there is confirmed by a second reading. */
export const readingOfPage = (lines: readonly PrintedLine[]): Reading => {
  const printed = factsInLines(lines)
  const facts = Object.fromEntries(
    (['name', 'idNumber'] as const).flatMap((fact) => (printed[fact] === undefined ? [] : [[fact, printed[fact]]])),
  )
  return { paper: 'household-page', facts }
}

const given = (fact: Fact, text: string | undefined): Readonly<Partial<Record<Fact, string>>> =>
  text === undefined || text === '' ? {} : { [fact]: text }

const NAME = /^(?:户主)?姓名[:：]?(.+)$/
const ETHNICITY = /民族[:：]?([^:：]+?)$/
const ADDRESS = /^住址[:：]?(.*)$/
const NUMBER = /(\d{17}[\dXx])/
const VALIDITY = /(\d{4}\.?\d{2}\.?\d{2}[-—–至]+(?:\d{4}\.?\d{2}\.?\d{2}|长期))/
const LABEL = /姓名|性别|民族|出生|公民|身份|户主|户别|户号|有效期|签发/

type Printed = Readonly<Partial<Record<Fact, { readonly text: string; readonly box: Box }>>>

/** Facts by the labels that are printed before them. */
const factsInLines = (lines: readonly PrintedLine[]): Printed => {
  const plain = lines.map(({ text, box }) => ({ text: withoutSpaces(text), box }))
  const found = (pattern: RegExp) => {
    for (const { text, box } of plain) {
      const said = pattern.exec(text)?.[1]
      if (said !== undefined && said !== '') return { text: said, box }
    }
    return undefined
  }
  const facts = {
    name: found(NAME),
    ethnicity: found(ETHNICITY),
    idNumber: found(NUMBER),
    validity: found(VALIDITY),
    address: addressIn(plain),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as Printed
}

/** An address goes on in the next lines until something else begins. */
const addressIn = (lines: readonly PrintedLine[]): Printed[Fact] | undefined => {
  const first = lines.findIndex(({ text }) => ADDRESS.test(text))
  if (first < 0) return undefined
  const rest = lines.slice(first + 1)
  const end = rest.findIndex(({ text }) => LABEL.test(text) || NUMBER.test(text))
  const own = [lines[first] as PrintedLine, ...(end < 0 ? rest.slice(0, 2) : rest.slice(0, end))]
  const text = own.map((line, at) => (at === 0 ? (ADDRESS.exec(line.text)?.[1] ?? '') : line.text)).join('')
  return text === '' ? undefined : { text, box: around(own.map(({ box }) => box)) }
}

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
})
