import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloud, localOnly, underContract } from './sdk'

const h5Dir = mkdtempSync(join(tmpdir(), 'h5-'))
mkdirSync(join(h5Dir, 'js'))
writeFileSync(join(h5Dir, 'index.html'), '<title>生育一件事</title>')
writeFileSync(join(h5Dir, 'js', 'app.js'), 'run()')
afterAll(() => rmSync(h5Dir, { recursive: true, force: true }))

const local = underContract({
  h5Dir,
  indexes: { staff: [] },
  mounts: {
    '/office': async ({ method, path, query, body, headers }, cloud) => {
      if (path === '/count') {
        const count = (cloud.keep.get<number>('count') ?? 0) + 1
        cloud.keep.set('count', count)
        return { status: 200, body: String(count) }
      }
      if (path === '/later') {
        await new Promise<void>((resolve) => cloud.later(1, resolve))
        return { status: 200, body: cloud.now().toISOString() }
      }
      if (path === '/list') {
        cloud.keep.set('a/1', { n: 1 })
        cloud.keep.set('a/2', { n: 2 })
        cloud.keep.set('b/1', { n: 3 })
        return { status: 200, body: JSON.stringify(cloud.keep.list('a/')) }
      }
      if (path === '/boom') throw new Error('secret')
      return {
        status: 202,
        headers: { 'x-base': cloud.baseUrl },
        body: JSON.stringify({ method, path, query, body: body.toString(), type: headers['content-type'] }),
      }
    },
  },
})
const get = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${local.url}${path}`, init)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

localOnly('a service that lives next to the cloud', () => {
  it('is asked what was asked, below its prefix', async () => {
    const { status, text, headers } = await get('/office/a/b?x=1', {
      method: 'POST',
      headers: { 'content-type': 'text/x' },
      body: 'hello',
    })
    expect(status).toBe(202)
    expect(headers.get('x-base')).toBe(local.url)
    expect(JSON.parse(text)).toEqual({ method: 'POST', path: '/a/b', query: { x: '1' }, body: 'hello', type: 'text/x' })
  })

  it('keeps what it wants to keep, over a restart too', async () => {
    expect((await get('/office/count')).text).toBe('1')
    await local.restart()
    expect((await get('/office/count')).text).toBe('2')
    expect(JSON.parse((await get('/office/list')).text)).toEqual([
      { key: 'a/1', value: { n: 1 } },
      { key: 'a/2', value: { n: 2 } },
    ])
  })

  it('sees the moved clock, and can do something later', async () => {
    await local.control('clock', { now: '2030-01-01T00:00:00Z' })
    expect((await get('/office/later')).text).toMatch(/^2030-01-01/)
    await local.control('clock', { reset: true })
  })

  it('that fails says nothing of why', async () => {
    const { status, text } = await get('/office/boom')
    expect(status).toBe(500)
    expect(text).not.toContain('secret')
  })

  it('has no say over what only begins like it', async () => {
    expect((await get('/officers')).text).toContain('生育一件事')
  })
})

localOnly('the phone’s program in the browser', () => {
  it('is served at / and at /h5/, and no further', async () => {
    expect((await get('/')).text).toContain('生育一件事')
    expect((await get('/h5/index.html?as=oMother')).text).toContain('生育一件事')
    expect((await get('/h5/js/app.js')).headers.get('content-type')).toContain('javascript')
    expect((await get('/js/none.js')).status).toBe(404)
    for (const path of ['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/h5/..%2f..%2fetc%2fpasswd']) {
      expect((await get(path)).text).not.toContain('root:')
    }
    expect((await get('/%zz')).status).toBe(400)
  })
})

localOnly('seeding', () => {
  it('adds what is missing and leaves what is there', async () => {
    Object.assign(process.env, { TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${local.url}/admin` }) })
    local.seed('staff', [{ _id: 'a', n: 1 }])
    local.seed('staff', [
      { _id: 'a', n: 2 },
      { _id: 'b', n: 2, at: new Date(0) },
    ])
    const { data } = await cloud.database().collection('staff').orderBy('_id', 'asc').get()
    expect(data).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2, at: new Date(0) },
    ])
  })
})
