import type { Effort } from './observed'

/**
 * Seconds of an act: the keystroke-level model, for somebody who knows the form and makes no mistakes (Card, Moran and
 * Newell, "The keystroke-level model for user performance time with interactive systems", CACM 23(7), 1980).
 */
export const OPERATORS = [
  { name: 'M', seconds: 1.35, of: 'to think before a step: one a screen, a field, a choice (Card et al. 1980)' },
  { name: 'P', seconds: 1.1, of: 'to point at something (Card et al. 1980)' },
  { name: 'B', seconds: 0.1, of: 'to press it (Card et al. 1980)' },
  {
    name: 'K',
    seconds: 0.33,
    of: 'a key on a phone: 36.2 words a minute, five keys a word (Palin et al., MobileHCI 2019)',
  },
  { name: 'D', seconds: 0.9, of: 'a stroke drawn by hand, without its length (Card et al. 1980: 0.9 n + 0.16 l)' },
  { name: 'G', seconds: 0.36, of: 'another look between two things (macro attention shift, Holleis et al., CHI 2007)' },
  { name: 'W', seconds: 2, of: 'a wheel of the system turned and confirmed: P B twice, rounded down (ours)' },
  { name: 'F', seconds: 10, of: 'a paper laid down, aimed at and taken (ours, not measured)' },
] as const

type Operator = (typeof OPERATORS)[number]['name']
const of = (name: Operator): number => OPERATORS.find((operator) => operator.name === name)?.seconds ?? Number.NaN

/** A Han character by its sounds: about three letters (拼音) and the choice among candidates. */
const KEYS_A_HAN_CHARACTER = 4

/** What counts of an effort; strokes of a signature may be unknown. */
export type Counted = Omit<Effort, 'ticks' | 'choosings' | 'trail'>

export const secondsOf = ({
  taps,
  typedFields,
  characters,
  hanCharacters,
  picked,
  photos,
  strokes,
  screens,
}: Counted) => {
  const keys = characters - hanCharacters + hanCharacters * KEYS_A_HAN_CHARACTER
  return (
    taps * (of('P') + of('B')) +
    keys * of('K') +
    picked * of('W') +
    photos * of('F') +
    strokes * of('D') +
    screens * of('M') +
    // Each tap is decided on; each field is read off a paper and back.
    (taps - typedFields - picked) * of('M') +
    (typedFields + picked) * (of('M') + 2 * of('G'))
  )
}
