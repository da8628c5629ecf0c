import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { accept, accepted, contentOf, draft, papersOf } from '../support/cases'
import { uuid } from '../support/sample'
import { policeWorld } from './police-world'

const world = policeWorld()

describe('pictures', () => {
  it('go as links that live ten minutes, made anew with every attempt', async () => {
    await world.boot()
    world.says({ status: 500 })
    await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    await world.relayLater()
    const [first, second] = world.police.heard.map(({ body }) => JSON.parse(body.toString()))
    const url = (request: { materials: { kind: string; url?: string }[] }) =>
      request.materials.find(({ kind }) => kind === 'photo')?.url ?? ''
    expect(url(first)).not.toBe(url(second))
    expect((await fetch(url(first))).status).toBeGreaterThanOrEqual(400)
    expect((await fetch(url(second))).status).toBe(200)
  })

  it('or in the request itself, each named by its hash in what is signed', async () => {
    await world.boot({ pictures: 'with-request' })
    await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    const [heard] = world.police.heard
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
    await world.boot({ pictures: 'with-request' })
    for (let at = 0; at < 6; at += 1) await accepted(world.sample, world.sample.mother)
    await world.sample.fault({ action: 'storage/download', kind: 'error', count: 6 })
    await world.sample.relay()
    expect(world.police.heard).toHaveLength(0)
    // Six times in a row, and the gate is still open.
    const { id } = await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    expect((await world.household(id))?.status).toBe('acknowledged')
    await world.relayLater()
    expect(world.police.heard).toHaveLength(7)
  })

  it('that were deleted, as was promised, are sent as none', async () => {
    await world.boot()
    const { id } = await accepted(world.sample, world.sample.mother)
    for (const file of readdirSync(join(world.sample.dataDir, 'files')))
      rmSync(join(world.sample.dataDir, 'files', file))
    await world.sample.relay()
    const { materials } = JSON.parse(world.police.heard[0]?.body.toString() ?? '') as {
      materials: { kind: string; url?: string | null }[]
    }
    const urls = materials.filter(({ kind }) => kind === 'photo').map(({ url }) => url)
    expect(urls.length).toBeGreaterThan(0)
    expect(new Set(urls)).toEqual(new Set([null]))
    expect((await world.household(id))?.status).toBe('acknowledged')
  })

  it('that the storage gives no link to, though it does not say that they are gone, are not sent as none', async () => {
    await world.boot()
    const { id, answers } = await draft(world.sample, world.sample.mother)
    const photo = uuid()
    world.sample.seed('photos', [
      { _id: photo, owner: world.sample.mother.openid, file: 'cloud://elsewhere.bucket/a.jpg' },
    ])
    for (const { material, part } of papersOf(answers)) {
      const content = await contentOf(world.sample, world.sample.mother, answers, { material, part })
      if (!('photo' in content)) continue
      await world.sample.mother.get('application', 'attach', {
        id,
        material,
        part,
        content: { kind: 'photo', photo },
        command: uuid(),
      })
    }
    await world.sample.mother.get('application', 'submit', { id, command: uuid() })
    await accept(world.sample, id)
    await world.sample.relay()
    expect(world.police.heard).toHaveLength(0)
    expect((await world.household(id))?.reason).toMatch(/自动重试/)
  })

  it('are linked anew for the department that has the request, and for nobody else', async () => {
    await world.boot()
    const { id } = await accepted(world.sample, world.sample.mother)
    await world.sample.relay()
    const request = `${id}.household-registration`
    const links = await world.sample.report('police', { request, status: 'links-wanted' })
    expect(links.status).toBe(200)
    const { materials } = links.body as { materials: { kind: string; url?: string }[] }
    expect((await fetch(materials.find(({ kind }) => kind === 'photo')?.url ?? '')).status).toBe(200)
    expect((await world.sample.report('tax', { request, status: 'links-wanted' })).status).toBe(404)
    await world.sample.report('police', { request, status: 'done', result: {} })
    expect((await world.sample.report('police', { request, status: 'links-wanted' })).status).toBe(404)
  })
})
