/**
 * Characters that nobody sees: format characters (a number copied from the contacts of a phone stands between U+202D and
 * U+202C), controls, and variation selectors. A number or a name with one of them looks right and is not.
 */
const UNSEEN = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/u
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu')

export const withoutUnseen = (text: string): string => text.replace(ALL_UNSEEN, '')

/** What stands before the first of them, at most six characters; nothing where there is none. */
export const beforeUnseen = (text: string): string | undefined => {
  const found = UNSEEN.exec(text)
  return found === null ? undefined : [...text.slice(0, found.index)].slice(-6).join('')
}
