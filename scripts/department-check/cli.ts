import { parseArgs } from 'node:util'
import { DEPARTMENTS } from '../../domain/definition/service'
import { Door, type Target } from './desk'
import { check } from './lines'

const USAGE =
  'npm run department-check -- <地址> --secret whsec_… [--department police] [--status <地址>] [--listen <端口>] [--wait 秒]'

/** Tries a department against the contract (docs/department-api.yaml), line by line; exits 1 when one does not hold. */
const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      secret: { type: 'string' },
      department: { type: 'string', default: 'police' },
      status: { type: 'string' },
      listen: { type: 'string' },
      wait: { type: 'string', default: '30' },
    },
  })
  const [url] = positionals
  const { secret, department, status, listen, wait } = values
  if (url === undefined || secret === undefined || !(DEPARTMENTS as readonly string[]).includes(department)) {
    console.error(`${USAGE}\n部门：${DEPARTMENTS.join('、')}`)
    return 2
  }
  const target: Target = { url, secret, department, ...(status === undefined ? {} : { status }) }
  const door = listen === undefined ? undefined : await Door.open(Number(listen))
  if (door !== undefined) console.log(`请让部门把回报发到 ${door.url}\n`)
  try {
    const results = await check({ target, wait: Number(wait) * 1_000, ...(door === undefined ? {} : { door }) })
    for (const { line, fault } of results) {
      console.log(`${fault === undefined ? '✓' : '✗'} ${line.title}`)
      if (fault !== undefined) console.log(`    看到：${fault}\n    怎么改：${line.mend}`)
    }
    const wrong = results.filter(({ fault }) => fault !== undefined).length
    console.log(`\n${results.length - wrong} 项符合，${wrong} 项不符合`)
    if (status === undefined) console.log('没有试“问办到哪一步”：加 --status <地址>')
    if (door === undefined) console.log('没有试回报：加 --listen <端口>')
    return wrong === 0 ? 0 : 1
  } finally {
    await door?.close()
  }
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
