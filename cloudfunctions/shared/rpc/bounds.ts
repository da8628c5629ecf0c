/** Signatures are the biggest input, a few 10 KB each; pictures travel as files. */
const MAX_SIZE = 256 * 1024
/** Nothing the phone sends is deeper than a stroke within the strokes within a content within an input. */
const MAX_DEPTH = 12

/**
 * Whether an input is small and shallow enough to be looked at. It walks with a list of its own instead of calling itself,
 * so that an input of five thousand brackets does not end the thread that measures it.
 */
export const boundsOf = (input: unknown): 'fits' | 'too-large' | 'too-deep' => {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }]
  let size = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (depth > MAX_DEPTH) return 'too-deep'
    size += typeof value === 'string' ? value.length + 2 : 4
    if (size > MAX_SIZE) return 'too-large'
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) {
      if (size + value.length > MAX_SIZE) return 'too-large'
      for (const entry of value) waiting.push({ value: entry, depth: depth + 1 })
      continue
    }
    for (const [name, entry] of Object.entries(value)) {
      size += name.length + 3
      if (size > MAX_SIZE) return 'too-large'
      waiting.push({ value: entry, depth: depth + 1 })
    }
  }
  return 'fits'
}
