import type { Correction } from '../../domain/casework/state/application'
import { MarksKeeper, type MarksKept } from '../../src/desk/case/marks-keeper'

const listOf = (...messages: string[]): readonly Correction[] =>
  messages.map((message) => ({ place: { kind: 'screening', question: 'named' }, message }))

/** A cloud that answers when it is told to. */
const aCloud = () => {
  const asked: (readonly Correction[])[] = []
  const answers: ((isKept: boolean) => void)[] = []
  const told: MarksKept[] = []
  const keeper = new MarksKeeper(
    (corrections) => {
      asked.push(corrections)
      return new Promise((resolve) => answers.push(resolve))
    },
    (kept) => told.push(kept),
  )
  const answer = async (isKept: boolean) => {
    answers.shift()?.(isKept)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { keeper, asked, told, answer }
}

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())
const pause = () => jest.advanceTimersByTime(500)

describe('the marks of a clerk', () => {
  it('go once somebody stops typing, whole, and are said to be kept when they are', async () => {
    const { keeper, asked, told, answer } = aCloud()
    keeper.keep(listOf('请'))
    keeper.keep(listOf('请改'))
    expect(asked).toEqual([])
    pause()
    expect(asked).toEqual([listOf('请改')])
    await answer(true)
    expect(told.at(-1)).toBe('kept')
  })

  it('never overtake each other: while one list is on its way the newest waits', async () => {
    const { keeper, asked, answer } = aCloud()
    keeper.keep(listOf('一'))
    pause()
    keeper.keep(listOf('二'))
    pause()
    keeper.keep(listOf('三'))
    pause()
    expect(asked).toEqual([listOf('一')])
    await answer(true)
    expect(asked).toEqual([listOf('一'), listOf('三')])
  })

  it('that did not arrive are said to be only here, and go when the page is left', async () => {
    const { keeper, asked, told, answer } = aCloud()
    keeper.keep(listOf('请改'))
    pause()
    await answer(false)
    expect(told.at(-1)).toBe('failed')
    void keeper.flush()
    expect(asked).toEqual([listOf('请改'), listOf('请改')])
  })

  it('do not go any more once the case is decided', () => {
    const { keeper, asked } = aCloud()
    keeper.keep(listOf('请改'))
    keeper.end()
    pause()
    void keeper.flush()
    expect(asked).toEqual([])
  })
})
