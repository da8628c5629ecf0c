/** A piece of a text, and whether the other text has it in the same place. */
export interface Piece {
  readonly text: string
  readonly isDifferent: boolean
}

/** Long texts are compared whole: nobody looks at a hundred marks. */
const LONGEST = 120

/** Character by character, which of `text` are not in `other`: by their longest common run of characters. */
export const markedAgainst = (text: string, other: string): readonly Piece[] => {
  const [mine, theirs] = [[...text], [...other]]
  if (mine.length === 0) return []
  if (text === other) return [{ text, isDifferent: false }]
  if (mine.length > LONGEST || theirs.length > LONGEST) return [{ text, isDifferent: true }]
  const common = commonIn(mine, theirs)
  const pieces: { text: string; isDifferent: boolean }[] = []
  for (const [at, character] of mine.entries()) {
    const isDifferent = !common.has(at)
    const last = pieces[pieces.length - 1]
    if (last?.isDifferent === isDifferent) last.text += character
    else pieces.push({ text: character, isDifferent })
  }
  return pieces
}

/** Which places of `mine` belong to the longest common subsequence. */
const commonIn = (mine: readonly string[], theirs: readonly string[]): ReadonlySet<number> => {
  const width = theirs.length + 1
  const longest = new Array<number>((mine.length + 1) * width).fill(0)
  const at = (one: number, other: number) => longest[one * width + other] ?? 0
  for (let one = mine.length - 1; one >= 0; one -= 1) {
    for (let other = theirs.length - 1; other >= 0; other -= 1) {
      longest[one * width + other] =
        mine[one] === theirs[other] ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1))
    }
  }
  const common = new Set<number>()
  for (let one = 0, other = 0; one < mine.length && other < theirs.length; ) {
    if (mine[one] === theirs[other]) {
      common.add(one)
      one += 1
      other += 1
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1
    else other += 1
  }
  return common
}
