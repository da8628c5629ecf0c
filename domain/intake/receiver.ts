import type { Answers } from '../definition/answers'
import { textOf } from '../definition/answers'
import type { Service } from '../definition/service'

/** Who gets what is posted, and where; what was not asked is empty. */
export interface Receiver {
  readonly name: string
  readonly phone: string
  readonly address: string
}

export const receiverOf = ({ people }: Pick<Service, 'people'>, answers: Answers): Receiver => {
  const prefix = people.find(({ is }) => is === 'receiver')?.prefix ?? ''
  return {
    name: textOf(answers, `${prefix}.contact`),
    phone: textOf(answers, `${prefix}.phone`),
    address: textOf(answers, `${prefix}.address`),
  }
}
