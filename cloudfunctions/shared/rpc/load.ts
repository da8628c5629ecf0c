import { log } from '../platform/log'
import { wrongSettings } from '../settings/check-settings'

/** Logged once when a function loads: one line for each wrong setting. Only the actions that need it fail. */
export const reportSettings = (name: string): void => {
  for (const cause of wrongSettings()) {
    log({ function: name, action: 'load', ok: false, code: 'setting', ms: 0, cause })
  }
}
