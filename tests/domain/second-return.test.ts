import { journalOf } from '../../domain/casework/journal'
import { LATE_REASON_CODES } from '../../domain/casework/late-reasons'
import type { Application, Correction } from '../../domain/casework/state/application'
import { isAsReturned } from '../../domain/casework/state/last-return'
import { after, caseAfter, commands, eventsOn, ways } from './casework.fixture'

const NAME: Correction = {
  place: { kind: 'field', section: 'newborn', field: 'newborn.name' },
  message: '名字与证件不一致',
}
const BIRTH: Correction = {
  place: { kind: 'field', section: 'newborn', field: 'newborn.birthDate' },
  message: '请核对',
}
const PHOTO: Correction = { place: { kind: 'material', material: 'identity', part: 'front' }, message: '看不清' }
const QUESTION: Correction = { place: { kind: 'screening', question: 'named' }, message: '请确认取名' }

const sendBack = (corrections: readonly Correction[], more: object = {}) =>
  ({ ...commands['return-for-correction'], corrections, ...more }) as const

/** Sent back for its name alone, mended or not, and handed in again. */
const handedInAgain = (...mended: Parameters<typeof after>[1][]): Application =>
  [...mended, commands.submit].reduce(
    (application, command) => after(application, command, '2026-03-03T02:00:00.000Z'),
    caseAfter(ways.returned).application,
  )

describe('what the desk saw at a return', () => {
  const { application } = caseAfter(ways.returned)

  it('is kept with its list, its answers and its papers, without the strokes of signatures', () => {
    expect(application.lastReturn).toEqual({
      at: '2026-03-02T02:00:00.000Z',
      corrections: [NAME],
      answers: caseAfter(ways.submitted).application.answers,
      parts: { 'identity.front': { kind: 'photo', photo: 'photo-0001' } },
    })
  })

  it('stays for the second look, and goes when the case is accepted or withdrawn', () => {
    const again = handedInAgain(commands.save)
    expect(again).toMatchObject({ status: 'submitted', corrections: [], lastReturn: { corrections: [NAME] } })
    expect(after(again, commands.accept)).not.toHaveProperty('lastReturn')
    expect(after(again, commands.withdraw)).not.toHaveProperty('lastReturn')
    expect(after(application, commands.withdraw)).not.toHaveProperty('lastReturn')
  })

  it('tells a place that was changed from one that was not', () => {
    const { lastReturn, answers, materials } = handedInAgain(commands.save)
    if (lastReturn === undefined) throw new Error('it was returned')
    const isThere = ({ place }: Correction) => isAsReturned(lastReturn, answers, materials, place)
    expect([NAME, BIRTH, PHOTO, QUESTION].map(isThere)).toEqual([false, true, true, true])
  })
})

describe('a second return', () => {
  it.each([
    ['an answer', BIRTH],
    ['a picture', PHOTO],
    ['an answer to a question asked beforehand', QUESTION],
  ])('of %s that stood there the first time and was not told is refused without a reason', (_what, correction) => {
    const again = handedInAgain(commands.save)
    expect(eventsOn(again, sendBack([correction]))).toEqual(['reason-needed'])
    expect(eventsOn(again, sendBack([NAME, correction]))).toEqual(['reason-needed'])
    expect(after(again, sendBack([correction]))).toEqual(again)
  })

  it.each(LATE_REASON_CODES)('goes out with the reason %s, which the journal keeps as a code', (late) => {
    const events = eventsOn(handedInAgain(commands.save), sendBack([BIRTH], { late }))
    expect(events).toMatchObject([{ type: 'returned', corrections: [BIRTH], late }])
    const journal = journalOf([], events as Parameters<typeof journalOf>[1])
    expect(journal).toEqual([{ at: expect.any(String), type: 'returned', reason: `late-${late}` }])
  })

  it('needs no reason for what was told before, mended or not', () => {
    expect(eventsOn(handedInAgain(commands.save), sendBack([NAME]))).toMatchObject([{ type: 'returned' }])
    expect(eventsOn(handedInAgain(), sendBack([NAME]))).toMatchObject([{ type: 'returned' }])
  })

  it('needs no reason for what the family has changed since', () => {
    const retaken = { ...commands.attach, content: { kind: 'photo', photo: 'photo-0002' } } as const
    expect(eventsOn(handedInAgain(retaken), sendBack([PHOTO]))).toMatchObject([{ type: 'returned' }])
  })

  it('does not blame the desk where a reason was given for nothing', () => {
    const [event] = eventsOn(handedInAgain(commands.save), sendBack([NAME], { late: 'overlooked' }))
    expect(event).not.toHaveProperty('late')
    expect(
      eventsOn(caseAfter(ways.submitted).application, sendBack([BIRTH], { late: 'overlooked' }))[0],
    ).not.toHaveProperty('late')
  })

  it('is held against the return before it, not against an older one', () => {
    const twice = after(handedInAgain(commands.save), sendBack([BIRTH], { late: 'overlooked' }))
    const thrice = after(twice, commands.submit)
    expect(eventsOn(thrice, sendBack([BIRTH]))).toMatchObject([{ type: 'returned' }])
    expect(eventsOn(thrice, sendBack([PHOTO]))).toEqual(['reason-needed'])
  })

  it('after a department rejected something is the first of its own: the desk had accepted all', () => {
    const accepted = after(handedInAgain(commands.save), commands.accept)
    const rejected = after(accepted, commands['item-rejected'])
    expect(eventsOn(rejected, sendBack([BIRTH]))).toMatchObject([{ type: 'returned' }])
  })
})
