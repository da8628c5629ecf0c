import { join } from 'node:path'
import { aheadOfMachine } from '../support/moved-clock'
import type { Sample } from '../support/sample'
import { type Families, familyIn } from '../support/situations'
import type { Visit } from './visits'
import { WeappPhone } from './weapp-phone'

/** Where `npm run build:weapp` puts the mini-program. */
export const WEAPP = join(__dirname, '..', '..', 'dist', 'weapp')

export interface Visiting {
  readonly cloud: Sample
  readonly families: Families
  /** 长辈版, chosen on this phone before. */
  readonly isLarge?: boolean
}

/** A fresh phone of this person, with the page open and everything pressed that the visit asks for. */
export const visit = async (
  page: string,
  to: Visit,
  { cloud, families, isLarge = false }: Visiting,
): Promise<WeappPhone> => {
  const family = familyIn(families, to.of)
  const openid = to.isClerk === true ? cloud.clerk.openid : family.openid
  const phone = new WeappPhone(
    WEAPP,
    { url: cloud.url, openid, ahead: aheadOfMachine(cloud) },
    isLarge ? { 'large-type': true } : {},
  )
  await phone.open(`/${page}?${to.query?.(family) ?? ''}`)
  for (const id of to.taps ?? []) await phone.tap(id)
  return phone
}
