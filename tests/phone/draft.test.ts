import '../support/with-phone-storage'
import { consentsTo } from '../../local-cloud/sample/families/hand-in'
import { Draft } from '../../src/store/draft'
import { correctionsOf } from '../../src/store/reading'
import { startApplication } from '../../src/store/start-application'
import { submit } from '../../src/store/submit'
import { aNewborn } from '../builders/family'
import { CloudInMemory } from '../support/cloud-in-memory'
import { kept as phone } from '../support/phone-storage'

const NOW = '2026-11-22T02:00:00.000Z'
const ID = 'case-0001'
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

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW) })
  phone.clear()
  cloud = new CloudInMemory(NOW)
})
afterEach(() => jest.useRealTimers())

const family = aNewborn()
const consents = consentsTo(family.service)
const commandsOf = (action: string) =>
  cloud.asked.filter((asked) => asked.action === action).map(({ input }) => input.command)

const opened = async (): Promise<Draft> => {
  cloud.put(ID, family.answers(), family.materials())
  const draft = new Draft(ID)
  await draft.open()
  return draft
}

describe('a draft on the phone', () => {
  it('sends what was typed as a patch, and then nothing is left', async () => {
    const draft = await opened()
    draft.set('mother.employer', '沅陵县第二中学')
    await expect(draft.save()).resolves.toBe(true)
    expect(cloud.answersOf(ID)['mother.employer']).toBe('沅陵县第二中学')
    expect(cloud.asked.at(-1)?.input.answers).toEqual({ 'mother.employer': '沅陵县第二中学' })
  })

  it('is opened again from the phone with every answer, though it was only read before', async () => {
    const before = await opened()
    const after = new Draft(ID)
    expect(after.answers).toEqual(before.answers)
    await after.open()
    expect(after.hasUnsaved).toBe(false)
    expect(after.answers).toEqual(family.answers())
  })

  it('keeps what was typed without a net, and sends it when the phone starts again', async () => {
    const draft = await opened()
    cloud.net = 'lost'
    draft.set('mother.phone', '13807459999')
    await expect(draft.save()).resolves.toBe(false)
    expect(draft.saving.state).toBe('waiting')
    cloud.net = 'well'
    await new Draft(ID).open()
    expect(cloud.answersOf(ID)['mother.phone']).toBe('13807459999')
  })

  it('repeats the same command when the answer was lost', async () => {
    const draft = await opened()
    cloud.net = 'deaf'
    draft.set('mother.phone', '13807459999')
    await draft.save()
    cloud.net = 'well'
    await draft.save()
    const [first, second] = commandsOf('save')
    expect(second).toBe(first)
    expect(draft.saving.state).toBe('saved')
  })

  it('is not undone by a picture of the cloud that is older than what was saved since', async () => {
    const draft = await opened()
    const reading = draft.open()
    draft.set('mother.phone', '13807459999')
    await draft.save()
    await reading
    expect(draft.answers['mother.phone']).toBe('13807459999')
    expect(cloud.answersOf(ID)['mother.phone']).toBe('13807459999')
  })

  it('sends an answer again that the rules dropped while its question was hidden', async () => {
    const draft = await opened()
    const address = draft.answers['delivery.address']
    draft.set('delivery.household', 'collect')
    await draft.save()
    expect(cloud.answersOf(ID)['delivery.address']).toBeUndefined()
    draft.set('delivery.household', 'post')
    await draft.save()
    expect(cloud.answersOf(ID)['delivery.address']).toBe(address)
  })

  it('removes an answer that was cleared', async () => {
    const draft = await opened()
    draft.set('mother.employer', '')
    await draft.save()
    expect(cloud.answersOf(ID)['mother.employer']).toBeUndefined()
  })
})

describe('a draft that was sent back', () => {
  const corrections = [
    { place: { kind: 'field', section: 'mother', field: 'mother.phone' }, message: '电话打不通，请核对' },
    { place: { kind: 'material', material: 'marriage-certificate', part: 'inside' }, message: '反光，请重拍' },
  ] as const

  it('names each correction until its place is touched, also after a restart', async () => {
    const draft = await opened()
    cloud.returned(ID, corrections)
    await draft.open()
    expect(correctionsOf(draft)).toHaveLength(2)
    draft.set('mother.phone', '13807459999')
    await draft.save()
    await draft.attach('marriage-certificate', 'inside', { kind: 'photo', photo: 'photo-new-0001' })
    expect(correctionsOf(draft)).toEqual([])
    const restarted = new Draft(ID)
    await restarted.open()
    expect(correctionsOf(restarted)).toEqual([])
  })
})

describe('starting', () => {
  it('by two taps starts one application', async () => {
    const [one, other] = await Promise.all([
      startApplication('newborn-yuanling', family.answers(), consents),
      startApplication('newborn-yuanling', family.answers(), consents),
    ])
    expect(one).toEqual(other)
    expect(cloud.ids).toHaveLength(1)
  })

  it('without a net starts on the phone and reaches the cloud later', async () => {
    cloud.net = 'lost'
    const started = await startApplication('newborn-yuanling', family.answers(), consents)
    expect(started.ok).toBe(true)
    cloud.net = 'well'
    const id = started.ok ? started.data.id : ''
    await new Draft(id).save()
    expect(cloud.answersOf(id)).toEqual(family.answers())
  })
})

describe('handing in', () => {
  it('by two taps is one command, and leaves nothing personal on the phone', async () => {
    const draft = await opened()
    const [one, other] = await Promise.all([submit(draft), submit(draft)])
    expect(one.ok && other.ok).toBe(true)
    expect(commandsOf('submit')).toHaveLength(1)
    expect(cloud.statusOf(ID)).toBe('submitted')
    expect(JSON.stringify([...phone])).not.toContain('林')
  })

  it('again after a lost answer and a restart is the same command', async () => {
    const draft = await opened()
    cloud.net = 'deaf'
    await submit(draft)
    cloud.net = 'well'
    const restarted = new Draft(ID)
    await restarted.open()
    await submit(restarted)
    const [first, second] = commandsOf('submit')
    expect(second).toBe(first)
    expect(cloud.statusOf(ID)).toBe('submitted')
  })

  it('of what the phone could not save is not tried', async () => {
    const draft = await opened()
    draft.set('mother.phone', '13807459999')
    cloud.net = 'lost'
    const answer = await submit(draft)
    expect(answer.ok).toBe(false)
    expect(commandsOf('submit')).toHaveLength(0)
  })
})
