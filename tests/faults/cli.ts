import { parseArgs } from 'node:util'
import { plainRun } from './plain'
import { faultRun, type Outcome } from './run'
import { CUTS, type CutName, weakened } from './without-safeguard'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    cases: { type: 'string', default: '500' },
    percent: { type: 'string', default: '2' },
    without: { type: 'string' },
  },
})

const KINDS = ['delay', 'error', 'drop', 'drop-after', 'late', 'duplicate', 'kill', 'kill-after', 'silence']
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const row = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padStart(11)).join('')

const figures = ({ injected, jumps, repeated, dropped, toldAgain, lost, twice, broken, cases, handedIn }: Outcome) => [
  cases,
  handedIn,
  ...KINDS.map((kind) => injected[kind] ?? 0),
  sum(Object.values(injected)),
  jumps,
  repeated,
  dropped,
  toldAgain,
  lost.length,
  twice.length,
  broken.length,
]

const HEAD = [
  'seed',
  'cases',
  'handed in',
  ...KINDS,
  'faults',
  'jumps',
  'repeats',
  'dropped',
  'told again',
  'lost',
  'twice',
  'broken',
]

/** `npm run faults -- --seed 1 --seeds 20 --cases 500`: exits 1 with the seed and a trace when a promise is broken. */
const main = async (): Promise<void> => {
  const first = Number(values.seed)
  const { without } = values
  if (without !== undefined && !(without in CUTS)) throw new Error(`without what? ${Object.keys(CUTS).join(', ')}`)
  const functionsDir = without === undefined ? undefined : await weakened(without as CutName)
  const settings = { cases: Number(values.cases), percent: Number(values.percent) }
  console.log(row(HEAD))
  const outcomes: Outcome[] = []
  for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
    const outcome = await faultRun({ ...settings, seed, ...(functionsDir === undefined ? {} : { functionsDir }) })
    outcomes.push(outcome)
    console.log(row([seed, ...figures(outcome)]))
    for (const line of outcome.trace) console.log(`  ${line}`)
  }
  const plain = await plainRun({ ...settings, seed: first })
  const all = outcomes.map(figures)
  console.log(row(['all', ...(all[0] ?? []).map((_one, at) => sum(all.map((one) => one[at] ?? 0)))]))
  console.log(row(['plain', ...figures(plain)]))
  console.log('\nplain: “save, then call the department” (bench/plain) in the weather of the first seed')
  const bad = outcomes.find(({ trace }) => trace.length > 0)
  if (bad === undefined) return
  const more = without === undefined ? '' : ` --without ${without}`
  console.log(
    `\nnot as promised: npm run faults -- --seed ${bad.seed} --cases ${values.cases} --percent ${values.percent}${more}`,
  )
  process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
