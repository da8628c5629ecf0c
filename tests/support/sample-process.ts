import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../../scripts/build'
import { NOW } from '../builders/family'
import { Sample } from './sample'

/** The sample cloud as a process of its own, so that it can be killed, and so that all it prints can be read. */
export class SampleProcess extends Sample {
  private constructor(
    url: string,
    dataDir: string,
    private child: Running,
  ) {
    super(url, dataDir, async () => {
      await this.kill()
      rmSync(dataDir, { recursive: true, force: true })
    })
  }

  static async boot(): Promise<SampleProcess> {
    await buildFunctions()
    const dataDir = mkdtempSync(join(tmpdir(), 'sample-cloud-'))
    const child = await run(dataDir, 0, NOW)
    return new SampleProcess(child.url, dataDir, child)
  }

  get pid(): number {
    return this.child.process.pid ?? 0
  }

  /** Everything the process has written to its terminal so far. */
  output(): string {
    return this.child.output.join('')
  }

  /** No farewell: as when the power goes. It comes back on the same port, with the same folder and the right time. */
  async killAndRestart(): Promise<void> {
    await this.kill()
    this.child = await run(this.dataDir, Number(new URL(this.url).port), new Date(this.now()).toISOString())
    await this.tell('clock', { now: this.now() })
  }

  private async kill(): Promise<void> {
    const { process: child } = this.child
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
}

interface Running {
  readonly process: ChildProcess
  readonly url: string
  readonly output: string[]
}

const run = async (dataDir: string, port: number, now: string): Promise<Running> => {
  const entry = join(__dirname, 'sample-process-entry.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', entry, dataDir, String(port), now], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output.push(chunk.toString())
      const listening = /listening (http:\/\/\S+)/.exec(output.join(''))?.[1]
      if (listening !== undefined) resolve(listening)
    })
    child.once('exit', (code) => reject(new Error(`the cloud ended with ${code}: ${output.join('')}`)))
  })
  return { process: child, url, output }
}
