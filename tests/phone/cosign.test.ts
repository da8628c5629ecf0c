import '../support/with-phone-storage'
import { invitationsHere, queueOfInvitation } from '../../src/outbox/invitation-queue'
import { outbox } from '../../src/outbox/this-phone'
import { casesHere, sendEverything } from '../../src/store/drafts'
import { clearThisPhone, keptHere, saveBeforeClearing } from '../../src/store/my-data'
import { OwnPart, type OwnView } from '../../src/store/own-part'
import { keepStrokes, strokesOf } from '../../src/store/saved-strokes'
import { readyToSend, signatureProblem } from '../../src/store/signature-strokes'
import { A_SIGNATURE } from '../builders/family'
import { kept as phone } from '../support/phone-storage'

const asked: { readonly action: string; readonly input: Readonly<Record<string, unknown>> }[] = []
const answers = new Map<string, unknown>()
let net: 'well' | 'lost' = 'well'
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
    return net === 'lost' ? undefined : (answers.get(event.action) ?? { ok: true, data: { revision: 2, savedAt: '' } })
  },
}))

const signing = {
  material: 'statement',
  part: 'father',
  title: '申请表和承诺',
  text: '本人承诺……',
  version: '1',
  textHash: 'a'.repeat(64),
  isValid: false,
  isAnew: false,
  isEarly: false,
} as const
const view: OwnView = {
  service: { id: 'newborn-yuanling', edition: '2022-10-10' },
  person: 'father',
  title: '爸爸',
  state: 'open',
  hasJoined: true,
  revision: 1,
  isReturned: false,
  left: [],
  own: {
    answers: { 'father.name': '向大江' },
    fields: ['father.name', 'father.employer'],
    photos: ['identity-father.front'],
    materials: {},
    links: {},
    signings: [signing],
    corrections: [],
  },
}
const { own: _own, ...closed } = view

const QUEUE = queueOfInvitation('token')
const commandsOf = (action: string) => asked.filter((one) => one.action === action).map(({ input }) => input.command)

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-22T02:00:00.000Z') })
  outbox.forget(QUEUE)
  phone.clear()
  made = 0
  asked.length = 0
  net = 'well'
  answers.clear()
  answers.set('invited', { ok: true, data: view })
})
afterEach(() => jest.useRealTimers())

const opened = async (): Promise<OwnPart> => {
  const part = new OwnPart('token')
  await part.draft.open()
  return part
}

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

describe('whoever was asked to fill their own part', () => {
  it('sends nothing of themselves before the consents, and those first', async () => {
    answers.set('invited', { ok: true, data: { ...closed, hasJoined: false } })
    const part = await opened()
    expect(part.hasJoined).toBe(false)
    expect(asked.map(({ action }) => action)).toEqual(['invited'])
    net = 'lost'
    await part.join(part.consents.map(({ id }) => id))
    expect(part.hasJoined).toBe(true)
    outbox.add(QUEUE, { type: 'save', answers: { 'father.employer': '沅陵县水务局' } })
    await outbox.run(QUEUE)
    expect(commandsOf('save-invited')).toEqual([])
    net = 'well'
    await outbox.retry(QUEUE)
    expect(asked.slice(-2).map(({ action }) => action)).toEqual(['join-invited', 'save-invited'])
    expect(part.consents.length).toBeGreaterThan(2)
  })

  it('has the fields and photos that are theirs, and writes only what they changed', async () => {
    const { draft } = await opened()
    expect(draft.service?.form.flatMap(({ fields }) => fields.map(({ path }) => path))).toEqual(view.own?.fields)
    expect(draft.service?.materials.map(({ id, parts }) => `${id}.${parts.map(({ id: part }) => part)}`)).toEqual([
      'identity-father.front',
    ])
    draft.set('father.employer', '沅陵县水务局')
    await draft.save()
    expect(asked.filter(({ action }) => action === 'save-invited').map(({ input }) => input)).toEqual([
      { token: 'token', answers: { 'father.employer': '沅陵县水务局' }, command: expect.any(String) },
    ])
  })

  it('takes over what somebody else wrote there, and keeps what they are typing', async () => {
    const { draft } = await opened()
    draft.set('father.employer', '沅陵县水务局')
    const own = { ...view.own, answers: { 'father.name': '向大川' } }
    answers.set('invited', { ok: true, data: { ...view, revision: 3, own } })
    await draft.open()
    expect(draft.answers).toEqual({ 'father.name': '向大川', 'father.employer': '沅陵县水务局' })
    // An older picture that comes late undoes nothing.
    answers.set('invited', { ok: true, data: { ...view, revision: 2 } })
    await draft.open()
    expect(draft.answers['father.name']).toBe('向大川')
  })

  it('signs the very text that was shown, once, also when nobody heard of it and the page was closed', async () => {
    const part = await opened()
    net = 'lost'
    expect(part.sign(signing, A_SIGNATURE)).toBeUndefined()
    expect(part.isSigned(signing)).toBe(true)
    await outbox.run(QUEUE)
    net = 'well'
    // The app is opened again, on any page.
    await sendEverything()
    await jest.advanceTimersByTimeAsync(0)
    const { material, part: of, version, textHash } = signing
    const content = { kind: 'signature', strokes: readyToSend(A_SIGNATURE), version, textHash }
    const sent = asked.filter(({ action }) => action === 'attach-invited')
    expect(sent.at(-1)).toMatchObject({ input: { token: 'token', material, part: of, content } })
    expect(new Set(commandsOf('attach-invited')).size).toBe(1)
    expect(JSON.stringify([...phone])).not.toContain('strokes')
    expect(commandsOf('save-invited')).toEqual([])
  })

  it('signs anew what was refused: the text was changed meanwhile', async () => {
    const part = await opened()
    answers.set('attach-invited', { ok: false, error: { code: 'invitation-changed', message: '内容改过了' } })
    part.sign(signing, A_SIGNATURE)
    await outbox.run(QUEUE)
    expect(part.isSigned(signing)).toBe(false)
    answers.delete('attach-invited')
    part.sign({ ...signing, textHash: 'b'.repeat(64) }, A_SIGNATURE)
    await outbox.run(QUEUE)
    expect(outbox.entriesOf(QUEUE)).toEqual([])
  })

  it('keeps nothing of it on the phone once it was handed in', async () => {
    const part = await opened()
    part.draft.set('father.employer', '沅陵县水务局')
    answers.set('invited', { ok: true, data: { ...closed, revision: 9, state: 'handed-in' } })
    await part.draft.open()
    expect(JSON.stringify([...phone])).not.toContain('向大江')
    expect(JSON.stringify([...phone])).not.toContain('水务局')
  })

  it('is not somebody with an application of that name, and leaves nothing on a cleared phone', async () => {
    const part = await opened()
    net = 'lost'
    part.sign(signing, A_SIGNATURE)
    expect(casesHere()).toEqual([])
    expect(await saveBeforeClearing()).toBe(1)
    expect(invitationsHere()).toEqual([QUEUE])
    expect(keptHere()).toHaveLength(1)
    clearThisPhone()
    expect(keptHere()).toEqual([])
    expect(JSON.stringify([...phone])).not.toMatch(/strokes|token|向大江/)
  })
})
