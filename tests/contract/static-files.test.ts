import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { startLocalCloud } from '../../local-cloud/cloud'
import { acceptedEncodings } from '../../local-cloud/http/encoding'
import type { LocalCloud } from '../../local-cloud/options'

const PROGRAM = 'console.log("生育一件事")\n'.repeat(40)
const PAGE = '<!doctype html><title>生育一件事</title>'
const HASHED = '/h5/js/app.0f3a99c1.js'

let home: string
let cloud: LocalCloud

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'static-files-'))
  const h5Dir = join(home, 'h5')
  mkdirSync(join(h5Dir, 'js'), { recursive: true })
  mkdirSync(join(home, 'functions'))
  const write = (name: string, text: string) => {
    writeFileSync(join(h5Dir, name), text)
    writeFileSync(join(h5Dir, `${name}.br`), brotliCompressSync(text))
    writeFileSync(join(h5Dir, `${name}.gz`), gzipSync(text))
  }
  write('index.html', PAGE)
  write('js/app.0f3a99c1.js', PROGRAM)
  writeFileSync(join(h5Dir, 'js', 'small.12345678.js'), 'void 0')
  cloud = await startLocalCloud({
    port: 0,
    dataDir: join(home, 'data'),
    functionsDir: join(home, 'functions'),
    h5Dir,
    indexes: {},
    environment: {},
    templates: {},
    timers: false,
    quiet: true,
  })
})

afterAll(async () => {
  await cloud.close()
  rmSync(home, { recursive: true, force: true })
})

interface Got {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Without `fetch`, which would unpack what it gets. */
const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Got> =>
  new Promise((resolve, reject) => {
    const asked = request(`${cloud.url}${path}`, { method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })

describe('the program of the phone in a browser', () => {
  it.each([
    { takes: 'br, gzip', sends: 'br', read: brotliDecompressSync },
    { takes: 'gzip, deflate', sends: 'gzip', read: gunzipSync },
    { takes: 'br;q=0.2, gzip;q=0.8', sends: 'gzip', read: gunzipSync },
    { takes: 'br;q=0, gzip;q=0', sends: undefined, read: (body: Buffer) => body },
    { takes: '', sends: undefined, read: (body: Buffer) => body },
  ])('is sent as $sends to who takes "$takes"', async ({ takes, sends, read }) => {
    const { status, headers, body } = await get(HASHED, { 'accept-encoding': takes })

    expect({ status, encoding: headers['content-encoding'], type: headers['content-type'] }).toEqual({
      status: 200,
      encoding: sends,
      type: 'text/javascript; charset=utf-8',
    })
    expect(read(body).toString()).toBe(PROGRAM)
    expect(headers['content-length']).toBe(String(body.length))
    expect(headers.vary).toBe('accept-encoding')
  })

  it('is sent as it is where nothing smaller was made', async () => {
    const { headers, body } = await get('/h5/js/small.12345678.js', { 'accept-encoding': 'br, gzip' })

    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe('void 0')
  })

  it('is kept for ever under a name that says what is in it', async () => {
    expect((await get(HASHED)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each(['/', '/h5/', '/h5/index.html', '/h5/pages/home/index'])(
    'is asked for anew at %s, and not sent again while it is the same',
    async (path) => {
      const { headers } = await get(path, { 'accept-encoding': 'br' })
      const again = await get(path, { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) })

      expect(headers['cache-control']).toBe('no-cache')
      expect({ status: again.status, bytes: again.body.length, etag: again.headers.etag }).toEqual({
        status: 304,
        bytes: 0,
        etag: headers.etag,
      })
    },
  )

  it('has another tag in another encoding, so that no cache mixes them up', async () => {
    const [plain, small] = await Promise.all([get(HASHED), get(HASHED, { 'accept-encoding': 'br' })])

    expect(plain.headers.etag).not.toBe(small.headers.etag)
  })

  it('tells its size to who asks for that alone', async () => {
    const { headers, body } = await get(HASHED, { 'accept-encoding': 'gzip' }, 'HEAD')

    expect(body).toHaveLength(0)
    expect(headers['content-length']).toBe(String(gzipSync(PROGRAM).length))
  })

  it('has nothing under a name of an earlier build', async () => {
    const { status, headers } = await get('/h5/js/app.aaaaaaaa.js')

    expect({ status, caching: headers['cache-control'] }).toEqual({ status: 404, caching: 'no-store' })
  })
})

describe('what a browser says it takes', () => {
  it('is never answered with an encoding it refuses or does not name', () => {
    const encoding = fc.constantFrom('br', 'gzip', 'deflate', 'zstd', 'identity')
    const entries = fc.uniqueArray(fc.tuple(encoding, fc.constantFrom(0, 0.3, 0.7, 1)), { selector: ([name]) => name })
    fc.assert(
      fc.property(entries, (given) => {
        const found = acceptedEncodings(given.map(([name, weight]) => `${name};q=${weight}`).join(', '))
        const weights = Object.fromEntries(given)

        expect(found.every((one) => (weights[one.encoding] ?? 0) > 0)).toBe(true)
        const sorted = found.map((one) => weights[one.encoding] ?? 0)
        expect([...sorted].sort((one, other) => other - one)).toEqual(sorted)
      }),
    )
  })
})
