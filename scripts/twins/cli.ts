import { resolve } from 'node:path'
import { defectsOfTwins } from './twins'

/** `npm run check:twins`: each platform file of WeChat is what its pair in the browser promises; a failing exit if not. */
const { pairs, defects } = defectsOfTwins(resolve(__dirname, '../../tsconfig.json'))

for (const defect of defects) console.error(defect)
if (defects.length === 0) console.log(`${pairs} pairs of src/platform export the same, with the same types`)
process.exitCode = defects.length === 0 ? 0 : 1
