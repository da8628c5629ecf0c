import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localOnly } from './sdk'

const dataDir = mkdtempSync(join(tmpdir(), 'durable-'))
let child: ChildProcess
let url: string

const boot = async (): Promise<void> => {
  child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'durable-cloud.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  url = await new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /listening (\S+)/.exec(String(chunk))?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
}

const kill = async (): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

interface Answer {
  readonly data?: {
    readonly insertedIds?: readonly string[]
    readonly updated?: number
    readonly list?: readonly string[]
  }
}

const ask = async (action: string, more: object): Promise<Answer> => {
  const response = await fetch(`${url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, collectionName: 'things', ...more }),
  })
  return (await response.json()) as Answer
}

const all = async (): Promise<Map<string, { n: number; change?: number }>> => {
  const { data } = await ask('database.getDocument', { queryType: 'WHERE', limit: 1000 })
  const documents = (data?.list ?? []).map((text) => JSON.parse(text) as { _id: string; n: { $numberInt: string } })
  return new Map(documents.map(({ _id, n }) => [_id, { n: Number(n.$numberInt) }]))
}

localOnly('when the power goes', () => {
  beforeAll(boot)
  afterAll(async () => {
    await kill()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('in the middle of writing, three times over, everything that was answered is there', async () => {
    const promised = new Map<string, number>()
    for (let life = 0; life < 3; life += 1) {
      const writes = Array.from({ length: 40 }, async (_each, at) => {
        const id = `${life}-${at}`
        const inserted = await ask('database.insertDocument', { data: [`{"_id":"${id}","n":1}`] })
        if (inserted.data?.insertedIds?.[0] === id) promised.set(id, 1)
        const data = '{"$inc":{"n":{"$numberInt":"1"}}}'
        const query = `{"_id":"${id}"}`
        const updated = await ask('database.modifyDocument', { query, data, multi: true, merge: true, upsert: false })
        if (updated.data?.updated === 1) promised.set(id, 2)
      })
      const settled = Promise.allSettled(writes)
      // Some have been answered, others are on their way.
      await Promise.race(writes)
      await kill()
      await settled
      await boot()
      const found = await all()
      for (const [id, n] of promised)
        expect({ id, n: found.get(id)?.n }).toEqual({ id, n: Math.max(n, found.get(id)?.n ?? 0) })
    }
    expect(promised.size).toBeGreaterThan(0)
  })

  it('an upload that was answered is there', async () => {
    const response = await fetch(`${url}/storage/upload?path=uploads/oMother/a.jpg`, {
      method: 'POST',
      headers: { 'x-local-openid': 'oMother' },
      body: 'picture',
    })
    const { fileID } = (await response.json()) as { fileID: string }
    await kill()
    await boot()
    const links = (await ask('storage.batchGetDownloadUrl', { file_list: [{ fileid: fileID }] })) as {
      data?: { download_list: { tempFileURL: string }[] }
    }
    const link = links.data?.download_list[0]?.tempFileURL ?? ''
    expect(await (await fetch(link)).text()).toBe('picture')
  })
})
