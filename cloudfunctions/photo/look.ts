import sharp from 'sharp'
import type { CardSide, PictureLook } from '../../domain/standards/card-pictures'
import { CARD_FEATURES, type Region } from './card-features'

const ACROSS = 17
const DOWN = 16

/** What is found in a picture (an upright JPEG): a print to tell it again, and the side of a card where that is plain. */
export const lookOf = async (jpeg: Buffer): Promise<PictureLook> => {
  const side = await sideOf(jpeg)
  return { print: await printOf(jpeg), ...(side === undefined ? {} : { side }) }
}

/** A difference hash: one bit for each neighbour that is brighter (16 rows of 16). */
const printOf = async (jpeg: Buffer): Promise<string> => {
  const grey = await sharp(jpeg).greyscale().resize(ACROSS, DOWN, { fit: 'fill' }).raw().toBuffer()
  let print = ''
  for (let y = 0; y < DOWN; y += 1) {
    for (let x = 0; x < ACROSS - 1; x += 4) {
      let digit = 0
      for (let bit = 0; bit < 4; bit += 1) {
        const at = y * ACROSS + x + bit
        digit = digit * 2 + ((grey[at + 1] ?? 0) > (grey[at] ?? 0) + CARD_FEATURES.brighterBy ? 1 : 0)
      }
      print += digit.toString(16)
    }
  }
  return print
}

const { width: WIDTH, height: HEIGHT } = CARD_FEATURES.judgedAt
const TURNS = [0, 90, 180, 270] as const

/** However the phone was held. A picture with the features of both sides, or of none, is left to people. */
const sideOf = async (jpeg: Buffer): Promise<CardSide | undefined> => {
  const found = new Set<CardSide>()
  const small = await sharp(jpeg)
    .resize(WIDTH * 2, WIDTH * 2, { fit: 'inside' })
    .toBuffer()
  for (const turn of TURNS) {
    const upright = sharp(small).rotate(turn).removeAlpha()
    const pixels = await upright.resize(WIDTH, HEIGHT, { fit: 'fill' }).raw().toBuffer()
    if (hasEmblem(pixels)) found.add('emblem')
    if (hasPortrait(pixels)) found.add('portrait')
  }
  return found.size === 1 ? [...found][0] : undefined
}

type Colour = readonly [red: number, green: number, blue: number]

const isRed = ([red, green, blue]: Colour) =>
  red > CARD_FEATURES.red.from && red - Math.max(green, blue) > CARD_FEATURES.red.over
const isSkin = ([red, green, blue]: Colour) =>
  red > CARD_FEATURES.skin.from &&
  red > green &&
  green > blue &&
  red - blue > CARD_FEATURES.skin.over &&
  red - blue < CARD_FEATURES.skin.under
const isDark = (colour: Colour) => Math.max(...colour) < CARD_FEATURES.dark.under

const hasEmblem = (pixels: Buffer): boolean => {
  const { emblem } = CARD_FEATURES
  return partOf(pixels, emblem.region, isRed) >= emblem.red && partOf(pixels, emblem.rest, isRed) <= emblem.redElsewhere
}

const hasPortrait = (pixels: Buffer): boolean => {
  const { portrait } = CARD_FEATURES
  return (
    partOf(pixels, portrait.region, isSkin) >= portrait.skin &&
    partOf(pixels, portrait.region, isDark) >= portrait.dark &&
    partOf(pixels, portrait.rest, isSkin) <= portrait.skinElsewhere
  )
}

/** How much of a region is of a colour, 0 to 1. */
const partOf = (pixels: Buffer, { left, top, right, bottom }: Region, is: (colour: Colour) => boolean): number => {
  let all = 0
  let hits = 0
  for (let y = Math.round(top * HEIGHT); y < Math.round(bottom * HEIGHT); y += 1) {
    for (let x = Math.round(left * WIDTH); x < Math.round(right * WIDTH); x += 1) {
      const at = (y * WIDTH + x) * 3
      all += 1
      if (is([pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0])) hits += 1
    }
  }
  return all === 0 ? 0 : hits / all
}
