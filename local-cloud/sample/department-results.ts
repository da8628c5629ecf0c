import { addDays, todayInShanghai } from '../../domain/standards/days'
import { checkDigitOf } from '../../domain/standards/resident-id'
import type { RequestBody } from './departments'
import type { DepartmentName } from './secrets'

/** Digits that are always the same for the same request, so that a repeated answer is the same answer. */
const digitsOf = (request: string, count: number): string => {
  let hash = 7
  for (const character of request) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_000_007
  return String(hash).padStart(count, '0').slice(-count)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A sample number of the county, with the newborn's date of birth and sex and a right check digit. */
const newbornId = ({ request, fields }: RequestBody, newborn: string, nth: number): string => {
  const birth = text(fields[`${newborn}.birthDate`]).replace(/-/g, '')
  const isBoy = fields[`${newborn}.sex`] === 'male'
  const sequence = ((Number(digitsOf(request, 2)) % 49) + nth) * 2 + (isBoy ? 1 : 2)
  const first17 = `431222${birth}${String(sequence).padStart(3, '0')}`
  return first17 + checkDigitOf(first17)
}

/** Every newborn of the form has a page and a number of its own: the second's are called `page2` and `idNumber2`. */
const registered = (body: RequestBody): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['newborn', 'newborn2', 'newborn3'].flatMap((newborn, at) => {
      const nth = at === 0 ? '' : `${at + 1}`
      if (body.fields[`${newborn}.name`] === undefined) return []
      return [
        [`page${nth}`, `HK${digitsOf(`${body.request}${nth}`, 8)}`],
        [`idNumber${nth}`, newbornId(body, newborn, at)],
      ]
    }),
  )

/** What the numbers of a department begin with. */
const LETTERS: Readonly<Partial<Record<DepartmentName, string>>> = {
  health: 'FW',
  'medical-insurance': 'YB',
  'social-security': 'SB',
}

/** What a department gives back once it is done. */
export const resultOf = (name: DepartmentName, body: RequestBody): Readonly<Record<string, string>> => {
  switch (name) {
    case 'police':
      return registered(body)
    case 'tax':
      return { receipt: `SS${digitsOf(body.request, 10)}` }
    default:
      return { number: `${LETTERS[name] ?? 'NO'}${digitsOf(body.request, 9)}` }
  }
}

/** A sample amount a year; S004 and the notices name none. */
const AMOUNT_A_YEAR = 400

export const amountDue = ({ fields }: RequestBody, now: Date): { readonly amount: string; readonly dueBy: string } => {
  const years = fields['insurance.payYears']
  const count = Array.isArray(years) ? Math.max(1, years.length) : 1
  const birth = text(fields['newborn.birthDate'])
  return {
    amount: (AMOUNT_A_YEAR * count).toFixed(2),
    dueBy: addDays(birth === '' ? todayInShanghai(now) : birth, 90),
  }
}

const PAPER_FIELD: Partial<Record<DepartmentName, string>> = {
  health: 'delivery.way',
  police: 'delivery.household',
  'social-security': 'delivery.way',
}

/** How the paper of a finished item goes to the family, as it chose; nothing where there is no paper. */
export const deliveryOf = (name: DepartmentName, body: RequestBody): Readonly<Record<string, string>> | undefined => {
  const field = PAPER_FIELD[name]
  switch (field === undefined ? undefined : body.fields[field]) {
    case 'post':
      return { status: 'posted', carrier: '邮政EMS', tracking: `EA${digitsOf(body.request, 9)}CN` }
    case 'collect':
      return { status: 'ready' }
    default:
      return undefined
  }
}
