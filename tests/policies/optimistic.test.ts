import { LOST, optimistically } from '../../cloudfunctions/shared/platform/optimistic'

describe('who writes at the same time as others', () => {
  it('reads again and decides again until a write holds', async () => {
    let stored = 0
    const seen: number[] = []
    const answer = await optimistically({ read: async () => stored, attempts: 5 }, async (current) => {
      seen.push(current)
      if (seen.length < 3) {
        stored += 10
        return LOST
      }
      return current + 1
    })
    expect(seen).toEqual([0, 10, 20])
    expect(answer).toBe(21)
  })

  it('says that it lost every race, after so many', async () => {
    let tries = 0
    const answer = await optimistically({ read: async () => 0, attempts: 4 }, async () => {
      tries += 1
      return LOST
    })
    expect([answer, tries]).toEqual([LOST, 4])
  })

  it('does not read what is known already', async () => {
    const read = jest.fn(async () => 'read')
    expect(await optimistically({ read, known: 'known', attempts: 2 }, async (current) => current)).toBe('known')
    expect(read).not.toHaveBeenCalled()
  })
})
