import type { Answers } from '../definition/answers'
import { textOf } from '../definition/answers'
import type { Contact, Service } from '../definition/service'

/** Whom to call: the county's own people once the county is known and has a number, else whom the service names. */
export const contactFor = ({ consult, offices, help }: Service, answers: Answers): Contact => {
  if (consult === undefined) return help
  const county = textOf(answers, consult.by)
  const phone = consult.phones[county]
  const name = offices.find(({ id }) => id === county)?.name
  return phone === undefined || name === undefined ? help : { title: `${name}咨询电话`, phone }
}
