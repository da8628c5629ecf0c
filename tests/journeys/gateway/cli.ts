import { parseArgs } from 'node:util'
import { bootSample, Sample } from '../../support/sample'
import { newbornJourney } from './newborn'
import { Timeline } from './timeline'

const JOURNEYS = { newborn: newbornJourney } as const

/** `npm run journey -- newborn [--url http://…]`: one family's whole way, without a browser. */
const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } })
  const [name = ''] = positionals
  if (!Object.hasOwn(JOURNEYS, name)) throw new Error(`Say which journey: ${Object.keys(JOURNEYS).join(', ')}`)
  const cloud =
    values.url === undefined ? await bootSample() : new Sample(values.url.replace(/\/$/, ''), '', async () => undefined)
  try {
    await JOURNEYS[name as keyof typeof JOURNEYS](cloud, new Timeline(console.log))
    console.log('\n全部事项办好，每个部门各收到一次请求。')
  } finally {
    await cloud.close()
  }
}

main().catch((error: unknown) => {
  console.error(`\n没有走完：${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
