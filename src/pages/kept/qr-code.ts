import { encode } from 'uqr'

/** The modules of a QR code, row by row, dark ones true; with the quiet border that the standard asks for. */
export const qrCodeOf = (text: string): readonly (readonly boolean[])[] => encode(text, { ecc: 'M', border: 4 }).data

/** The dark runs of a row: where each begins and how long it is. */
export const darkRuns = (row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] =>
  row.flatMap((isDark, at) => {
    if (!isDark || row[at - 1] === true) return []
    const end = row.indexOf(false, at)
    return [{ from: at, length: (end === -1 ? row.length : end) - at }]
  })
