import '../support/with-phone-storage'
import type { Reading } from '../../domain/intake/reading'
import { isReadingOffered, readablePartsOf, savesTyping } from '../../src/store/card-offer'
import { agreeToReading, isAgreed, proposalsFrom, readCards } from '../../src/store/card-readings'
import { Draft } from '../../src/store/draft'
import { aNewborn } from '../builders/family'
import { CloudInMemory } from '../support/cloud-in-memory'
import { kept as phone } from '../support/phone-storage'

const NOW = '2026-11-22T02:00:00.000Z'
let cloud = new CloudInMemory(NOW)
let isCut = false
const read: string[] = []

const READING: Reading = {
  paper: 'id-portrait',
  facts: { name: { text: '林秋月', second: '林秋月', box: { left: 0.1, top: 0.1, right: 0.4, bottom: 0.2 } } },
}

jest.mock('../../src/platform/cloud/identity', () => ({ knownOpenid: () => 'oSampleMother' }))
jest.mock('../../src/platform/cloud/cloud', () => {
  class Unreachable extends Error {}
  const reader = ({ action, input }: { action: string; input: { photo: string } }) => {
    if (action === 'reading-offered') return { ok: true, data: { offered: true } }
    read.push(input.photo)
    return { ok: true, data: { reading: READING, width: 1280, height: 900 } }
  }
  const callFunction = async (name: string, event: unknown) => {
    if (isCut) throw new Unreachable('cut')
    return name === 'photo' ? reader(event as { action: string; input: { photo: string } }) : cloud.call(event)
  }
  return { Unreachable, callFunction }
})

const withoutMother = () =>
  Object.fromEntries(Object.entries(aNewborn().answers()).filter(([path]) => !path.startsWith('mother.')))

/** A draft with one picture in the slot of the mother's card. */
const photographed = async (photo: string): Promise<Draft> => {
  const id = `case-${photo}`
  cloud.put(id, withoutMother())
  const draft = new Draft(id)
  await draft.open()
  await draft.attach('identity-mother', 'front', { kind: 'photo', photo })
  return draft
}

beforeEach(() => {
  phone.clear()
  cloud = new CloudInMemory(NOW)
  isCut = false
  read.length = 0
})

describe('cards that are read for a family', () => {
  it('are not offered without a net, and asked about again when it is back', async () => {
    isCut = true
    expect(await isReadingOffered()).toBe(false)
    isCut = false
    expect(await isReadingOffered()).toBe(true)
  })

  it('are offered as long as they save typing', async () => {
    const draft = await photographed('photo-saves')
    expect(savesTyping(draft)).toBe(true)
    const all = new Draft('case-all')
    cloud.put('case-all', aNewborn().answers())
    await all.open()
    expect(savesTyping(all)).toBe(false)
  })

  it('are those that say something that is asked: the head of a household only where it is not a parent', async () => {
    const papers = (draft: Draft) => new Set(readablePartsOf(draft).map(({ material }) => material))
    const draft = await photographed('photo-asked')
    expect([...papers(draft)]).toEqual(['identity-mother', 'identity-father'])
    draft.set('household.head', 'grandfather')
    expect([...papers(draft)]).toContain('household-register')
  })

  it('go to no reader before the family agrees, and once afterwards', async () => {
    const draft = await photographed('photo-once')
    await readCards(draft)
    expect(read).toEqual([])
    expect(await agreeToReading(draft, true)).toBeUndefined()
    expect(isAgreed(draft)).toBe(true)
    await Promise.all([readCards(draft), readCards(draft)])
    expect(read).toEqual(['photo-once'])
    expect(await agreeToReading(draft, false)).toBeUndefined()
    expect(isAgreed(draft)).toBe(false)
  })

  it('say so when the consent does not reach the cloud, and change no answer by being read', async () => {
    const draft = await photographed('photo-quiet')
    isCut = true
    expect(await agreeToReading(draft, true)).toContain('网络')
    isCut = false
    await agreeToReading(draft, true)
    await readCards(draft)
    expect(draft.answers).not.toHaveProperty(['mother.name'])
    const part = readablePartsOf(draft).find(({ photo }) => photo === 'photo-quiet')
    if (part === undefined) throw new Error('no such part')
    expect(proposalsFrom(draft, part, READING)[0]).toMatchObject({ field: 'mother.name', state: 'certain' })
  })
})
