/** The little of protobuf that `wx.openApi` needs: varints and length-delimited fields (WIRE 5.1, 5.2). */
export interface Field {
  readonly number: number
  readonly value: number | Buffer
}

export const readFields = (bytes: Buffer): Field[] => {
  const fields: Field[] = []
  let at = 0
  const varint = (): number => {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at]
      if (byte === undefined) throw new Error('protobuf ends too early')
      at += 1
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return Number(BigInt.asIntN(64, value))
    }
    throw new Error('protobuf: a varint without end')
  }
  while (at < bytes.length) {
    const tag = varint()
    const number = tag >>> 3
    if ((tag & 7) === 0) fields.push({ number, value: varint() })
    else if ((tag & 7) === 2) {
      const length = varint()
      if (length < 0 || at + length > bytes.length) throw new Error('protobuf ends too early')
      fields.push({ number, value: bytes.subarray(at, at + length) })
      at += length
    } else throw new Error(`protobuf: wire type ${tag & 7}`)
  }
  return fields
}

export const bytesField = (number: number, value: Buffer | string): Buffer => {
  const bytes = Buffer.from(value)
  return Buffer.concat([varintOf((number << 3) | 2), varintOf(bytes.length), bytes])
}

/** A negative int32 takes ten bytes. */
export const intField = (number: number, value: number): Buffer =>
  Buffer.concat([varintOf(number << 3), varintOf(value)])

const varintOf = (value: number): Buffer => {
  let left = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  do {
    const low = Number(left & 0x7fn)
    left >>= 7n
    bytes.push(left > 0n ? low | 0x80 : low)
  } while (left > 0n)
  return Buffer.from(bytes)
}
