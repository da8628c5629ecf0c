/** Parts of a picture, each from 0 to 1 of its width or height. */
export interface Region {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const region = (left: number, top: number, right: number, bottom: number): Region => ({ left, top, right, bottom })

/**
 * By what the sides of a card are told apart, as GA 448-2013 lays them out: the red emblem stands at the upper left of one,
 * the portrait at the right of the other. Thresholds are shares of the pixels of a region. They lean to silence: what is
 * not plain is no problem of the family's. `tests/functions/card-sides.test.ts` holds the hits and misses.
 */
export const CARD_FEATURES = {
  judgedAt: { width: 128, height: 80 },
  /** Of the print: so many of 255 brighter than the neighbour, so that noise on an even ground says nothing. */
  brighterBy: 2,
  red: { from: 130, over: 55 },
  skin: { from: 120, over: 25, under: 130 },
  dark: { under: 75 },
  emblem: { region: region(0.04, 0.05, 0.32, 0.55), rest: region(0.4, 0, 1, 1), red: 0.1, redElsewhere: 0.02 },
  portrait: {
    region: region(0.6, 0.1, 0.96, 0.8),
    rest: region(0, 0, 0.55, 1),
    skin: 0.08,
    dark: 0.02,
    skinElsewhere: 0.05,
  },
} as const
