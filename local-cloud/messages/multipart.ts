/** The parts of a multipart/form-data body by name; undefined when it is not one. */
export const readMultipart = (contentType: string, body: Buffer): ReadonlyMap<string, Buffer> | undefined => {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) return undefined
  const parts = new Map<string, Buffer>()
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  for (let at = whole.indexOf(delimiter); at >= 0; ) {
    const from = at + delimiter.length
    const next = whole.indexOf(delimiter, from)
    if (next < 0) break
    const part = whole.subarray(from, next)
    const headEnd = part.indexOf('\r\n\r\n')
    const name = headEnd < 0 ? undefined : /[; ]name="([^"]*)"/.exec(part.subarray(0, headEnd).toString())?.[1]
    if (name !== undefined) parts.set(name, part.subarray(headEnd + 4))
    at = next
  }
  return parts
}
