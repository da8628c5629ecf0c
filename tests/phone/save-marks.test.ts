import type { Correction } from '../../domain/casework/state/application'
import { MarksSaver, type SavingState } from '../../src/desk/case/save-marks'

const listOf = (...messages: string[]): readonly Correction[] =>
  messages.map((message) => ({ place: { kind: 'screening', question: 'named' }, message }))

/** A cloud that answers when it is told to. */
const aCloud = () => {
  const asked: (readonly Correction[])[] = []
  const answers: ((isSaved: boolean) => void)[] = []
  const states: SavingState[] = []
  const saver = new MarksSaver(
    (corrections) => {
      asked.push(corrections)
      return new Promise((resolve) => answers.push(resolve))
    },
    (state) => states.push(state),
  )
  const answer = async (isSaved: boolean) => {
    answers.shift()?.(isSaved)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { saver, asked, states, answer }
}

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())
const pause = () => jest.advanceTimersByTime(500)

describe('the marks of a clerk', () => {
  it('go once somebody stops typing, whole, and are said to be kept when they are', async () => {
    const { saver, asked, states, answer } = aCloud()
    saver.save(listOf('请'))
    saver.save(listOf('请改'))
    expect(asked).toEqual([])
    pause()
    expect(asked).toEqual([listOf('请改')])
    await answer(true)
    expect(states.at(-1)).toBe('saved')
  })

  it('never overtake each other: while one list is on its way the newest waits', async () => {
    const { saver, asked, answer } = aCloud()
    saver.save(listOf('一'))
    pause()
    saver.save(listOf('二'))
    pause()
    saver.save(listOf('三'))
    pause()
    expect(asked).toEqual([listOf('一')])
    await answer(true)
    expect(asked).toEqual([listOf('一'), listOf('三')])
  })

  it('that did not arrive are said to be only here, and go when the page is left', async () => {
    const { saver, asked, states, answer } = aCloud()
    saver.save(listOf('请改'))
    pause()
    await answer(false)
    expect(states.at(-1)).toBe('failed')
    void saver.flush()
    expect(asked).toEqual([listOf('请改'), listOf('请改')])
  })

  it('do not go any more once the case is decided', () => {
    const { saver, asked } = aCloud()
    saver.save(listOf('请改'))
    saver.end()
    pause()
    void saver.flush()
    expect(asked).toEqual([])
  })
})
