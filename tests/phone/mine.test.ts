import '../support/with-phone-storage'
import type { ApplicationView } from '../../domain/casework/state/view'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { fileNameOf } from '../../src/case-view/copy-name'
import { savedPosition, savePosition } from '../../src/pages/guide/questions/saved-position'
import { agreedOf, keptOf } from '../../src/pages/mine/application/retention-words'
import { draftOf } from '../../src/store/drafts'
import { clearThisPhone, deleteDraft, keptHere } from '../../src/store/my-data'
import { keepStrokes } from '../../src/store/saved-strokes'
import { A_SIGNATURE } from '../builders/family'
import { kept as phone, privateStorage } from '../support/phone-storage'

let answer: unknown
const commands: unknown[] = []

jest.mock('../../src/platform/cloud/identity', () => ({ knownOpenid: () => 'oMother' }))
jest.mock('../../src/platform/cloud/cloud', () => ({
  Unreachable: class extends Error {},
  callFunction: async (_name: string, event: { input: { command: unknown } }) => {
    commands.push(event.input.command)
    return answer
  },
}))

const AT = '2026-11-23T02:00:00.000Z'
const ID = 'case-0001'
const view: ApplicationView = {
  id: ID,
  service: { id: service.id, edition: service.edition.from },
  status: 'draft',
  flags: [],
  items: {},
  updatedAt: AT,
  revision: 3,
  answers: { 'newborn.name': '周安', 'mother.name': '' },
  materials: {
    'identity-mother': { front: { kind: 'photo', photo: 'p1', at: AT } },
    statement: { mother: { kind: 'signature', strokes: [], version: '1', textHash: 'h', at: AT } },
  },
  results: {},
  deliveries: {},
  corrections: [],
  consents: [],
  journal: [],
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(AT) })
  phone.clear()
  commands.length = 0
  answer = { ok: true, data: { discarded: true } }
})
afterEach(() => jest.useRealTimers())

/** Typed on this phone, with a signature begun. */
const typed = (id: string) => {
  draftOf(id).set('newborn.name', '周安')
  keepStrokes(id, 'statement.father', 'hash', A_SIGNATURE)
}
const onPhone = () => JSON.stringify([...phone])

describe('what is kept', () => {
  it('is counted: answers that say something, pictures, signatures', () => {
    expect(keptOf(view).map(({ note }) => note)).toEqual([
      '1 项，加密保存',
      '1 张，最近 11月23日 10:00',
      '1 处，最近 11月23日 10:00',
    ])
  })

  it('names what was agreed to, and when', () => {
    const [consent] = service.consents
    const given = { id: consent?.id ?? '', version: '1', textHash: 'h', at: AT }
    expect(agreedOf(service, { ...view, consents: [given] })).toEqual([
      { title: consent?.title, note: '11月23日 10:00' },
    ])
  })

  it('has nothing personal in the name of its file', () => {
    expect(fileNameOf(service, '2026-11-23')).not.toContain('周安')
  })
})

describe('deleting a draft', () => {
  it('takes it off this phone too', async () => {
    typed(ID)
    expect(onPhone()).toContain('周安')
    expect((await deleteDraft(ID)).ok).toBe(true)
    expect(onPhone()).not.toContain(ID)
    jest.runOnlyPendingTimers()
    expect(onPhone()).not.toContain('周安')
  })

  it('is the same command again when nobody knows whether it happened, and nothing is forgotten', async () => {
    typed(ID)
    answer = undefined
    expect((await deleteDraft(ID)).ok).toBe(false)
    expect(onPhone()).toContain('周安')
    answer = { ok: true, data: { discarded: true } }
    await deleteDraft(ID)
    expect(commands[1]).toBe(commands[0])
  })

  it('of one that only this phone knows is done here', async () => {
    typed(ID)
    answer = { ok: false, error: { code: 'not-found', message: '没有' } }
    expect((await deleteDraft(ID)).ok).toBe(true)
    expect(onPhone()).not.toContain('周安')
  })
})

it('a borrowed phone is cleared of every copy', () => {
  typed(ID)
  typed('case-0002')
  savePosition(service, { answers: { applicant: 'mother' }, at: 2 })
  clearThisPhone()
  expect(keptHere()).toEqual([])
  expect(onPhone()).not.toContain('周安')
  expect([...phone.keys()]).toEqual([])
})

it('how far somebody is in the guide is kept with their other answers, where WeChat encrypts them', () => {
  savePosition(service, { answers: { applicant: 'mother' }, at: 2 })
  expect(privateStorage.keys('oMother:guide:')).toHaveLength(1)
  expect(savedPosition(service)).toEqual({ answers: { applicant: 'mother' }, at: 2 })
})
