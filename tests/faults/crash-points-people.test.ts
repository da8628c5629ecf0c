import { describeCrashPoints } from './crash-world'
import { CITIZEN_STEPS } from './steps/citizen'
import { DESK_STEPS } from './steps/desk'

describeCrashPoints([...CITIZEN_STEPS, ...DESK_STEPS])
