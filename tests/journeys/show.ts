import type { Sample } from '../support/sample'
import { type Families, familyIn } from '../support/situations'
import type { Look, Phone, PhoneShop } from './browser'
import type { State } from './states'

/** Brings a phone into the state and waits until what is to be seen is there, pictures and all. */
export const show = async (
  shop: Pick<PhoneShop, 'phoneOf'>,
  cloud: Sample,
  families: Families,
  state: State,
  look: Look = {},
): Promise<Phone> => {
  const openid = state.of === 'clerk' ? cloud.clerk.openid : familyIn(families, state.of).openid
  const url = typeof state.url === 'string' ? state.url : state.url(families)
  const phone = await shop.phoneOf(openid, `#${url}`, { ...look, ...state.look })
  await state.act?.(phone.page)
  await phone.page.getByText(state.ready).locator('visible=true').first().waitFor()
  await phone.page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  return phone
}
