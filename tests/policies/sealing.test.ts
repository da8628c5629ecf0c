import { createCipheriv, createHash } from 'node:crypto'
import fc from 'fast-check'
import { claimKeys } from '../../cloudfunctions/shared/cases/keyed-hash'
import { createSealer } from '../../cloudfunctions/shared/cases/sealing'
import { answers, service } from '../domain/casework.fixture'

const keys = { current: 'k1', keys: { k1: '01'.repeat(32) } }
const sealer = createSealer(keys)
const VECTOR =
  'k1.BwcHBwcHBwcHBwcHBwcHBw.UE-jOxMtQ8pRsAf5O3MyR-fzmAtGGJMdha47Hw.etm0FfynHndHhoH3CoHLNW-bekMhFiJMYSN5Og51K04'

describe('the algorithms of the platform are the national ones', () => {
  it('SM3 of abc (GB/T 32905 A.1)', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
  })

  it('SM4 of one block (GB/T 32907 A.1)', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
    expect(Buffer.concat([cipher.update(key), cipher.final()]).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })
})

describe('a seal', () => {
  it('keeps its form, so that what was sealed yesterday opens tomorrow', () => {
    const fixed = createSealer(keys, () => Buffer.alloc(16, 7))
    const sealed = fixed.seal('application-1', '王小小 431222202602200011')
    expect(sealed).toBe(VECTOR)
    expect(sealer.open('application-1', VECTOR)).toBe('王小小 431222202602200011')
  })

  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sealer.open('application-1', sealer.seal('application-1', text))).toBe(text)
      }),
    )
  })

  it('never looks the same twice', () => {
    expect(sealer.seal('a', '王小小')).not.toBe(sealer.seal('a', '王小小'))
  })

  it('breaks when any one character changes', () => {
    const sealed = sealer.seal('application-1', '王小小')
    // The last character of base64url carries two bits that mean nothing.
    for (let index = 0; index < sealed.length - 1; index += 1) {
      const changed = `${sealed.slice(0, index)}${sealed[index] === 'A' ? 'B' : 'A'}${sealed.slice(index + 1)}`
      expect(() => sealer.open('application-1', changed)).toThrow()
    }
  })

  it('does not open in another document', () => {
    expect(() => sealer.open('application-2', sealer.seal('application-1', '王小小'))).toThrow('the seal is broken')
  })

  it('breaks when its end is cut off, and is none with something behind it', () => {
    const sealed = sealer.seal('a', '王小小')
    expect(() => sealer.open('a', sealed.slice(0, -8))).toThrow('the seal is broken')
    expect(() => sealer.open('a', sealed.slice(0, sealed.lastIndexOf('.')))).toThrow('the seal is broken')
    expect(() => sealer.open('a', 'k1')).toThrow('the seal is broken')
    expect(() => sealer.open('a', `${sealed}.`)).toThrow('not a sealed text')
    expect(() => sealer.open('a', '')).toThrow('no seal key')
  })

  it.each(['', '01'.repeat(31), `${'01'.repeat(32)}0`, `0${'01'.repeat(32)}`, 'zz'.repeat(32)])(
    'is made with a key of 32 bytes only: not %#',
    (key) => {
      expect(() => createSealer({ current: 'k1', keys: { k1: key } }).seal('a', '王小小')).toThrow('no seal key')
    },
  )

  it('that names no key of ours is not repeated in a log', () => {
    const id = `431222202602200011${'x'.repeat(100)}`
    expect(() => sealer.open('a', `${id}.a.b.c`)).toThrow(/: .{20}$/)
  })

  it('opens with the key it was sealed with, when the current one has changed', () => {
    const rotated = createSealer({ current: 'k2', keys: { ...keys.keys, k2: '02'.repeat(32) } })
    expect(rotated.open('a', sealer.seal('a', '王小小'))).toBe('王小小')
    expect(rotated.seal('a', '王小小')).toMatch(/^k2\./)
    expect(() => sealer.open('a', rotated.seal('a', '王小小'))).toThrow('no seal key')
  })
})

describe('a claim', () => {
  const key = (name: string, secret = '0a'.repeat(32)) =>
    claimKeys(secret, service, { ...answers, 'newborn.name': name })[0]

  it('is the same for the same newborn, however it was typed', () => {
    expect(key('王 小小')).toBe(key('王小小'))
  })

  it('differs by newborn and by key, and tells nothing', () => {
    expect(key('王大大')).not.toBe(key('王小小'))
    expect(key('王小小', '0b'.repeat(32))).not.toBe(key('王小小'))
    expect(key('王小小')).toMatch(/^[0-9a-f]{64}$/)
  })
})
