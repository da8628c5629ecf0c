import type { MountCloud, MountRequest } from '../../local-cloud/options'
import { oneAtATime } from '../../scripts/dev/one-at-a-time'
import { PageTurns } from '../../scripts/dev/page-turns'
import { readable } from '../../scripts/dev/readable'

describe('a page that is open while the phone is built again', () => {
  let turns: PageTurns
  let timeIsOver: () => unknown
  const cloud = {
    later: (_ms: number, run: () => unknown) => {
      timeIsOver = run
    },
  } as unknown as MountCloud
  const ask = async (after: string) =>
    (await turns.mount({ method: 'GET', path: '/', query: { after } } as unknown as MountRequest, cloud)).body

  beforeEach(() => {
    turns = new PageTurns()
    turns.built('first')
  })

  it('is told at once when it knows an older build, or none', async () => {
    expect([await ask('older'), await ask('')]).toEqual(['first', 'first'])
  })

  it('waits for the next one when it has the newest', async () => {
    const answer = ask('first')
    turns.built('second')
    expect(await answer).toBe('second')
  })

  it('hears nothing of a build that came to the same', async () => {
    const answer = ask('first')
    turns.built('first')
    turns.built('third')
    expect(await answer).toBe('third')
  })

  it('is told in the end that there is nothing new', async () => {
    const answer = ask('first')
    timeIsOver()
    expect(await answer).toBe('first')
  })
})

describe('work that is wished for while it is done', () => {
  it('is done once more afterwards, however many wished', async () => {
    let done = 0
    let isAtWork = 0
    const ends: (() => void)[] = []
    const begun: (() => void)[] = []
    const nth = [0, 1].map((at) => new Promise<void>((resolve) => (begun[at] = resolve)))
    const wish = oneAtATime(async () => {
      isAtWork += 1
      expect(isAtWork).toBe(1)
      begun[done]?.()
      await new Promise<void>((resolve) => ends.push(resolve))
      done += 1
      isAtWork -= 1
    }, 0)
    wish()
    await nth[0]
    wish()
    wish()
    ends[0]?.()
    await nth[1]
    ends[1]?.()
    await new Promise(setImmediate)
    expect(done).toBe(2)
  })
})

it('of a trace only the lines of the product are shown', () => {
  const trace = [
    'Error: no setting',
    '    at main (cloudfunctions/desk/index.ts:8:3)',
    '    at Module._compile (node:internal/modules/cjs/loader:1521:14)',
    '    at parse (/project/node_modules/@babel/parser/src/index.ts:54:26)',
    '    at parser.next (<anonymous>)',
  ].join('\n')
  expect(readable(trace)).toBe('Error: no setting\n    at main (cloudfunctions/desk/index.ts:8:3)')
})
