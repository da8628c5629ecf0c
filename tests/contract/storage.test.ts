import { randomUUID } from 'node:crypto'
import { cloud, type Failure, failureOf, localOnly, underContract } from './sdk'

const local = underContract()
const content: Buffer = Buffer.from([0, 1, 2, 255, 254, 0x0d, 0x0a])
const somewhere = () => `contract/${randomUUID()}.jpg`
const put = async (cloudPath: string, fileContent = content) =>
  (await cloud.uploadFile({ cloudPath, fileContent })).fileID
const linkTo = async (fileID: string, maxAge = 600) =>
  (await cloud.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]?.tempFileURL ?? ''

describe('a file', () => {
  it('comes back as it was', async () => {
    const path = somewhere()
    const fileID = await put(path)
    expect(fileID).toMatch(new RegExp(`^cloud://.+/${path}$`))
    expect((await cloud.downloadFile({ fileID })).fileContent).toEqual(content)
  })

  it('may be empty', async () => {
    const fileID = await put(somewhere(), Buffer.alloc(0))
    expect((await cloud.downloadFile({ fileID })).fileContent).toHaveLength(0)
  })

  it('is overwritten by another at the same path', async () => {
    const path = somewhere()
    await put(path)
    await put(path, Buffer.from('new'))
    const fileID = await put(path, Buffer.from('newer'))
    expect((await cloud.downloadFile({ fileID })).fileContent.toString()).toBe('newer')
  })

  it('must be bytes: a text is refused before anything is sent', async () => {
    expect(await failureOf(put(somewhere(), 'text' as unknown as Buffer))).toMatchObject({ code: 'INVALID_PARAM' })
  })

  it('that is not there cannot be downloaded', async () => {
    const fileID = (await put(somewhere())).replace(/[^/]+$/, 'nothing.jpg')
    expect(await failureOf(cloud.downloadFile({ fileID }))).toMatchObject<Failure>({ code: 'STORAGE_FILE_NONEXIST' })
  })
})

describe('links', () => {
  it('lead to the file', async () => {
    const response = await fetch(await linkTo(await put(somewhere())))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(content)
  })

  it('one that is not there does not spoil the others', async () => {
    const fileID = await put(somewhere())
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID, `${fileID}x`] })
    expect(fileList).toMatchObject([
      { fileID, status: 0 },
      { fileID: `${fileID}x`, status: -503003, tempFileURL: '' },
    ])
  })

  it('are made for fifty files at a time', async () => {
    const fileID = await put(somewhere())
    expect((await cloud.getTempFileURL({ fileList: Array(50).fill(fileID) })).fileList).toHaveLength(50)
    await failureOf(cloud.getTempFileURL({ fileList: Array(51).fill(fileID) }))
  })
})

describe('removing', () => {
  it('says of each whether it was there', async () => {
    const fileID = await put(somewhere())
    const { fileList } = await cloud.deleteFile({ fileList: [fileID, `${fileID}x`] })
    expect(fileList).toMatchObject([
      { fileID, status: 0 },
      { fileID: `${fileID}x`, status: -503003 },
    ])
    expect(await failureOf(cloud.downloadFile({ fileID }))).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  })
})

localOnly('links of the local cloud', () => {
  it('end when their time is over, and survive a restart until then', async () => {
    const link = await linkTo(await put(somewhere()), 600)
    const port = new URL(local.url).port
    await local.restart()
    Object.assign(process.env, { TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${local.url}/admin` }) })
    const now = link.replace(port, new URL(local.url).port)
    expect((await fetch(now)).status).toBe(200)
    await local.control('clock', { advanceMs: 601_000 })
    expect((await fetch(now)).status).toBe(403)
    await local.control('clock', { reset: true })
  })

  it('cannot be made up', async () => {
    const link = new URL(await linkTo(await put(somewhere())))
    const wrong = [
      link.href.replace(/sign=../, 'sign=00'),
      link.href.replace(/expires=\d/, 'expires=9'),
      link.href.replace('contract/', 'contract/other-'),
      `${link.origin}${link.pathname}`,
      `${link.origin}/file/..%2f..%2fetc%2fpasswd${link.search}`,
    ]
    expect(await Promise.all(wrong.map(async (one) => (await fetch(one)).status))).toEqual(wrong.map(() => 403))
  })

  it('an upload needs the permit that the SDK got for this path', async () => {
    const response = await fetch(`${local.url}/cos/contract%2Fx.jpg`, { method: 'PUT', body: 'x' })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('<Code>AccessDenied</Code>')
  })

  it.each(['../a.jpg', 'a/../../b.jpg', '/a.jpg', 'a//b.jpg', 'a/./b.jpg', `${'x'.repeat(300)}.jpg`])(
    'the path %s is not possible',
    async (path) => {
      await failureOf(put(path))
    },
  )
})

localOnly('a phone’s upload', () => {
  const upload = (path: string, body: string | Uint8Array, openid = 'oMother') =>
    fetch(`${local.url}/storage/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { 'x-local-openid': openid },
      body: body as never,
    })

  it('goes into its own folder', async () => {
    const response = await upload('uploads/oMother/a.jpg', new Uint8Array(content))
    const { fileID } = (await response.json()) as { fileID: string }
    expect((await cloud.downloadFile({ fileID })).fileContent).toEqual(content)
  })

  it.each([
    'uploads/oFather/a.jpg',
    'uploads/oMother/../oFather/a.jpg',
    'uploads/oMother/',
    'photos/a.jpg',
    'uploads/oMotherly/a.jpg',
    '',
  ])('not to %p', async (path) => {
    expect((await upload(path, 'x')).status).toBe(403)
  })

  it('not without a name, and not more than twenty megabytes', async () => {
    expect((await upload('uploads//a.jpg', 'x', '')).status).toBe(401)
    expect((await upload('uploads/oMother/a.jpg', new Uint8Array(20 * 1024 * 1024 + 1))).status).toBe(413)
  })
})
