import type { Change, Entry } from './change'

type Save = Entry & { readonly change: Extract<Change, { type: 'save' }> }

const isSave = (entry: Entry | undefined): entry is Save => entry?.change.type === 'save'

/** Was it never sent, or refused for certain? Then it may still be changed. */
const isOpen = ({ tries, refusal }: Entry): boolean => tries === 0 || refusal !== undefined

const merged = (one: Save, other: Save): Entry => {
  const change = { type: 'save', answers: { ...one.change.answers, ...other.change.answers } } as const
  // A new command: the one that was refused had no effect and is not asked for again.
  const { id, order, at } = one.refusal === undefined ? one : { ...one, id: other.id }
  return { id, order, at, change, tries: 0 }
}

export interface Merged {
  readonly entries: readonly Entry[]
  /** Went into another one. */
  readonly gone: readonly Entry[]
}

/**
 * Saves that follow each other become one while none of them was sent. What is typed after a save was refused goes in its
 * place: that is how a refused answer is corrected.
 */
export const mergeSaves = (entries: readonly Entry[]): Merged => {
  const merging: Entry[] = []
  const gone: Entry[] = []
  for (const entry of entries) {
    const at = isSave(entry) && entry.tries === 0 ? placeFor(merging) : -1
    const there = merging[at]
    if (isSave(entry) && isSave(there)) {
      merging[at] = merged(there, entry)
      gone.push(entry)
    } else merging.push(entry)
  }
  return { entries: merging, gone }
}

/** Index of the save that takes up the next one; -1 for none. */
const placeFor = (entries: readonly Entry[]): number => {
  const refused = entries.findIndex((entry) => isSave(entry) && entry.refusal !== undefined)
  if (refused !== -1) return refused
  const last = entries.length - 1
  const tail = entries[last]
  return isSave(tail) && isOpen(tail) ? last : -1
}
