import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from '../../domain/standards/sha256'

describe('SHA-256 by hand', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of "%s" is the published one', (text, hash) => expect(sha256(text)).toBe(hash))

  it.each([0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff])(
    'is the platform’s where the length of a character in UTF-8 changes: %d',
    (point) => {
      const text = `王${String.fromCodePoint(point)}`
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    },
  )

  it.each(['\ud800', '\udbff', '\udc00', '\udfff'])('is the platform’s for half a character: %j', (half) => {
    expect(sha256(`王${half}`)).toBe(createHash('sha256').update(`王${half}`, 'utf8').digest('hex'))
  })

  it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128])('is the platform’s for %d bytes', (length) => {
    const text = 'x'.repeat(length)
    expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  it('is the platform’s, for any text', () => {
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
    fc.assert(
      fc.property(any, (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
      }),
    )
  })
})
