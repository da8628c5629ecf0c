import { parseArgs } from 'node:util'
import { FOLDERS } from './folders'
import { judge } from './judge'
import { scoreOf, survivorsIn } from './score'

/**
 * `npm run mutants -- [folder …] [--force] [--survivors]`: how many small changes of the rules the tests notice. A night's
 * work for everything, minutes for one folder; what is known of unchanged mutants is kept, unless forced. Not part of CI.
 */
const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false }, survivors: { type: 'boolean', default: false } },
  })
  const unknown = positionals.find((name) => FOLDERS[name] === undefined)
  if (unknown !== undefined) {
    console.error(`there is no folder ${unknown}: ${Object.keys(FOLDERS).join(', ')}`)
    return 2
  }
  for (const [name, folder] of Object.entries(FOLDERS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const results = await judge(name, folder, values.force)
    const { noticed, all } = scoreOf(results)
    if (values.survivors) for (const line of survivorsIn(results)) console.log(line)
    console.log(`${name}: ${all === 0 ? 'no mutants' : `${((100 * noticed) / all).toFixed(1)} % of ${all}`}`)
  }
  return 0
}

main().then((code) => {
  process.exitCode = code
})
