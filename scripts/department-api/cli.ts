import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { departmentApi } from './document'
import { toYaml } from './yaml'

const file = join(__dirname, '..', '..', 'docs', 'department-api.yaml')

const main = (): number => {
  const text = toYaml(departmentApi())
  if (process.argv.includes('--write')) {
    writeFileSync(file, text)
    console.log('docs/department-api.yaml written')
    return 0
  }
  const isCurrent = readFileSync(file, 'utf8') === text
  if (isCurrent) console.log('docs/department-api.yaml is current')
  else console.error('docs/department-api.yaml is not current: npm run department-api -- --write')
  return isCurrent ? 0 : 1
}

process.exitCode = main()
