import * as fc from 'fast-check'
import type { Entry } from '../../../src/outbox/change'
import { mergeSaves } from '../../../src/outbox/merge-saves'
import { nextStep } from '../../../src/outbox/next-step'
import { answersAfter, materialsAfter } from '../../../src/outbox/overlay'
import { retryDelay } from '../../../src/outbox/retry-delay'
import { bytesOf, hasRoom, MOST_BYTES, MOST_BYTES_A_KEY } from '../../../src/outbox/room'
import { supersededBy } from '../../../src/outbox/supersede'
import { isHeldUp } from '../../../src/outbox/waits-for'
import { discard, NO, photo, refused, save, signature, start, submit, taken, withdraw } from './entries'

const NOW = 1_000_000

/** Which entry goes next: its place in the queue, or what the runner does instead. */
const next = (...entries: readonly Entry[]): number | string => {
  const step = nextStep(entries, NOW)
  return step.do === 'send' ? entries.indexOf(step.entry) : step.do
}

describe('which entry goes next', () => {
  it('is the first', () => {
    expect(next(start(), save({ a: '1' }), submit())).toBe(0)
  })

  it('is none before the time of the next try, and nothing overtakes', () => {
    const entries = [save({ a: '1' }, { tries: 1, retryAt: NOW + 3_000 }), signature('mother')]
    expect(nextStep(entries, NOW)).toEqual({ do: 'wait', until: NOW + 3_000 })
    expect(nextStep(entries, NOW + 3_000)).toMatchObject({ do: 'send', entry: entries[0] })
  })

  it('is none where there is none', () => {
    expect(next()).toBe('rest')
  })

  it('is what comes behind a picture that is still being uploaded', () => {
    expect(next(photo('identity-mother'), save({ a: '1' }))).toBe(1)
    expect(next(photo('identity-mother'), signature('mother'))).toBe(1)
  })

  it('is the picture once the cloud has taken it', () => {
    expect(next(taken('identity-mother'), save({ a: '1' }))).toBe(0)
  })

  it('is not the submission while a picture is being uploaded', () => {
    expect(next(photo('identity-mother'), submit())).toBe('rest')
  })

  it('is the submission though another picture was not taken: that is told at its slot', () => {
    expect(next(photo('identity-mother', refused), submit())).toBe(1)
  })

  it.each([
    ['a refused answer', save({ a: '1' }, refused)],
    ['a refused signature', signature('mother', refused)],
  ])('is not the submission behind %s', (_what, entry) => {
    expect(next(entry, submit())).toBe('rest')
  })

  it('is not a signature whose answers were refused; a picture goes on', () => {
    expect(next(save({ a: '1' }, refused), signature('mother'))).toBe('rest')
    expect(next(save({ a: '1' }, refused), signature('mother'), taken('identity-mother'))).toBe(2)
  })

  it('is nothing of a case that could not be started', () => {
    expect(next(start(refused), save({ a: '1' }), taken('identity-mother'), signature('mother'), submit())).toBe('rest')
  })

  it('is the withdrawal, whatever was refused before it', () => {
    expect(next(save({ a: '1' }, refused), withdraw())).toBe(1)
  })
})

describe('what no network will send', () => {
  const answers = save({ a: '1' }, refused)

  it('is what waits for a refused entry, until that one has arrived or is taken back', () => {
    expect(isHeldUp(signature('mother'), [answers])).toBe(true)
    expect(isHeldUp(submit(), [photo('identity-mother'), answers])).toBe(true)
    expect(isHeldUp(save({ a: '1' }), [start(refused)])).toBe(true)
  })

  it('is nothing else: not what may overtake it, nor what waits for an entry that still goes by itself', () => {
    expect(isHeldUp(taken('identity-mother'), [answers])).toBe(false)
    expect(isHeldUp(submit(), [save({ a: '1' })])).toBe(false)
    expect(isHeldUp(answers, [])).toBe(false)
  })
})

