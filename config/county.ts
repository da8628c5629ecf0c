import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const services = join(__dirname, '..', 'domain', 'services')
const counties = join(services, 'counties')

/**
 * A phone that is built for one county (`COUNTY=yuanling`, a file of `domain/services/counties`) leaves the services of
 * the others out; without a name it has all. Throws when there is no such county.
 */
export const catalogueOf = (county: string | undefined): Readonly<Record<string, string>> => {
  if (county === undefined || county === '') return {}
  const file = join(counties, `${county}.ts`)
  if (!/^[a-z-]+$/.test(county) || !existsSync(file)) {
    const known = readdirSync(counties).map((name) => name.replace(/\.ts$/, ''))
    throw new Error(`COUNTY=${county} is no county; known: ${known.join(', ')}`)
  }
  return { [join(services, 'catalogue.ts')]: file }
}
