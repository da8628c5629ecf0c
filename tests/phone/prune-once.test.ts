import '../support/with-phone-storage'
import { decide } from '../../domain/casework/decide'
import { fold } from '../../domain/casework/evolve'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { consentsTo } from '../../local-cloud/sample/families/hand-in'
import { Draft } from '../../src/store/draft'
import { problemsOf } from '../../src/store/reading'
import { aNewborn } from '../builders/family'
import { callsOf } from '../support/calls'
import { CloudInMemory } from '../support/cloud-in-memory'
import { kept as phone } from '../support/phone-storage'

const NOW = '2026-11-22T02:00:00.000Z'
const ID = 'case-0001'
let cloud = new CloudInMemory(NOW)

jest.mock('../../src/platform/cloud/identity', () => ({ knownOpenid: () => 'oSampleMother' }))
jest.mock('../../src/platform/cloud/cloud', () => {
  class Unreachable extends Error {}
  return { Unreachable, callFunction: async (_name: string, event: unknown) => cloud.call(event) }
})

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW) })
  phone.clear()
  cloud = new CloudInMemory(NOW)
})
afterEach(() => jest.useRealTimers())

const family = aNewborn()
/** How often answers are pruned from the beginning, as the engine counts. */
const pruned = (run: () => unknown) => callsOf('domain/intake/prune.ts', 'pruneNow', run)

describe('what was typed is pruned once', () => {
  it('on the phone for what is said of it and for sending it, and once in the cloud', async () => {
    // Nothing is signed yet: the text of a signature is filled from answers pruned without a day, once more.
    cloud.put(ID, family.answers())
    const draft = new Draft(ID)
    await draft.open()

    const typing = await pruned(() => {
      draft.set('mother.employer', '沅陵县第二中学')
      problemsOf(draft)
    })
    const sending = await pruned(() => draft.save())

    expect(cloud.answersOf(ID)['mother.employer']).toBe('沅陵县第二中学')
    expect({ typing, sending }).toEqual({ typing: 1, sending: 1 })
  })

  it('by the cloud that saves it', async () => {
    const begun = decide(
      service,
      undefined,
      { type: 'start', id: ID, answers: family.answers(), consents: consentsTo(service) },
      { at: NOW, by: 'me' },
    )
    const application = begun.ok ? fold(undefined, begun.events) : undefined
    const answers = { 'mother.employer': '沅陵县第二中学' }

    const times = await pruned(() => decide(service, application, { type: 'save', answers }, { at: NOW, by: 'me' }))

    expect(times).toBe(1)
  })
})
