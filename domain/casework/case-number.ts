/**
 * Eight digits and letters that nobody takes for one another, said or written, and a check character. Left out are 0 and
 * 1 and what looks or sounds like another: B G I L N O Q S U V Z. Their count is a prime, without which the check
 * character would miss some errors.
 */
const ALPHABET = '23456789ACDEFHJKMPRTWXY'
const BODY = 8
const HEX_DIGITS_EACH = 4

/**
 * The number a person can read out. `random`: at least 32 hexadecimal digits that nobody can guess, such as a keyed hash:
 * a number that follows another would tell how many families applied, and which number a neighbour has.
 */
export const caseNumberFrom = (random: string): string => {
  const body = Array.from({ length: BODY }, (_, at) => {
    const digits = random.slice(at * HEX_DIGITS_EACH, (at + 1) * HEX_DIGITS_EACH)
    if (!/^[0-9a-f]{4}$/i.test(digits)) throw new Error('not enough random digits for a case number')
    return ALPHABET.charAt(Number.parseInt(digits, 16) % ALPHABET.length)
  })
  return [...body, checkCharacter(body)].join('')
}

/**
 * The weighted sum modulo the prime is zero. Every weight differs from zero and from every other, so that one wrong
 * character, and any two that changed places, always give another sum.
 */
const checkCharacter = (body: readonly string[]): string => {
  const sum = body.reduce((so, character, at) => so + (at + 2) * ALPHABET.indexOf(character), 0)
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length)
}

/** As the number is kept: nine characters, the last of them right. */
export const isCaseNumber = (text: string): boolean => {
  const characters = [...text]
  return (
    characters.length === BODY + 1 &&
    characters.every((character) => ALPHABET.includes(character)) &&
    checkCharacter(characters.slice(0, BODY)) === characters[BODY]
  )
}

/** As it is read out and written: `KH3 7XM P4W`. */
export const inThrees = (number: string): string => number.replace(/(.{3})(?=.)/g, '$1 ')
