import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { BuildReport } from '../config/build-reports'

const root = join(__dirname, '..')
const TARO = join(root, 'node_modules/@tarojs/cli/bin/taro')

type Variables = Readonly<Record<string, string>>

const taro = (parameters: readonly string[], variables: Variables, channel: readonly 'ipc'[] = []): ChildProcess =>
  spawn(process.execPath, [TARO, 'build', ...parameters], {
    cwd: root,
    env: { ...process.env, BROWSERSLIST_IGNORE_OLD_DATA: 'true', ...variables },
    stdio: ['ignore', 'pipe', 'pipe', ...channel],
  })

const outputOf = (child: ChildProcess): (() => string) => {
  const output: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
  return () => Buffer.concat(output).toString()
}

/** Builds the phone once, as it is deployed. */
export const taroBuild = (type: 'h5' | 'weapp', variables: Variables = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = taro(['--type', type], { ...variables, NODE_ENV: 'production' })
    const output = outputOf(child)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`taro build --type ${type} ended with ${code}\n${output()}`))
    })
  })

/** Builds the phone for the browser into `folder` (from the root) and again after every change; tells of each turn. */
export const taroWatch = (
  folder: string,
  onReport: (report: BuildReport) => void,
  onEnd: (output: string) => void,
): { readonly stop: () => void } => {
  const child = taro(['--type', 'h5', '--watch'], { PHONE_OUTPUT: folder, NODE_ENV: 'development' }, ['ipc'])
  const output = outputOf(child)
  let isStopped = false
  child.on('message', (report) => onReport(report as BuildReport))
  child.on('exit', () => {
    if (!isStopped) onEnd(output())
  })
  return {
    stop: () => {
      isStopped = true
      child.kill()
    },
  }
}
