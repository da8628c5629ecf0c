/** The most that crosses at once while a page opens, and for one key; bytes of `setData`, measured in the built bundle. */
export const MOST_BYTES_AT_ONCE = 32 * 1024
export const MOST_BYTES_A_KEY = 60
