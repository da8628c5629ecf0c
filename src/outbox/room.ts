/**
 * Bytes of UTF-8 that one key may hold: WeChat keeps 1 MB a key and 10 MB in all, of what is encrypted 0.7 MB and
 * 7.1 MB (`wx.setStorage`). Half a megabyte is left for what is not of the queue.
 */
export const MOST_BYTES_A_KEY = 700_000
export const MOST_BYTES = 6_500_000

/** Length in UTF-8, without making the bytes. */
export const bytesOf = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
  }
  return bytes
}

/** May a value of this size be stored beside what is stored already? Sizes in bytes. */
export const hasRoom = (value: number, stored: number): boolean =>
  value <= MOST_BYTES_A_KEY && stored + value <= MOST_BYTES
