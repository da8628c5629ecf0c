import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestCloud } from '../support/cloud'
import { localOnly } from './sdk'

const functionsDir = mkdtempSync(join(tmpdir(), 'inspect-'))
const cloud = new TestCloud({ functionsDir, timeLimits: false })
const session = new Session()

interface FromWorker {
  readonly sessionId: string
  readonly message: string
}

beforeAll(async () => {
  const folder = join(functionsDir, 'stops')
  mkdirSync(folder)
  // It takes longer than it may, as does whoever looks around in it.
  writeFileSync(join(folder, 'config.json'), '{ "timeout": 0.1 }')
  writeFileSync(
    join(folder, 'index.js'),
    `exports.main = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      debugger
      return 'looked at'
    }`,
  )
  await cloud.boot()
  session.connect()
})
afterAll(async () => {
  session.disconnect()
  await cloud.close()
  rmSync(functionsDir, { recursive: true, force: true })
})

localOnly('a debugger on the process of the cloud', () => {
  it('stops inside a function, and its time is not limited', async () => {
    const tell = (sessionId: string, method: string) =>
      session.post('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify({ id: 1, method }) })
    const scripts = new Map<string, string>()
    const places: string[] = []
    session.on('NodeWorker.attachedToWorker', ({ params }: { params: { sessionId: string } }) => {
      tell(params.sessionId, 'Debugger.enable')
      tell(params.sessionId, 'Runtime.runIfWaitingForDebugger')
    })
    session.on('NodeWorker.receivedMessageFromWorker', ({ params }: { params: FromWorker }) => {
      const { method, params: about } = JSON.parse(params.message)
      if (method === 'Debugger.scriptParsed') scripts.set(about.scriptId, about.url)
      if (method !== 'Debugger.paused') return
      places.push(scripts.get(about.callFrames[0].location.scriptId) ?? '')
      tell(params.sessionId, 'Debugger.resume')
    })
    session.post('NodeWorker.enable', { waitForDebuggerOnStart: true })
    expect((await cloud.call('stops', {})).body).toBe('looked at')
    expect(places.join()).toContain(join('stops', 'index.js'))
  })
})
