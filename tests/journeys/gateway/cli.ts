import { parseArgs } from 'node:util'
import { services } from '../../../domain/services'
import { bootSample, Sample } from '../../support/sample'
import { newbornJourney } from './newborn'
import { serviceJourney } from './service'
import { Timeline } from './timeline'

type Journey = (cloud: Sample, timeline: Timeline) => Promise<void>

const JOURNEYS: ReadonlyMap<string, Journey> = new Map<string, Journey>([
  ['newborn', newbornJourney],
  ...services.map((service): [string, Journey] => [
    service.id,
    (cloud, timeline) => serviceJourney(service, cloud, timeline),
  ]),
])

/** A cloud that somebody has started, and what time it is there. */
const sampleAt = async (url: string): Promise<Sample> => {
  const { now } = (await (await fetch(`${url}/_local/clock`)).json()) as { readonly now: string }
  return new Sample(url, '', async () => undefined, now)
}

/** `npm run journey -- <newborn or a service> [--url http://…]`: whole ways of families, without a browser. */
const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } })
  const [name = ''] = positionals
  const journey = JOURNEYS.get(name)
  if (journey === undefined) throw new Error(`Say which journey: ${[...JOURNEYS.keys()].join(', ')}`)
  const cloud = values.url === undefined ? await bootSample() : await sampleAt(values.url.replace(/\/$/, ''))
  try {
    await journey(cloud, new Timeline(console.log, () => cloud.now()))
    console.log('\n全部走完，每个部门各收到一次请求。')
  } finally {
    await cloud.close()
  }
}

main().catch((error: unknown) => {
  console.error(`\n没有走完：${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
