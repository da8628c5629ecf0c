/** How wide text stands in a terminal: a Han character takes two places. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0)

const filled = (text: string, width: number, isNumber: boolean): string => {
  const rest = ' '.repeat(Math.max(0, width - widthOf(text)))
  return isNumber ? rest + text : text + rest
}

const isNumber = (text: string): boolean => /^[\d.,]+( \S+)?$/.test(text)

/** Columns under their heads; numbers stand to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, at) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[at] ?? ''))))
  const line = (cells: readonly string[], numbers: boolean) =>
    cells
      .map((cell, at) => filled(cell, widths[at] ?? 0, numbers ? isNumber(cell) : isNumber(rows[0]?.[at] ?? '')))
      .join('  ')
      .trimEnd()
  return [
    line(head, false),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map((row) => line(row, true)),
  ].join('\n')
}
