import { settings } from '../../shared/settings/settings'
import type { Connector } from './connector'

/** 县里自己的系统: each department at an address of its own, with a secret of its own. */
export const county: Connector = {
  id: 'county',
  address: (department) => {
    const configured = settings.departments()[department]
    const secret = settings.webhookSecrets()[department]
    if (configured === undefined || secret === undefined) return undefined
    return typeof configured === 'string' ? { url: configured, secret } : { ...configured, secret }
  },
}
