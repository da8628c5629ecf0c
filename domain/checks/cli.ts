import { recordQueries, services } from '../services/index'
import { overlapping } from './editions'
import { lint } from './lint'
import { lintRecordQuery } from './record-query'

/** `npm run check:definitions`: every defect of every service and register, and a failing exit if there is one. */
const defects = [
  ...services.flatMap((service) => lint(service).map((defect) => `${service.id}: ${defect}`)),
  ...recordQueries.flatMap((query) => lintRecordQuery(query).map((defect) => `${query.id}: ${defect}`)),
  ...overlapping(services),
]

for (const defect of defects) console.error(defect)
if (defects.length === 0) {
  console.log(`${services.length} service definitions, ${recordQueries.length} registers to look into, no defect`)
}
process.exitCode = defects.length === 0 ? 0 : 1
