import type { Change, Entry } from './change'

const isSameSlot = (one: Change, other: Change): boolean =>
  'material' in one && 'material' in other && one.material === other.material && one.part === other.part

/** Entries that a new change replaces and that certainly did not reach the cloud. */
export const supersededBy = (entries: readonly Entry[], change: Change): readonly Entry[] =>
  entries.filter((entry) => {
    const mayHaveArrived = entry.tries > 0 && entry.refusal === undefined
    if (mayHaveArrived) return false
    switch (change.type) {
      case 'attach':
      case 'detach':
        return isSameSlot(entry.change, change)
      case 'join':
        return entry.change.type === 'join'
      case 'submit':
      case 'withdraw':
        return entry.change.type === 'submit'
      case 'discard':
        return entry.change.type !== 'start'
      default:
        return false
    }
  })
