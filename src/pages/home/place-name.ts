import { services } from '../../../domain/services'

/** GB/T 2260 codes of the counties whose services are offered. */
const COUNTIES: Readonly<Record<string, string>> = {
  '431222': '沅陵县',
}

/** Where this is, as people say it: the counties of the services offered. */
export const placeName = (): string =>
  [...new Set(services.map(({ region }) => COUNTIES[region] ?? ''))].filter((name) => name !== '').join('、')
