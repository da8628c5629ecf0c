/** A Chinese character is as wide as it is high; a Latin letter or a digit a little over half of that. */
const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.6)

/** No line begins with one of these. */
const NOT_FIRST = '，。、；：！？）》”·'

/**
 * Breaks a text into lines at most `width` characters wide, as Chinese is set: between any two characters, but a closing
 * mark stays with what it closes (it may stand out by one). A canvas does not break lines by itself.
 */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of text) {
    const needed = widthOf(character)
    if (line !== '' && used + needed > width && !NOT_FIRST.includes(character)) {
      lines.push(line)
      line = ''
      used = 0
    }
    if (line === '' && character === ' ') continue
    line += character
    used += needed
  }
  return line === '' ? lines : [...lines, line]
}
