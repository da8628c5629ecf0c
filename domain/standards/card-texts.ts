import { isDay } from './days'
import { ethnicGroups } from './ethnic-groups'

/* What is printed on a card, as a program read it, in the spelling of answers. Nothing where it cannot be that. */

/** `20200105-20400105`, `2020.01.05-2040.01.05`, `20200105-长期`: a validity as answers have it (`2020-01-05/long`). */
export const validityOnCard = (text: string): string | undefined => {
  const parts = /^(\d{4})\.?(\d{2})\.?(\d{2})[-—–至]+(?:(\d{4})\.?(\d{2})\.?(\d{2})|(长期))$/.exec(withoutSpaces(text))
  if (parts === null) return undefined
  const from = `${parts[1]}-${parts[2]}-${parts[3]}`
  const until = parts[7] === undefined ? `${parts[4]}-${parts[5]}-${parts[6]}` : 'long'
  return isDay(from) && (until === 'long' || isDay(until)) ? `${from}/${until}` : undefined
}

/** `汉`, `土家族`: the code of the group. */
export const ethnicityOnCard = (text: string): string | undefined => {
  const name = withoutSpaces(text).replace(/族$/, '')
  return ethnicGroups.find((group) => group.name === `${name}族`)?.code
}

/** `1995年6月12日` */
export const dayOnCard = (text: string): string | undefined => {
  const parts = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(withoutSpaces(text))
  if (parts === null) return undefined
  const day = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

export const withoutSpaces = (text: string): string => text.normalize('NFC').replace(/\s/g, '')
