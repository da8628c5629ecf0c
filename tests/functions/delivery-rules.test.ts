import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Said, SystemDouble } from '../../local-cloud/doubles/system-double'
import { accept, accepted, aFamily, consents, contentOf, draft, papersOf, submitted } from '../support/cases'
import { bootSample, uuid } from '../support/sample'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let police: SystemDouble
let sample: Awaited<ReturnType<typeof bootSample>>

/** The police are the system of the test; everybody else is as in the sample. */
beforeEach(async () => {
  police = await SystemDouble.open()
})
afterEach(async () => {
  await sample?.close()
  await police.close()
})

const boot = async (agreed: object = {}) => {
  sample = await bootSample({ DEPARTMENTS: JSON.stringify({ police: { url: `${police.url}/requests`, ...agreed } }) })
}

const answers = (...said: readonly Said[]) => {
  const left = [...said]
  police.answer = () => left.shift() ?? { status: 202, body: { status: 'accepted' } }
}

const relayLater = async (ms = HOUR) => {
  await sample.passTime(ms)
  await sample.relay()
}

const household = async (id: string) => (await sample.mother.read(id)).items['household-registration']
const failed = async () =>
  (
    await sample.clerk.get<{
      cases: readonly { application: { id: string }; letters: readonly { item?: string; why: string }[] }[]
    }>('desk', 'failed', {})
  ).cases

