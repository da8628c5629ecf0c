import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { services } from '../../domain/services'
import { compare, lockOf, readLock, writeLock } from './lock'

const NAME = 'domain/services/editions.lock'
const file = join(__dirname, '..', '..', NAME)

/**
 * `npm run editions` compares the catalogue with what was published. `--write` records new editions and nothing else;
 * `--rewrite` records all anew: for a change in how definitions are written that changes nothing in what they say.
 */
const main = (): number => {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, rewrite: { type: 'boolean' } } })
  const lock = readLock(existsSync(file) ? readFileSync(file, 'utf8') : '')
  if (values.rewrite) writeFileSync(file, writeLock(lockOf(services)))
  else if (values.write) writeFileSync(file, writeLock(new Map([...lockOf(services), ...lock])))
  const problems = compare(readLock(existsSync(file) ? readFileSync(file, 'utf8') : ''), services)
  for (const problem of problems) console.error(problem)
  if (problems.length === 0) console.log(`${services.length} editions are as ${NAME} has them`)
  return problems.length === 0 ? 0 : 1
}

process.exitCode = main()
