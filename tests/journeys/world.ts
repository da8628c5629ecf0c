import { buildH5 } from '../../scripts/build'
import { bootSample } from '../support/sample'
import { PhoneShop } from './browser'

type Cloud = Awaited<ReturnType<typeof bootSample>>

/** One cloud and one browser for a file of journeys; there once its tests run. `script`: as in `PhoneShop.open`. */
export const journeyWorld = (script = ''): { readonly cloud: Cloud; readonly shop: PhoneShop } => {
  const world: { cloud?: Cloud; shop?: PhoneShop } = {}
  beforeAll(async () => {
    await buildH5()
    world.cloud = await bootSample()
    world.shop = await PhoneShop.open(world.cloud, script)
  }, 240_000)
  afterEach(async () => {
    await world.shop?.photograph(expect.getState().currentTestName?.replace(/\W+/g, '-') ?? 'journey')
  })
  afterAll(async () => {
    await world.shop?.close()
    await world.cloud?.close()
  })
  return world as { readonly cloud: Cloud; readonly shop: PhoneShop }
}
