import { describeCrashPoints } from './crash-world'
import { NIGHTLY_STEPS } from './steps/nightly'

describeCrashPoints([...NIGHTLY_STEPS])
