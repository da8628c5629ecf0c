import { type Invited, invitedStrokes, keepInvitedStrokes, signInvited } from '../../src/store/cosign'
import { keepStrokes, strokesOf } from '../../src/store/saved-strokes'
import { readyToSend, signatureProblem } from '../../src/store/signature-strokes'
import { A_SIGNATURE } from '../builders/family'
import { kept as phone } from '../support/phone-storage'

const asked: { readonly action: string; readonly input: Readonly<Record<string, unknown>> }[] = []
let answer: unknown

jest.mock('../../src/platform/storage/storage', () => jest.requireActual('../support/phone-storage').storage)
jest.mock('../../src/platform/storage/private-storage', () => jest.requireActual('../support/phone-storage'))
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
  phone.clear()
  asked.length = 0
  answer = { ok: true, data: { signed: true } }
})

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
    keepInvitedStrokes(invited, A_SIGNATURE)
    expect(await signInvited('token', invited, A_SIGNATURE, 'command-1')).toMatchObject({ ok: true })
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
    keepInvitedStrokes(invited, A_SIGNATURE)
    expect(await signInvited('token', invited, A_SIGNATURE, 'command-1')).toMatchObject({
      error: { code: 'unreachable' },
    })
    expect(invitedStrokes(invited)).toEqual(A_SIGNATURE)
  })
})
