import type { Department } from '../../../domain/definition/departments'
import { type Platform, platformTerms } from '../../../domain/definition/platforms'
import type { Address } from '../../shared/settings/address'
import { settings } from '../../shared/settings/settings'

/**
 * How one system outside is reached. All speak the one contract (shared/departments/contract.ts); what differs between
 * them stands in their row of `domain/definition/platforms.ts`.
 */
export interface Connector {
  readonly id: string
  /** Where the items of a department go; nothing while the county has not said where. */
  readonly address: (department: Department) => Address | undefined
}

/** A platform has one address for all its departments; what is sent says for which. */
export const platformConnector = (id: Platform): Connector => ({
  id,
  address: () => {
    const configured = settings.platforms()[id]
    if (configured === undefined) return undefined
    return platformTerms(id).keepsPictures ? { pictures: 'with-request', ...configured } : configured
  },
})
