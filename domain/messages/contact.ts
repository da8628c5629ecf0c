import type { Answers } from '../definition/answers'
import { textOf } from '../definition/answers'
import type { Service } from '../definition/service'
import { isMobile, normalisePhone } from '../standards/phones'

/** The mobile number of whoever applied, as the service says; nobody is texted on another's phone. */
export const contactPhone = ({ contact }: Service, answers: Answers): string | undefined => {
  if (contact === undefined) return undefined
  const path = contact.phones[textOf(answers, contact.by)]
  const phone = path === undefined ? '' : normalisePhone(textOf(answers, path))
  return isMobile(phone) ? phone : undefined
}
