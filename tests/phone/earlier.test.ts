import '../support/with-phone-storage'
import { Draft } from '../../src/store/draft'
import { decline, earlierOf, offerFor } from '../../src/store/earlier'
import { aNewborn } from '../builders/family'
import { CloudInMemory } from '../support/cloud-in-memory'
import { kept as phone } from '../support/phone-storage'

const NOW = '2026-11-22T02:00:00.000Z'
let cloud = new CloudInMemory(NOW)

jest.mock('../../src/platform/cloud/identity', () => ({ knownOpenid: () => 'oSampleMother' }))
jest.mock('../../src/platform/cloud/cloud', () => {
  class Unreachable extends Error {}
  const callFunction = async (_name: string, event: unknown) =>
    cloud.call(event).catch((error: Error) => {
      throw new Unreachable(error.message)
    })
  return { Unreachable, callFunction }
})

const family = aNewborn()

/** A family that had a child before and begins again. */
const begunAgain = async (): Promise<Draft> => {
  cloud.put('case-0001', family.answers())
  cloud.put('case-0002', { items: family.answers().items ?? [], applicant: 'mother' })
  const draft = new Draft('case-0002')
  await draft.open()
  return draft
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW) })
  phone.clear()
  cloud = new CloudInMemory(NOW)
})
afterEach(() => jest.useRealTimers())

describe('what the family told in an earlier application', () => {
  it('is offered with the names of the people, and carried over at one tap', async () => {
    const draft = await begunAgain()
    const offer = offerFor(draft, await earlierOf(draft))
    expect(offer?.names).toEqual(['林秋月', '向大山'])
    expect(draft.answers['mother.idNumber']).toBeUndefined()
    offer?.take()
    expect(draft.answers['mother.idNumber']).toBe(family.answers()['mother.idNumber'])
    expect(offerFor(draft, await earlierOf(draft))).toBeUndefined()
    await draft.save()
    expect(cloud.answersOf('case-0002')['father.phone']).toBe('13807450002')
  })

  it('leaves alone what was typed already', async () => {
    const draft = await begunAgain()
    draft.set('mother.phone', '13900000009')
    offerFor(draft, await earlierOf(draft))?.take()
    expect(draft.answers['mother.phone']).toBe('13900000009')
    await draft.save()
  })

  it('is not offered again to whoever did not want it', async () => {
    const draft = await begunAgain()
    decline(draft)
    expect(offerFor(draft, await earlierOf(draft))).toBeUndefined()
  })

  it('is not there without a net, and nothing breaks', async () => {
    const draft = await begunAgain()
    cloud.net = 'lost'
    expect(await earlierOf(draft)).toEqual([])
  })
})
