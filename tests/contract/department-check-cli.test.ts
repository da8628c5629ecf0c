import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { startDepartmentDouble } from '../../local-cloud/doubles/department-double'
import { secretsIn } from '../../local-cloud/sample/secrets'
import { LINES } from '../../scripts/department-check/examine'
import { startReceiver } from '../../scripts/department-check/receiver'
import { wanted } from '../../scripts/department-check/wanted'
import { aheadOfMachine, moveClock } from '../support/moved-clock'
import { bootSample, type Sample } from '../support/sample'

const SECRET = `whsec_${Buffer.from('between the police and us').toString('base64')}`

describe('npm run department-check', () => {
  let sample: Sample

  beforeAll(async () => {
    sample = await bootSample()
  })
  afterAll(() => sample.close())

  const cli = join(__dirname, '..', '..', 'scripts', 'department-check', 'cli.ts')
  const run = (...args: readonly string[]) => runWith([], ...args)
  /** The command where the clock is the one of the sample cloud: a department takes nothing that is older than five minutes. */
  const runBeside = (cloud: Sample, ...args: readonly string[]) => {
    const clock = `(${moveClock.toString()})(${aheadOfMachine(cloud)})`
    return runWith(['--import', `data:text/javascript,${encodeURIComponent(clock)}`], ...args)
  }
  const runWith = (options: readonly string[], ...args: readonly string[]) =>
    new Promise<{ code: unknown; out: string }>((done) => {
      execFile(process.execPath, ['--import', 'tsx', ...options, cli, ...args], (error, stdout, stderr) =>
        done({ code: error?.code ?? 0, out: stdout + stderr }),
      )
    })

  it('prints a line for each thing that passes, and ends well', async () => {
    const url = `${sample.url}/departments/police`
    const secret = secretsIn(sample.dataDir).webhooks.police
    const { code, out } = await runBeside(sample, `${url}/requests`, '--secret', secret, '--status', `${url}/status`)
    expect(out.match(/^✓ .+$/gm)).toHaveLength(LINES.length - 5)
    expect(out).toContain('（没有检查：没有给 --callback）')
    expect(code).toBe(0)
  })

  it('says what is wrong and how to repair it, and ends badly', async () => {
    const { code, out } = await run(`${sample.url}/departments/police/requests`, '--secret', SECRET)
    expect(out).toContain('✗ 正确的请求')
    expect(out).toContain('怎么改：请核对密钥和时钟')
    expect(code).toBe(1)
  })

  it('has reports come to where it says it waits', async () => {
    // A port that was free a moment ago.
    const receiver = await startReceiver(0, Buffer.alloc(0))
    await receiver.close()
    const callback = `${receiver.url}/callback`
    const double = await startDepartmentDouble({ secret: SECRET, callback, pass: () => undefined })
    try {
      const { code, out } = await run(double.url, '--secret', SECRET, '--status', double.status, '--callback', callback)
      expect(out.match(/^✓ .+$/gm)).toHaveLength(LINES.length)
      expect(code).toBe(0)
    } finally {
      await double.close()
    }
  })

  it('tells how to ask, when it cannot tell what is asked', async () => {
    const { code, out } = await run()
    expect(out).toContain('用法')
    expect(code).toBe(1)
  })
})

describe('what is asked', () => {
  const HERE = 'http://127.0.0.1:8080/requests'

  it.each([
    [[], '请写办理请求的地址'],
    [['ftp://x'], '请写办理请求的地址'],
    [[HERE], '--secret'],
    [[HERE, '--secret', 'abc'], '--secret'],
    [[HERE, '--secret', 'whsec_'], '--secret'],
    [[HERE, '--secret', 'whsec_样例'], '--secret'],
    [[HERE, '--secret', SECRET, '--department', '__proto__'], '没有代号'],
    [[HERE, '--secret', SECRET, '--status', 'there'], '--status'],
    [[HERE, '--secret', SECRET, '--callback', 'https://x'], '--port'],
    [[HERE, '--secret', SECRET, '--port', '99999'], '--port'],
    [[HERE, '--secret', SECRET, '--wait', 'long'], '--wait'],
    [[HERE, '--loud'], '--loud'],
  ])('%p is not understood', (args, told) => {
    expect(wanted(args)).toContain(told)
  })

  it('is of the police unless something else is said, and waits half a minute', () => {
    const target = { url: HERE, secret: SECRET, department: 'police' }
    expect(wanted([HERE, '--secret', SECRET])).toEqual({ target, callback: undefined, port: 0, wait: 30_000 })
  })

  it('waits at the port of the address, or at another one that leads there', () => {
    const asked = [HERE, '--secret', SECRET, '--callback', 'http://127.0.0.1:8790/callback']
    expect(wanted(asked)).toMatchObject({ port: 8790 })
    expect(wanted([...asked, '--port', '8080'])).toMatchObject({ port: 8080 })
  })
})
