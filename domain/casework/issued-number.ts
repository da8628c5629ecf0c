import type { Item } from '../definition/service'
import { isBirthCertificateNumber } from '../standards/certificates'

/** Is this the number of a paper that the desk issues? Other counties' numbers have no common form. */
export const isIssuedNumber = ({ issues }: Item, text: string): boolean => {
  if (issues === undefined) return true
  return issues.format === 'birth-certificate'
    ? isBirthCertificateNumber(text)
    : /^[\p{Script=Han}0-9A-Za-z〔〕[\]()（）-]{2,40}$/u.test(text)
}