describe('what a department answers, and what becomes of it', () => {
  it.each<[string, Said, string]>([
    ['200 done', { status: 200, body: { status: 'done', result: { page: '431222-1' } } }, 'done'],
    ['202 accepted', { status: 202, body: { status: 'accepted' } }, 'acknowledged'],
    ['422 with a reason', { status: 422, body: { reason: '与户籍登记不一致' } }, 'rejected'],
    ['500', { status: 500 }, 'queued'],
    ['503', { status: 503 }, 'queued'],
    ['429', { status: 429 }, 'queued'],
    ['408', { status: 408 }, 'queued'],
    ['a page instead of an answer', { status: 200, body: '<html>登录</html>' }, 'queued'],
    ['another word than agreed', { status: 200, body: { status: 'fine' } }, 'queued'],
    ['a broken connection', { status: 200, isCut: true }, 'queued'],
    ['404', { status: 404, body: '<html></html>' }, 'queued'],
    ['401, with or without a reason', { status: 401, body: { reason: '签名不对' } }, 'queued'],
    ['422 without a reason', { status: 422 }, 'queued'],
    ['a redirect elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'queued'],
  ])('%s', async (_answer, said, status) => {
    await boot()
    answers(said)
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    expect((await household(id))?.status).toBe(status)
    expect(police.heard).toHaveLength(1)
  })

  it('Retry-After is honoured, by every case that wants the same department', async () => {
    await boot()
    answers({ status: 503, headers: { 'retry-after': '7200' } })
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    const second = await accepted(sample, sample.mother)
    await relayLater()
    expect(police.heard).toHaveLength(1)
    await relayLater(1.2 * HOUR)
    // One tries whether it is back, the others come a little later.
    await relayLater()
    expect((await household(id))?.status).toBe('acknowledged')
    expect((await household(second.id))?.status).toBe('acknowledged')
  })
})

describe('what nobody can repair by sending it again', () => {
  it('is a dead letter: the family is told that it takes longer, the desk why, and a tap sends it again', async () => {
    await boot()
    answers({ status: 404, body: 'not found' })
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    await relayLater(24 * HOUR)
    expect(police.heard).toHaveLength(1)

    const [found] = await failed()
    expect(found).toMatchObject({ application: { id }, letters: [{ item: 'household-registration' }] })
    expect(found?.letters[0]?.why).toMatch(/接口/)
    expect((await household(id))?.reason).toMatch(/受理窗口/)

    expect(await sample.clerk.get('desk', 'replay', { id, command: uuid() })).toEqual({ again: 1 })
    await sample.relay()
    expect((await household(id))?.status).toBe('acknowledged')
    expect(await failed()).toEqual([])
  })

  it('is nobody’s but its own desk’s', async () => {
    await boot()
    answers({ status: 404 })
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    const other = sample.as('oSampleWindow')
    expect(await other.get('desk', 'failed', {})).toEqual({ cases: [] })
    expect((await other.ask('desk', 'replay', { id, command: uuid() })).error?.code).toBe('not-found')
    expect((await sample.mother.ask('desk', 'failed', {})).error?.code).toBe('forbidden')
  })

  it('a tap on what is not given up sends nothing', async () => {
    await boot()
    const { id } = await submitted(sample, sample.mother)
    expect(await sample.clerk.get('desk', 'replay', { id, command: uuid() })).toEqual({ again: 0 })
  })
})

describe('a department that does not answer', () => {
  it('is left alone after five times in a row, by every case, until one finds it again', async () => {
    await boot()
    police.answer = () => ({ status: 500 })
    const ids: string[] = []
    for (let at = 0; at < 8; at += 1) ids.push((await accepted(sample, sample.mother)).id)
    await sample.relay()
    // Five abreast may be on their way when it closes.
    const tried = police.heard.length
    expect(tried).toBeGreaterThanOrEqual(5)
    expect(tried).toBeLessThanOrEqual(9)
    await relayLater(1_000)
    expect(police.heard.length).toBe(tried)

    police.answer = () => ({ status: 202, body: { status: 'accepted' } })
    for (let round = 0; round < 6; round += 1) await relayLater()
    for (const id of ids) expect((await household(id))?.status).toBe('acknowledged')
  })

  it('is not sent more a minute than was agreed', async () => {
    await boot({ perMinute: 3 })
    for (let at = 0; at < 5; at += 1) await accepted(sample, sample.mother)
    // A minute that has just begun.
    await sample.passTime(MINUTE - (sample.now() % MINUTE))
    await sample.relay()
    expect(police.heard).toHaveLength(3)
    for (let round = 0; round < 4; round += 1) await relayLater(80_000)
    expect(police.heard).toHaveLength(5)
  })
})

describe('an answer that was lost', () => {
  const agreed = () => ({ status: `${police.url}/status` })

  it.each([
    ['done', { status: 'done', result: { page: '431222-9' } }, 'done', 1],
    ['accepted', { status: 'accepted' }, 'acknowledged', 1],
    ['refused', { status: 'refused', reason: '与户籍登记不一致' }, 'rejected', 1],
    ['unknown', { status: 'unknown' }, 'acknowledged', 2],
  ])('the department is asked first: %s', async (_word, standing, status, sendings) => {
    await boot(agreed())
    let isFirst = true
    police.answer = ({ path }) => {
      if (path === '/status') return { status: 200, body: standing }
      if (!isFirst) return { status: 202, body: { status: 'accepted' } }
      isFirst = false
      return { status: 200, isCut: true }
    }
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    await relayLater()
    expect((await household(id))?.status).toBe(status)
    expect(police.at('/requests')).toHaveLength(sendings)
    expect(police.at('/status')).toHaveLength(1)
  })

  it('is not asked about when a clear no was heard', async () => {
    await boot(agreed())
    answers({ status: 429 })
    await accepted(sample, sample.mother)
    await sample.relay()
    await relayLater()
    expect(police.at('/status')).toEqual([])
    expect(police.at('/requests')).toHaveLength(2)
  })

  it('is asked about too when the run died before it heard', async () => {
    await boot(agreed())
    police.answer = ({ path }) => ({ status: 200, body: { status: path === '/status' ? 'accepted' : 'done' } })
    const { id } = await accepted(sample, sample.mother)
    // Everything is sent, and the write that would say so kills the run.
    await sample.fault({
      action: 'database.modifyDocument',
      collection: 'applications',
      kind: 'delay',
      count: 1,
      ms: 0,
    })
    await sample.fault({ action: 'database.modifyDocument', collection: 'applications', kind: 'kill', count: 1 })
    await sample.relay().catch(() => undefined)
    expect(police.at('/requests')).toHaveLength(1)
    await relayLater()
    expect(police.at('/status')).toHaveLength(1)
    expect(police.at('/requests')).toHaveLength(1)
    expect((await household(id))?.status).toBe('acknowledged')
  })
})

describe('a fault of ours over one thing that is due', () => {
  it('keeps nothing else of the case back: the courier is called, and once', async () => {
    const post = await SystemDouble.open()
    post.answer = () => ({ status: 200, body: { status: 'posted', carrier: '邮政EMS', tracking: 'EA123456789CN' } })
    try {
      sample = await bootSample({
        DEPARTMENTS: JSON.stringify({ police: `${police.url}/requests` }),
        POST_OFFICE: JSON.stringify({ url: post.url, secret: `whsec_${Buffer.from('the post').toString('base64')}` }),
      })
      const { id } = await accepted(sample, sample.mother, { ...aFamily(), 'delivery.certificate': 'post' })
      await sample.fault({ action: 'storage.batchGetDownloadUrl', kind: 'error', count: 1 })
      await sample.relay()
      expect([police.heard.length, post.heard.length]).toEqual([0, 1])
      expect((await sample.mother.read(id)).deliveries['birth-certificate']?.way).toBe('posted')
      await relayLater()
      expect([police.heard.length, post.heard.length]).toEqual([1, 1])
    } finally {
      await post.close()
    }
  })
})

describe('pictures', () => {
  it('go as links that live ten minutes, made anew with every attempt', async () => {
    await boot()
    answers({ status: 500 })
    await accepted(sample, sample.mother)
    await sample.relay()
    await relayLater()
    const [first, second] = police.heard.map(({ body }) => JSON.parse(body.toString()))
    const url = (request: { materials: { kind: string; url?: string }[] }) =>
      request.materials.find(({ kind }) => kind === 'photo')?.url ?? ''
    expect(url(first)).not.toBe(url(second))
    expect((await fetch(url(first))).status).toBeGreaterThanOrEqual(400)
    expect((await fetch(url(second))).status).toBe(200)
  })

  it('or in the request itself, each named by its hash in what is signed', async () => {
    await boot({ pictures: 'with-request' })
    await accepted(sample, sample.mother)
    await sample.relay()
    const [heard] = police.heard
    const form = await new Response(new Uint8Array(heard?.body ?? []), {
      headers: { 'content-type': String(heard?.headers['content-type']) },
    }).formData()
    const request = JSON.parse(String(form.get('request'))) as {
      materials: { material: string; part: string; kind: string; sha256?: string; url: null }[]
    }
    const photos = request.materials.filter(({ kind }) => kind === 'photo')
    expect(photos.length).toBeGreaterThan(0)
    for (const { material, part, sha256, url } of photos) {
      const file = form.get(`${material}.${part}`) as unknown as Blob
      const hash = createHash('sha256')
        .update(Buffer.from(await file.arrayBuffer()))
        .digest('hex')
      expect({ sha256, url }).toEqual({ sha256: hash, url: null })
    }
  })

  it('that cannot be had are no fault of the department: nothing is sent, and all of it a little later', async () => {
    await boot({ pictures: 'with-request' })
    for (let at = 0; at < 6; at += 1) await accepted(sample, sample.mother)
    await sample.fault({ action: 'storage/download', kind: 'error', count: 6 })
    await sample.relay()
    expect(police.heard).toHaveLength(0)
    // Six times in a row, and the gate is still open.
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    expect((await household(id))?.status).toBe('acknowledged')
    await relayLater()
    expect(police.heard).toHaveLength(7)
  })

  it('that were deleted, as was promised, are sent as none', async () => {
    await boot()
    const { id } = await accepted(sample, sample.mother)
    for (const file of readdirSync(join(sample.dataDir, 'files'))) rmSync(join(sample.dataDir, 'files', file))
    await sample.relay()
    const { materials } = JSON.parse(police.heard[0]?.body.toString() ?? '') as {
      materials: { kind: string; url?: string | null }[]
    }
    const urls = materials.filter(({ kind }) => kind === 'photo').map(({ url }) => url)
    expect(urls.length).toBeGreaterThan(0)
    expect(new Set(urls)).toEqual(new Set([null]))
    expect((await household(id))?.status).toBe('acknowledged')
  })

  it('that the storage gives no link to, though it does not say that they are gone, are not sent as none', async () => {
    await boot()
    const { id, answers } = await draft(sample, sample.mother)
    const photo = uuid()
    sample.seed('photos', [{ _id: photo, owner: sample.mother.openid, file: 'cloud://elsewhere.bucket/a.jpg' }])
    for (const { material, part } of papersOf(answers)) {
      const content = await contentOf(sample, sample.mother, answers, { material, part })
      if (!('photo' in content)) continue
      await sample.mother.get('application', 'attach', {
        id,
        material,
        part,
        content: { kind: 'photo', photo },
        command: uuid(),
      })
    }
    await sample.mother.get('application', 'submit', { id, consents: consents(), command: uuid() })
    await accept(sample, id)
    await sample.relay()
    expect(police.heard).toHaveLength(0)
    expect((await household(id))?.reason).toMatch(/自动重试/)
  })

  it('are linked anew for the department that has the request, and for nobody else', async () => {
    await boot()
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    const request = `${id}.household-registration`
    const links = await sample.report('police', { request, status: 'links-wanted' })
    expect(links.status).toBe(200)
    const { materials } = links.body as { materials: { kind: string; url?: string }[] }
    expect((await fetch(materials.find(({ kind }) => kind === 'photo')?.url ?? '')).status).toBe(200)
    expect((await sample.report('tax', { request, status: 'links-wanted' })).status).toBe(404)
    await sample.report('police', { request, status: 'done', result: {} })
    expect((await sample.report('police', { request, status: 'links-wanted' })).status).toBe(404)
  })
})
