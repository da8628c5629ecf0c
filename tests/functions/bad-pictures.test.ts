import { deflateSync } from 'node:zlib'
import { draft } from '../support/cases'
import { post, refusal } from '../support/refusal'
import type { Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

let sample: Sample
let id: string
let revision: number

beforeAll(async () => {
  sample = await bootSample()
  id = (await draft(sample, sample.mother)).id
  revision = (await sample.mother.read(id)).revision
})
afterAll(() => sample.close())
afterEach(async () => {
  expect((await sample.mother.read(id)).revision).toBe(revision)
})

describe('a picture that is none', () => {
  const inspect = async (name: string, bytes: Uint8Array) => {
    const { fileID } = await sample.mother.upload(name, bytes)
    return refusal(
      await post(sample.mother, 'photo', {
        action: 'inspect',
        input: { photo: uuid(), application: id, file: fileID },
      }),
    )
  }

  it('a script called .jpg', async () => {
    const script = Buffer.from('<script>alert(1)</script>'.repeat(200))
    expect((await inspect('card.jpg', script)).code).toBe('photo-not-image')
  })

  it('a picture that would unpack to 2.5 billion pixels', async () => {
    expect((await inspect('bomb.png', pngHeader(50_000, 50_000))).code).toBe('photo-too-many-pixels')
  })

  it('a file of somebody else, or one there is not', async () => {
    const { fileID } = await sample.father.upload('mine.jpg', Buffer.from('x'))
    for (const file of [
      fileID,
      fileID?.replace('mine', 'none'),
      'cloud://elsewhere/x.jpg',
      'file:///etc/passwd',
      'http://127.0.0.1/',
    ]) {
      const text = await post(sample.mother, 'photo', {
        action: 'inspect',
        input: { photo: uuid(), application: id, file },
      })
      expect(['photo-not-found', 'bad-request', 'not-found']).toContain(refusal(text).code)
    }
  })
})

/** A PNG that says how big it is and holds next to nothing: what a decoder must refuse before it unpacks. */
const pngHeader = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(4096))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** ISO 3309, as PNG asks; node:zlib has it only from Node 22 on. */
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
