import type { Department, Platform } from '../../../domain/definition/service'
import { type Address, settings } from '../../shared/settings/settings'

/**
 * How one system outside is reached. All speak the one contract (shared/departments/contract.ts); what differs between
 * them stands in a file of its own here, and in one row of `index.ts`.
 */
export interface Connector {
  readonly id: string
  /** Where the items of a department go; nothing while the county has not said where. */
  readonly address: (department: Department) => Address | undefined
}

/** A platform has one address for all its departments; what is sent says for which. */
export const platformConnector = (id: Platform, own: Partial<Address> = {}): Connector => ({
  id,
  address: () => {
    const configured = settings.platforms()[id]
    return configured === undefined ? undefined : { ...own, ...configured }
  },
})
