/** The longest agreed answer, twenty records of a register, is some 10 KB. */
export const BYTE_LIMIT = 64 * 1024

/** The JSON of an answer. Undefined when it is none or too long; no more than the limit is read. Throws when it breaks off. */
export const readBody = async (response: Response): Promise<unknown> => {
  if (response.body === null) return undefined
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    // Leaving the loop cancels the rest.
    if (bytes > BYTE_LIMIT) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}
