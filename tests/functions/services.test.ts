import { services } from '../../domain/services'
import { newbornJourney } from '../journeys/gateway/newborn'
import { serviceJourney } from '../journeys/gateway/service'
import { Timeline } from '../journeys/gateway/timeline'
import { bootSample, type Sample } from '../support/sample'

/** Each journey checks every step by itself: what is told, who gets what, through which platform. */
let cloud: Sample

beforeAll(async () => {
  cloud = await bootSample()
})
afterAll(() => cloud.close())

const told: string[] = []
const timeline = new Timeline(
  (line) => told.push(line),
  () => cloud.now(),
)

it.each(services.map((service) => [service.id, service] as const))(
  '%s goes from the phone to the departments and back',
  async (_id, service) => {
    await serviceJourney(service, cloud, timeline, { seed: 20_261_122 })
    expect(told.length).toBeGreaterThan(0)
  },
  60_000,
)

it('a newborn of 沅陵 is returned, corrected, paid for and told of', async () => {
  await newbornJourney(cloud, timeline)
  expect(told.join()).toContain('每一步都告诉了妈妈')
}, 60_000)
