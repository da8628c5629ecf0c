import { services } from '../services'
import { lint } from './lint'
import { overlapping } from './lint-editions'

/** `npm run check:definitions`: every defect of every service, and a failing exit if there is one. */
const defects = [
  ...services.flatMap((service) => lint(service).map((defect) => `${service.id}: ${defect}`)),
  ...overlapping(services),
]

for (const defect of defects) console.error(defect)
if (defects.length === 0) console.log(`${services.length} service definitions, no defect`)
process.exitCode = defects.length === 0 ? 0 : 1
