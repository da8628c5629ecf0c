import '../support/with-phone-storage'
import { queueOfInvitation } from '../../src/outbox/invitation-queue'
import { outbox } from '../../src/outbox/this-phone'
import { type Invited, invitationsHere, invitedStrokes, keepInvitedStrokes, signInvited } from '../../src/store/cosign'
import { casesHere, sendEverything } from '../../src/store/drafts'
import { clearThisPhone, keptHere, saveBeforeClearing } from '../../src/store/my-data'
import { keepStrokes, strokesOf } from '../../src/store/saved-strokes'
import { readyToSend, signatureProblem } from '../../src/store/signature-strokes'
import { A_SIGNATURE } from '../builders/family'
import { kept as phone } from '../support/phone-storage'

const asked: { readonly action: string; readonly input: Readonly<Record<string, unknown>> }[] = []
let answer: unknown
let made = 0

jest.mock('../../src/outbox/new-id', () => ({
  newId: () => {
    made += 1
    return `command-${made}`
  },
}))
jest.mock('../../src/platform/cloud/identity', () => ({ knownOpenid: () => 'oFather' }))
jest.mock('../../src/platform/cloud/cloud', () => ({
  Unreachable: class extends Error {},
  callFunction: async (_name: string, event: (typeof asked)[number]) => {
    asked.push(event)
    return answer
  },
}))

const invited: Invited = {
  service: '新生儿出生',
  title: '本人承诺',
  part: '父亲签名',
  text: '本人承诺……',
  version: '1',
  textHash: 'a'.repeat(64),
  state: 'open',
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-22T02:00:00.000Z') })
  outbox.forget(queueOfInvitation('token'))
  phone.clear()
  made = 0
  asked.length = 0
  answer = { ok: true, data: { signed: true } }
})
afterEach(() => jest.useRealTimers())

describe('a signature that cannot be handed in', () => {
  it.each([
    ['nothing', [], '还没有签'],
    ['a tick', [[500, 250, 520, 260]], '签得太短'],
    ['a scribble of more strokes than can be kept', Array.from({ length: 201 }, () => [0, 0, 900, 400]), '清空'],
  ])('%s: says what to do', (_what, strokes, told) => {
    expect(signatureProblem(strokes)).toContain(told)
  })

  it('a name can', () => {
    expect(signatureProblem(A_SIGNATURE)).toBeUndefined()
  })
})

describe('the strokes on the pad', () => {
  it('are there again after the page was left, under the same text only', () => {
    keepStrokes('case-0001', 'statement.father', 'hash', A_SIGNATURE)
    expect(strokesOf('case-0001', 'statement.father', 'hash')).toEqual(A_SIGNATURE)
    expect(strokesOf('case-0001', 'statement.father', 'another')).toEqual([])
    expect(strokesOf('case-0002', 'statement.father', 'hash')).toEqual([])
  })

  it('leave nothing on the phone once the last is taken back', () => {
    keepStrokes('case-0001', 'statement.father', 'hash', A_SIGNATURE)
    keepStrokes('case-0001', 'statement.father', 'hash', [])
    expect(phone.size).toBe(0)
  })
})

describe('whoever was asked to sign', () => {
  it('signs the very text that was shown, and the phone keeps no signature', async () => {
    keepInvitedStrokes('token', invited, A_SIGNATURE)
    expect(await signInvited('token', invited, A_SIGNATURE)).toMatchObject({ ok: true })
    const { version, textHash } = invited
    expect(asked).toMatchObject([
      {
        action: 'sign-invited',
        input: { token: 'token', version, textHash, command: 'command-1', strokes: readyToSend(A_SIGNATURE) },
      },
    ])
    expect(phone.size).toBe(0)
  })

  it('still has the strokes when it did not arrive', async () => {
    answer = undefined
    keepInvitedStrokes('token', invited, A_SIGNATURE)
    expect(await signInvited('token', invited, A_SIGNATURE)).toMatchObject({
      error: { code: 'unreachable' },
    })
    expect(invitedStrokes('token', invited)).toEqual(A_SIGNATURE)
  })
  const commands = () => asked.map(({ input }) => input.command)

  it('signs once, however often they tap', async () => {
    const taps = [1, 2].map(() => signInvited('token', invited, A_SIGNATURE))
    expect(await Promise.all(taps)).toMatchObject([{ ok: true }, { ok: true }])
    expect(commands()).toEqual(['command-1'])
  })

  it('signs once though nobody heard of it and the page was closed', async () => {
    answer = undefined
    await signInvited('token', invited, A_SIGNATURE)
    expect(invitationsHere()).toHaveLength(1)
    answer = { ok: true, data: { signed: true } }
    // The app is opened again, on any page.
    await sendEverything()
    await jest.advanceTimersByTimeAsync(0)
    expect(commands()).toEqual(['command-1', 'command-1'])
    expect(invitationsHere()).toEqual([])
    expect(phone.size).toBe(0)
  })

  it('may sign again after a no, and the queue keeps nothing of the first', async () => {
    answer = { ok: false, error: { code: 'invitation-changed', message: '内容改过了' } }
    expect(await signInvited('token', invited, A_SIGNATURE)).toMatchObject({ error: { code: 'invitation-changed' } })
    expect(invitationsHere()).toEqual([])
    answer = { ok: true, data: { signed: true } }
    await signInvited('token', invited, A_SIGNATURE)
    expect(commands()).toEqual(['command-1', 'command-2'])
  })

  it('is not somebody with an application of that name', async () => {
    answer = undefined
    await signInvited('token', invited, A_SIGNATURE)
    expect(casesHere()).toEqual([])
    expect(await saveBeforeClearing()).toBe(1)
    expect(keptHere()).toHaveLength(1)
    clearThisPhone()
    expect(keptHere()).toEqual([])
    expect(JSON.stringify([...phone])).not.toContain('strokes')
  })
})
