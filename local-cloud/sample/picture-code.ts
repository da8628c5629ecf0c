import sharp from 'sharp'

/**
 * What a made picture says, written into it as black and white squares along its lower edge, so that it outlives being
 * turned, shrunk and saved anew as JPEG: a program that reads made pictures needs no eyes.
 */
const COLUMNS = 160
const ROWS = 16
/** Of the height of the picture. */
const CODE_HEIGHT = 0.16
const MARK = [0xb1, 0x47]
const BYTES = (COLUMNS * ROWS) / 8

const checkOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => (sum * 31 + byte) % 251, 7)

/** The squares of a text as SVG, for a picture of `width` × `height` pixels. Throws when the text is too long. */
export const codeSvg = (text: string, width: number, height: number): string => {
  const said = Buffer.from(text, 'utf8')
  if (said.length + 5 > BYTES) throw new Error(`a made picture holds ${BYTES - 5} bytes, not ${said.length}`)
  const bytes = Buffer.alloc(BYTES)
  bytes.set([...MARK, said.length >> 8, said.length & 0xff, checkOf(said)], 0)
  bytes.set(said, 5)
  const top = height * (1 - CODE_HEIGHT)
  const [across, down] = [width / COLUMNS, (height * CODE_HEIGHT) / ROWS]
  const squares: string[] = []
  for (let at = 0; at < COLUMNS * ROWS; at += 1) {
    if ((((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 0) continue
    const [x, y] = [(at % COLUMNS) * across, top + Math.floor(at / COLUMNS) * down]
    squares.push(`M${x} ${y}h${across}v${down}h-${across}z`)
  }
  return `<rect x="0" y="${top}" width="${width}" height="${height - top}" fill="#fff"/><path d="${squares.join('')}" fill="#000"/>`
}

/** The text in a made picture; nothing in any other. */
export const codeIn = async (picture: Buffer): Promise<string | undefined> => {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  const bytes = Buffer.alloc(BYTES)
  const top = info.height * (1 - CODE_HEIGHT)
  for (let at = 0; at < COLUMNS * ROWS; at += 1) {
    const x = Math.floor((((at % COLUMNS) + 0.5) * info.width) / COLUMNS)
    const y = Math.floor(top + ((Math.floor(at / COLUMNS) + 0.5) * info.height * CODE_HEIGHT) / ROWS)
    if ((data[y * info.width + x] ?? 255) < 128) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7))
  }
  if (bytes[0] !== MARK[0] || bytes[1] !== MARK[1]) return undefined
  const length = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)
  const said = bytes.subarray(5, 5 + length)
  return said.length === length && checkOf(said) === bytes[4] ? said.toString('utf8') : undefined
}
