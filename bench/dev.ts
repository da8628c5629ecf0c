import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newbornYuanling } from '../domain/services/newborn-yuanling'
import { Person } from '../local-cloud/sample/person'
import { PhoneShop } from '../tests/journeys/browser'
import { browserExecutable } from '../tests/journeys/executable'
import { table } from './table'

const root = join(__dirname, '..')
const RUNS = 5
const MOST_SECONDS = 3
const PORT = 8765

/** A text of the product, and how somebody who works on it sees that it has changed. */
interface Edit {
  readonly what: string
  readonly folder: string
  readonly text: string
  readonly see: (text: string) => Promise<void>
}

/** `npm run bench -- dev`: seconds from saving a file to seeing the change, while `npm run dev` runs. Files are put back. */
export const dev = async (): Promise<boolean> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dev-'))
  const url = `http://127.0.0.1:${PORT}`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/dev/cli.ts'), '--port', String(PORT), '--data', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  process.env.CHROME_PATH = await browserExecutable()
  await said(child, /pages +built/)
  const shop = await PhoneShop.open({ url, now: Date.now })
  try {
    const rows: (readonly string[])[] = []
    let isQuick = true
    for (const edit of await editsFor(shop, url)) {
      const took: number[] = []
      for (let run = 0; run < RUNS; run += 1) took.push(await timeOf(edit, run))
      const sorted = took.sort((a, b) => a - b)
      rows.push([edit.what, ...[0, Math.floor(RUNS / 2), RUNS - 1].map((at) => (sorted[at] ?? 0).toFixed(2))])
      isQuick &&= (sorted[Math.floor(RUNS / 2)] ?? 0) <= MOST_SECONDS
    }
    console.log(table(['saved', 'min s', 'median s', 'max s'], rows))
    return isQuick
  } finally {
    await shop.close()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const editsFor = async (shop: PhoneShop, url: string): Promise<readonly Edit[]> => {
  const { page: home } = await shop.phoneOf('oDevHome')
  const { page: guide } = await shop.phoneOf('oDevGuide', `#/pages/guide/index?service=${newbornYuanling.id}`)
  const person = new Person('oDevPerson', url)
  const answer = (action: string, input: object) => async (text: string) => {
    while ((await person.ask('application', action, input)).error?.message !== text) await pause(20)
  }
  return [
    {
      what: 'a page, in the browser',
      folder: 'src',
      text: '您在哪里办？',
      see: (text) => home.getByText(text).waitFor(),
    },
    {
      what: 'a rule, in the browser',
      folder: 'domain',
      // Of the first question; the name of the county stands before it.
      text: '内的医院出生的吗？',
      see: (text) => guide.getByText(text).waitFor(),
    },
    {
      what: 'a rule, in a function',
      folder: 'domain',
      text: '没有找到这份申请，请回到“我的申请”重新打开',
      see: answer('read', { id: randomUUID() }),
    },
    {
      what: 'a function',
      folder: 'cloudfunctions',
      text: '没有这项服务，请返回首页重新选择',
      see: answer('start', { id: randomUUID(), service: 'none', answers: {}, command: randomUUID() }),
    },
  ]
}

/** Seconds. The text is there as it was before the next change is made. */
const timeOf = async ({ folder, text, see }: Edit, run: number): Promise<number> => {
  const file = fileWith(join(root, folder), text)
  const before = readFileSync(file, 'utf8')
  await see(text)
  try {
    const changed = `${text.slice(0, 4)}（${run + 1}）${text.slice(4)}`
    const started = performance.now()
    writeFileSync(file, before.replaceAll(text, changed))
    await see(changed)
    return (performance.now() - started) / 1000
  } finally {
    writeFileSync(file, before)
    await see(text)
  }
}

const fileWith = (folder: string, text: string): string => {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (name) => /\.tsx?$/.test(name) && readFileSync(join(folder, name), 'utf8').includes(text),
  )
  if (found === undefined) throw new Error(`no file in ${folder} says ${text}`)
  return join(folder, found)
}

const said = (child: ChildProcess, wanted: RegExp): Promise<void> =>
  new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (wanted.test(output)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`npm run dev ended with ${code}\n${output}`)))
  })
