import type { Department, Platform } from '../../../domain/definition/service'
import type { Address } from '../../shared/settings/settings'
import type { Connector } from './connector'
import { county } from './county'
import { taojiang } from './taojiang'
import { yiyang } from './yiyang'
import { yukuaiban } from './yukuaiban'

/** A new platform is one more file and one more line here. */
const platforms: Readonly<Record<Platform, Connector>> = { yiyang, taojiang, yukuaiban }

/** Where a request goes, and by which name the gate before it is known. */
export interface Way {
  readonly gate: string
  readonly address: Address
}

/** Through the platform of its route; where none is agreed, or not connected yet, straight to the department. */
export const wayTo = (department: Department, platform: Platform | undefined): Way | undefined => {
  for (const connector of platform === undefined ? [county] : [platforms[platform], county]) {
    const address = connector.address(department)
    if (address !== undefined) return { gate: `${connector.id}.${department}`, address }
  }
  return undefined
}
