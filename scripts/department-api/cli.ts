import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { departmentApi } from './document'
import { yaml } from './yaml'

const NAME = 'docs/department-api.yaml'
const file = join(__dirname, '..', '..', NAME)

const text = (): string =>
  `# Made by \`npm run department-api -- --write\`; change the schemas, not this file.\n${yaml(departmentApi())}`

/** `npm run department-api` prints the contract; `--write` renews docs/department-api.yaml, `--check` fails if it is stale. */
const main = (): number => {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, check: { type: 'boolean' } } })
  if (values.write) {
    writeFileSync(file, text())
    console.log(`${NAME} written`)
    return 0
  }
  if (values.check) {
    const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text()
    if (isCurrent) console.log(`${NAME} is current`)
    else console.error(`${NAME} is not current: npm run department-api -- --write`)
    return isCurrent ? 0 : 1
  }
  process.stdout.write(text())
  return 0
}

process.exitCode = main()
