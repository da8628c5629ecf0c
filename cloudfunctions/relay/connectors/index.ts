import type { Department } from '../../../domain/definition/departments'
import type { Platform } from '../../../domain/definition/platforms'
import type { Address } from '../../shared/settings/address'
import { platformConnector } from './connector'
import { county } from './county'

/** Where a request goes, and by which name the circuit breaker before it is known. */
export interface Way {
  readonly breaker: string
  readonly address: Address
}

/** Through the platform of its route; where none is agreed, or not connected yet, straight to the department. */
export const wayTo = (department: Department, platform: Platform | undefined): Way | undefined => {
  for (const connector of platform === undefined ? [county] : [platformConnector(platform), county]) {
    const address = connector.address(department)
    if (address !== undefined) return { breaker: `${connector.id}.${department}`, address }
  }
  return undefined
}
