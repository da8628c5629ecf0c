import { type CaseRecord, packed } from '../../cloudfunctions/shared/cases/case-record'
import { changeCase } from '../../cloudfunctions/shared/cases/case-store'
import { createSealer } from '../../cloudfunctions/shared/cases/sealing'
import { queueFields } from '../../domain/casework/state/queue-fields'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { bareCase } from '../builders/bare-case'

const AT = '2026-11-22T02:00:00.000Z'
const KEYS = { current: 'k1', keys: { k1: '01'.repeat(32) } }

let stored: CaseRecord
/** Others write so many times between our read and our write. */
let others = 0
let writes = 0

jest.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }))
jest.mock('../../cloudfunctions/shared/settings/settings', () => ({
  settings: {
    sealKeys: () => KEYS,
    hashKey: () => '02'.repeat(32),
    post: () => undefined,
    creditRegister: () => undefined,
  },
}))
jest.mock('../../cloudfunctions/shared/platform/database', () => ({
  collection: () => ({
    get: async () => stored,
    replace: async ({ revision }: { revision: number }, after: Omit<CaseRecord, '_id'>) => {
      writes += 1
      if (others > 0) {
        others -= 1
        stored = { ...stored, revision: stored.revision + 1 }
      }
      if (stored.revision !== revision) return 0
      stored = { _id: stored._id, ...after }
      return 1
    },
  }),
}))

const save = () =>
  changeCase({
    actor: { role: 'citizen', openid: 'oMother' },
    id: stored._id,
    command: 'command-1',
    commands: [{ type: 'save', answers: { applicant: 'mother' } }],
    clock: () => Date.parse(AT),
  })

beforeEach(() => {
  const application = bareCase(service, AT)
  writes = 0
  stored = {
    _id: application.id,
    revision: 1,
    ...packed(application, createSealer(KEYS)),
    nextRelayAt: null,
    leaseUntil: null,
    removeAt: null,
    claims: [],
    events: [],
    outbox: [],
    ...queueFields(service, application),
    deadLetters: false,
    lastNotifyFailureAt: null,
    lastNotifyFailureCode: null,
    relayFailures: 0,
    notices: [],
    commands: [],
  }
})

describe('a command that others are too quick for', () => {
  it('is decided again on what they wrote, and done', async () => {
    others = 3
    expect(await save()).toMatchObject({ ok: true, receipt: { id: 'command-1', revision: 5 } })
    expect(writes).toBe(4)
  })

  it('every time is told so by a code of its own, and has had no effect', async () => {
    others = Number.POSITIVE_INFINITY
    expect(await save()).toMatchObject({ ok: false, refusal: { code: 'busy' } })
    expect(stored.commands).toEqual([])
  })
})
