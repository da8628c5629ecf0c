import { assessing } from './assess'
import { dev } from './dev'
import { effort } from './effort'
import { load } from './load'
import { phone } from './phone'
import { relay } from './relay'
import { size } from './size'

/** What can be measured: each prints its figures and answers whether they are within their limits. */
const benches: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  assess: assessing,
  dev,
  effort,
  load,
  phone,
  relay,
  size,
}

const main = async (): Promise<void> => {
  const bench = benches[process.argv[2] ?? '']
  if (bench === undefined) {
    console.error(`Say what to measure: npm run bench -- ${Object.keys(benches).join(' | ')}`)
    process.exitCode = 1
    return
  }
  if (!(await bench())) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
