import { describeCrashPoints } from './crash-world'
import { DEPARTMENT_STEPS } from './steps/department'
import { RELAY_STEPS } from './steps/relay'

describeCrashPoints([...RELAY_STEPS, ...DEPARTMENT_STEPS])
