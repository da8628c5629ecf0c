import { secretsIn } from '../../local-cloud/sample/secrets'
import { Door } from '../../scripts/department-check/desk'
import { check, linesFor } from '../../scripts/department-check/lines'
import { bootSample } from '../support/sample'
import { type Flaw, TestDepartment } from '../support/test-department'

/** Long enough for a department that answers; a report that never comes is waited for so long. */
const WAIT = 400

const failing = async (flaw: Flaw): Promise<readonly string[]> => {
  const department = await TestDepartment.open(flaw)
  const door = await Door.open()
  department.callback = door.url
  const { url, secret } = department
  const target = { url: `${url}/requests`, status: `${url}/status`, secret, department: 'police' }
  try {
    const results = await check({ target, door, wait: WAIT })
    for (const { line } of results) expect(line.mend).toMatch(/\p{Script=Han}{4}/u)
    return results.flatMap(({ line, fault }) => (fault === undefined ? [] : [line.id]))
  } finally {
    await door.close()
    await department.close()
  }
}

const FLAWS: readonly (readonly [Flaw, readonly string[]])[] = [
  ['form', ['right-request', 'status-known']],
  ['no-type', ['json']],
  ['works-twice', ['idempotent']],
  ['any-signature', ['forged', 'tampered', 'status-forged']],
  ['body-not-signed', ['tampered']],
  ['no-clock', ['old']],
  ['any-id', ['other-id']],
  ['breaks-on-garbage', ['garbage']],
  ['no-reason', ['reason']],
  ['status-invents', ['status-unknown']],
  ['status-forgets', ['status-known']],
  ['status-open', ['status-forged']],
  ['never-reports', ['report', 'report-again']],
  ['reports-unsigned', ['report']],
  ['reports-once', ['report-again']],
]

describe('a department is tried against the contract', () => {
  it('who keeps it passes every line', async () => {
    expect(await failing('none')).toEqual([])
  })

  it.each(FLAWS)('whose flaw is “%s” is told so: %j', async (flaw, lines) => {
    expect(await failing(flaw)).toEqual(lines)
  })

  it('every line is failed by one of these flaws', () => {
    const door = {} as Door
    const target = { url: '', status: '', secret: '', department: 'police' }
    const all = linesFor({ target, door, wait: WAIT }).map(({ id }) => id)
    expect(new Set(FLAWS.flatMap(([, lines]) => lines))).toEqual(new Set(all))
  })

  it('who is not there is told so, line by line', async () => {
    const department = await TestDepartment.open('none')
    const { url, secret } = department
    await department.close()
    const results = await check({ target: { url, secret, department: 'police' }, wait: WAIT })
    expect(results.every(({ fault }) => fault?.includes('没有回答') === true)).toBe(true)
  })

  it('the simulated departments pass', async () => {
    const sample = await bootSample()
    try {
      const url = `${sample.url}/departments/police`
      const secret = secretsIn(sample.dataDir).webhooks.police
      const target = { url: `${url}/requests`, status: `${url}/status`, secret, department: 'police' }
      const results = await check({ target, wait: WAIT })
      expect(results.flatMap(({ line, fault }) => (fault === undefined ? [] : [`${line.id}: ${fault}`]))).toEqual([])
    } finally {
      await sample.close()
    }
  })
})
