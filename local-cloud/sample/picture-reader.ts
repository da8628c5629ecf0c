import { pictureReaderDouble, type Readable } from '../doubles/picture-reader-double'
import { linesOf, MADE, type MadePaper } from './card-picture'
import { codeIn } from './picture-code'

/** What our made pictures are read as: their squares say it. */
export const samplePictureReader = pictureReaderDouble(async (picture) => {
  const said = await codeIn(picture)
  return said === undefined ? undefined : readable(JSON.parse(said) as MadePaper)
})

const readable = (paper: MadePaper): Readable => ({
  ...cardOf(paper),
  lines: linesOf(paper).map(({ x, y, size, text }) => ({
    text,
    box: {
      left: x / MADE.width,
      top: (y - size) / MADE.height,
      right: Math.min(1, (x + widthOf(text) * size) / MADE.width),
      bottom: (y + size / 4) / MADE.height,
    },
  })),
  ...MADE,
})

const cardOf = (paper: MadePaper): Pick<Readable, 'card'> => {
  switch (paper.kind) {
    case 'portrait': {
      const { name, gender, nationality, addr, id } = paper
      return { card: { type: 'Front', name, id, addr, gender, nationality } }
    }
    case 'emblem':
      return { card: { type: 'Back', valid_date: paper.validDate } }
    case 'page':
      return {}
  }
}

/** In heights of its letters: a Chinese character is as wide as high, the others half of that. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (/\p{Script=Han}/u.test(character) ? 1 : 0.56), 0)
