/** 433022 19930815 0222: grouped 6-8-4, as the number itself is built (GB 11643-1999). */
export const grouped = (number: string): string =>
  [number.slice(0, 6), number.slice(6, 14), number.slice(14)].filter((part) => part !== '').join(' ')

export const ungrouped = (typed: string): string =>
  typed
    .replace(/[^0-9xX]/g, '')
    .toUpperCase()
    .slice(0, 18)
