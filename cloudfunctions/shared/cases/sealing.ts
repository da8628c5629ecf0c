import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { SealKeys } from '../settings/settings'

/**
 * Seals what is personal: SM4-CTR, then HMAC-SM3 over everything (encrypt-then-MAC; GB/T 39786 asks for SM algorithms,
 * and OpenSSL 3.0 has no SM4-GCM). The place (application id) is authenticated too, so that a sealed text moved into
 * another document does not open. Form: `<key id>.<iv>.<cipher text>.<mac>`, base64url.
 */
export interface Sealer {
  seal(place: string, text: string): string
  open(place: string, sealed: string): string
}

export const createSealer = ({ current, keys }: SealKeys, iv: () => Buffer = () => randomBytes(16)): Sealer => {
  const keyOf = (id: string) => {
    const hex = Object.hasOwn(keys, id) ? keys[id] : undefined
    if (hex === undefined || !/^[0-9a-f]{64}$/i.test(hex))
      throw new Error(`no seal key of 32 bytes: ${id.slice(0, 20)}`)
    return split(Buffer.from(hex, 'hex'))
  }
  return {
    seal: (place, text) => {
      const { cipherKey, macKey } = keyOf(current)
      const start = iv()
      const cipher = createCipheriv('sm4-ctr', cipherKey, start)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const head = `${current}.${start.toString('base64url')}.${body.toString('base64url')}`
      return `${head}.${mac(macKey, place, head).toString('base64url')}`
    },
    open: (place, sealed) => {
      const [id = '', start = '', body = '', tag = '', ...rest] = sealed.split('.')
      if (rest.length > 0) throw new Error('not a sealed text')
      const { cipherKey, macKey } = keyOf(id)
      const expected = mac(macKey, place, `${id}.${start}.${body}`)
      const given = Buffer.from(tag, 'base64url')
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Error('the seal is broken')
      const decipher = createDecipheriv('sm4-ctr', cipherKey, Buffer.from(start, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
    },
  }
}

/** One key never serves two algorithms: HKDF-Expand (RFC 5869) with HMAC-SM3. */
const split = (key: Buffer) => ({
  cipherKey: expand(key, 'sm4-ctr').subarray(0, 16),
  macKey: expand(key, 'hmac-sm3'),
})

const expand = (key: Buffer, purpose: string) => createHmac('sm3', key).update(purpose).update(Buffer.of(1)).digest()

const mac = (key: Buffer, place: string, head: string) =>
  createHmac('sm3', key)
    .update(`${Buffer.byteLength(place)}.${place}.${head}`)
    .digest()
