import { log } from '../platform/log'
import { wrongSettings } from '../settings/check-settings'

/** Said once, when a function is loaded: one line a setting that is wrong. Only what needs it fails. */
export const reportSettings = (name: string): void => {
  for (const cause of wrongSettings()) {
    log({ function: name, action: 'load', ok: false, code: 'setting', ms: 0, cause })
  }
}
