import type { Answers } from '../../definition/answers'
import { textOf } from '../../definition/answers'
import type { Item } from '../../definition/service'
import { isBirthCertificateNumber } from '../../standards/certificates'

/** A number that the desk writes down when it issues a paper; of twins there are two. */
export interface AskedNumber {
  /** Its name in the command `accept`. */
  readonly key: string
  /** Its name in the result of the item. */
  readonly result: string
  /** Names nobody: it stands in messages. */
  readonly label: string
  /** Whose it is, for the clerk who writes it down; only where there are several. */
  readonly whose?: string
  readonly format: 'birth-certificate' | 'any'
}

export const numbersAsked = ({ id, issues }: Item, answers: Answers): readonly AskedNumber[] => {
  if (issues === undefined) return []
  const { label, format, each } = issues
  const names = (each ?? []).map((path) => textOf(answers, path)).filter((name) => name !== '')
  if (names.length < 2) return [{ key: id, result: 'number', label, format }]
  return names.map((name, at) => ({
    key: at === 0 ? id : `${id}-${at + 1}`,
    result: at === 0 ? 'number' : `number${at + 1}`,
    label: `${label}（第${at + 1}个）`,
    whose: name,
    format,
  }))
}

/** Other counties' numbers have no common form. */
export const isIssuedNumber = ({ format }: Pick<AskedNumber, 'format'>, text: string): boolean =>
  format === 'birth-certificate'
    ? isBirthCertificateNumber(text)
    : /^[\p{Script=Han}0-9A-Za-z〔〕[\]()（）-]{2,40}$/u.test(text)
