import sharp from 'sharp'
import { codeSvg } from './picture-code'

/** A card or a page that nobody was ever given, drawn so that people and the double that reads pictures can tell what it says. */
export type MadePaper =
  | {
      readonly kind: 'portrait'
      readonly name: string
      readonly gender: '男' | '女'
      readonly nationality: string
      readonly addr: string
      readonly id: string
      /** What a reader of lines makes of it, where that is something else than a reader of cards does. */
      readonly printed?: { readonly name?: string; readonly addr?: string }
    }
  /** `valid_date`: `20200105-20400105`, or `20200105-长期`. */
  | { readonly kind: 'emblem'; readonly validDate: string }
  | { readonly kind: 'page'; readonly lines: readonly string[] }

export const MADE = { width: 1280, height: 900 } as const
const MARK = '<text x="640" y="726" font-size="40" fill="#6b7680" text-anchor="middle">样例 SAMPLE 不是证件</text>'

/** Fine lines, as real cards have: without them a card of few words counts as out of focus. */
const GUILLOCHE = Array.from({ length: 42 }, (_, at) => {
  const y = 14 + at * 18
  return `<path d="M0 ${y}q40 -12 80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0" fill="none" stroke="#b9cbd6" stroke-width="2"/>`
}).join('')

const HEAD = `<g>
  <rect x="820" y="120" width="360" height="430" fill="#e4eaee"/>
  <path d="M840 550q20 -150 160 -150t160 150z" fill="#34476b"/>
  <ellipse cx="1000" cy="290" rx="112" ry="140" fill="#1f1815"/>
  <ellipse cx="1000" cy="320" rx="98" ry="124" fill="#dcab8b"/>
  <rect x="955" y="420" width="90" height="50" fill="#d09f7e"/>
  <circle cx="962" cy="305" r="9" fill="#1b1210"/><circle cx="1038" cy="305" r="9" fill="#1b1210"/>
</g>`

const EMBLEM = `<g>
  <circle cx="230" cy="220" r="128" fill="#c8202c"/><circle cx="230" cy="220" r="104" fill="none" stroke="#e5b64a" stroke-width="10"/>
  <path d="M230 130l22 62h66l-53 40 20 63-55-38-55 38 20-63-53-40h66z" fill="#e9bd4c"/>
</g>`

interface Line {
  readonly x: number
  /** Of the foot of its letters. */
  readonly y: number
  readonly size: number
  readonly text: string
}

/** As GA 448-2013 orders them. */
export const linesOf = (paper: MadePaper): readonly Line[] => {
  switch (paper.kind) {
    case 'portrait': {
      const { name = paper.name, addr = paper.addr } = paper.printed ?? {}
      const [year, month, day] = [paper.id.slice(6, 10), Number(paper.id.slice(10, 12)), Number(paper.id.slice(12, 14))]
      return [
        { x: 80, y: 150, size: 44, text: `姓名  ${name}` },
        { x: 80, y: 230, size: 40, text: `性别  ${paper.gender}    民族  ${paper.nationality}` },
        { x: 80, y: 310, size: 40, text: `出生  ${year}年${month}月${day}日` },
        { x: 80, y: 390, size: 40, text: `住址  ${addr.slice(0, 12)}` },
        { x: 180, y: 450, size: 40, text: addr.slice(12) },
        { x: 80, y: 640, size: 48, text: `公民身份号码  ${paper.id}` },
      ].filter(({ text }) => text !== '')
    }
    case 'emblem':
      return [
        { x: 430, y: 210, size: 64, text: '中华人民共和国' },
        { x: 450, y: 330, size: 76, text: '居民身份证' },
        { x: 340, y: 540, size: 42, text: '签发机关  样例市公安局' },
        { x: 340, y: 630, size: 42, text: `有效期限  ${paper.validDate}` },
      ]
    case 'page':
      return paper.lines.map((text, at) => ({ x: 77, y: 135 + at * 90, size: 44, text }))
  }
}

const drawing = (paper: MadePaper): string =>
  [
    GUILLOCHE,
    ...(paper.kind === 'portrait' ? [HEAD] : paper.kind === 'emblem' ? [EMBLEM] : []),
    ...linesOf(paper).map(({ x, y, size, text }) => `<text x="${x}" y="${y}" font-size="${size}">${text}</text>`),
  ].join('')

/** A photo of a made paper. `readAs`: what the double reads there instead, one character wrong for example; `null`: nothing. */
export const cardPicture = (paper: MadePaper, readAs: MadePaper | null = paper): Promise<Buffer> => {
  const { width, height } = MADE
  const code = readAs === null ? '' : codeSvg(JSON.stringify(readAs), width, height)
  const ground = paper.kind === 'page' ? '#f6efe2' : '#edf3f6'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="'Noto Sans CJK SC', sans-serif" fill="#1c2024"><rect width="100%" height="100%" fill="${ground}"/>${drawing(paper)}${MARK}${code}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer()
}