describe('saves that follow each other', () => {
  it('become one with the answers typed last, under the first id', () => {
    const [first, second] = [save({ a: '1', b: '1' }), save({ b: '2', c: '' })]
    const { entries, gone } = mergeSaves([first, second])
    expect(entries).toEqual([{ ...first, change: { type: 'save', answers: { a: '1', b: '2', c: '' } } }])
    expect(gone).toEqual([second])
  })

  it('stay two when the first may have arrived', () => {
    const sent = save({ a: '1' }, { tries: 1 })
    expect(mergeSaves([sent, save({ a: '2' })]).entries).toHaveLength(2)
  })

  it('stay two around a signature: it stands under the answers before it', () => {
    expect(mergeSaves([save({ a: '1' }), signature('mother'), save({ a: '2' })]).gone).toEqual([])
  })

  it('take the place of one that was refused, as a new command', () => {
    const [wrong, later] = [save({ a: 'x', b: '1' }, refused), save({ a: '1' })]
    const { entries } = mergeSaves([wrong, signature('mother'), later])
    expect(entries[0]).toEqual({ ...later, order: wrong.order, change: { type: 'save', answers: { a: '1', b: '1' } } })
    expect(entries).toHaveLength(2)
  })

  it('never change what the cloud has in the end, nor what was sent already', () => {
    const anEntry = fc.oneof(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '1', '2'), fc.boolean()).map(
        ([path, value, isSent]) =>
          () =>
            save({ [path]: value }, isSent ? { tries: 1 } : {}),
      ),
      fc.constant(() => signature('mother')),
    )
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 12 }), (makers) => {
        const before = makers.map((make) => make())
        const { entries, gone } = mergeSaves(before)
        expect(answersAfter({ a: '0' }, entries)).toEqual(answersAfter({ a: '0' }, before))
        expect(entries.length + gone.length).toBe(before.length)
        expect(gone.filter(({ tries }) => tries > 0)).toEqual([])
        for (const entry of before.filter(({ tries }) => tries > 0)) expect(entries).toContain(entry)
      }),
    )
  })
})

describe('what a new change makes needless', () => {
  const slot = { type: 'detach', material: 'statement', part: 'mother' } as const

  it('is what stood in the same slot and never left the phone', () => {
    const [old, other] = [signature('mother'), signature('father')]
    expect(supersededBy([old, other], slot)).toEqual([old])
  })

  it('is what was refused there', () => {
    const wrong = signature('mother', refused)
    expect(supersededBy([wrong], slot)).toEqual([wrong])
  })

  it('is not what may have arrived', () => {
    expect(supersededBy([signature('mother', { tries: 1 })], slot)).toEqual([])
  })

  it('is everything that was not sent, when the draft is deleted; its start is told to the cloud first', () => {
    const [begin, typed, signed] = [start(), save({ a: '1' }), signature('mother')]
    expect(supersededBy([begin, typed, signed], { type: 'discard' })).toEqual([typed, signed])
    expect(next(begin, discard())).toBe(0)
  })

  it('is a submission that waits, when there is a new one or the case is withdrawn', () => {
    const waiting = submit()
    expect(supersededBy([waiting], { type: 'submit' })).toEqual([waiting])
    expect(supersededBy([waiting], { type: 'withdraw' })).toEqual([waiting])
  })
})

describe('the next try', () => {
  it('comes later each time, and at the latest after a minute', () => {
    expect([1, 2, 3, 4, 5, 500].map(retryDelay)).toEqual([3_000, 8_000, 20_000, 60_000, 60_000, 60_000])
  })
})

describe('the room on the phone', () => {
  it('is bounded a key and in all', () => {
    expect(hasRoom(MOST_BYTES_A_KEY, 0)).toBe(true)
    expect(hasRoom(MOST_BYTES_A_KEY + 1, 0)).toBe(false)
    expect(hasRoom(2, MOST_BYTES - 2)).toBe(true)
    expect(hasRoom(2, MOST_BYTES - 1)).toBe(false)
  })

  it('is counted in the bytes of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(bytesOf(text)).toBe(Buffer.byteLength(text))
      }),
      { numRuns: 20 },
    )
  })
})

describe('what a case will have once the queue is through', () => {
  it('are the papers of the cloud with those on their way, in order', () => {
    const at = '2026-11-22T02:00:00.000Z'
    const known = { 'identity-mother': { front: { kind: 'photo', photo: 'old', at } } } as const
    const after = materialsAfter(known, [photo('identity-mother'), signature('mother')])
    expect(after['identity-mother']?.front).toMatchObject({ photo: 'photo-of-identity-mother' })
    expect(after.statement?.mother).toMatchObject({ kind: 'signature' })
  })

  it('is what it had where something was refused', () => {
    expect(materialsAfter({}, [photo('identity-mother', { refusal: NO })])).toEqual({})
  })

  it('are the answers it was asked to have; a refused one is not asked for again', () => {
    expect(answersAfter({ a: '1' }, [save({ b: '2' }, refused), save({ a: '' })])).toEqual({ b: '2' })
  })
})
