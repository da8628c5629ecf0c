import type { Notice } from '../../domain/messages/notice'
import { accept, accepted, aFamily, payIfDue, submitted } from '../support/cases'
import type { Person, Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterEach(async () => {
  await sample.clearFaults()
  for (const name of ['police', 'medical-insurance', 'tax'] as const) await sample.department(name).mode('normal')
  // Who was down is left alone for a while.
  await sample.passTime(10 * MINUTE)
})
afterAll(() => sample.close())

const MINUTE = 60_000

let people = 0
/** Somebody of whom the ledger knows nothing, with a case of which the departments make nothing yet. */
const somebody = (): Person => {
  people += 1
  return sample.as(`oTold${people}abc`)
}

const phones = async (person: Person) =>
  (await sample.messages()).filter(({ touser }) => touser === person.openid).map(({ data }) => data?.phrase2?.value)
/** A number of one's own, so that nobody hears what is told to another. */
const numberOf = ({ openid }: Person) => openid.replace(/\D/g, '').padStart(4, '0')
const texts = async (person: Person) =>
  (await sample.messages()).filter(({ kind, phone }) => kind === 'sms' && phone === `139****${numberOf(person)}`)
const credit = async (person: Person) =>
  (await person.get<{ credit: object }>('application', 'subscribed', { accepted: [] })).credit
const dropped = async (person: Person, id: string) =>
  (await person.read(id)).journal.filter(({ type }) => type === 'message-dropped').map(({ reason }) => reason)

interface Inbox {
  readonly notices: readonly (Notice & { readonly application: string })[]
  readonly readUntil?: string
}
const inbox = (person: Person) => person.get<Inbox>('application', 'inbox', {})

/** Accepted, and every department silent, so that only the acceptance is told. */
const acceptedQuietly = async (person: Person) => {
  await sample.department('police').mode('down')
  return accepted(sample, person, { ...aFamily(), 'mother.phone': `1390000${numberOf(person)}` })
}

describe('a relay that dies', () => {
  it('after it noted the message with the person neither sends nor counts it again', async () => {
    const person = somebody()
    await sample.subscribe(person)
    await sample.subscribe(person)
    await acceptedQuietly(person)
    // The lease is the first write to the case; the one that says what was sent never happens.
    const write = { action: 'database.modifyDocument', collection: 'applications', count: 1 }
    await sample.fault({ ...write, kind: 'delay', ms: 0 })
    await sample.fault({ ...write, kind: 'kill' })
    await sample.relay().catch(() => undefined)
    expect(await phones(person)).toEqual(['已受理'])
    await sample.clearFaults()
    await sample.passTime(2 * MINUTE)
    await sample.relay()
    expect(await phones(person)).toEqual(['已受理'])
    expect(await credit(person)).toEqual({ progress: 1, todo: 2 })
  })
})

describe('a note that cannot be written', () => {
  it('does not send the message again', async () => {
    const person = somebody()
    await sample.subscribe(person)
    await sample.subscribe(person)
    await acceptedQuietly(person)
    await sample.fault({ action: 'database.modifyDocument', collection: 'people', kind: 'error', count: 1 })
    await sample.relay()
    await sample.passTime(2 * MINUTE)
    await sample.relay()
    expect(await phones(person)).toEqual(['已受理'])
  })
})

describe('the ledger of consents', () => {
  it('counts one for each accepted template, and one less for each message', async () => {
    const person = somebody()
    await sample.subscribe(person)
    await sample.subscribe(person, ['progress'])
    expect(await credit(person)).toEqual({ progress: 2, todo: 1 })
    await acceptedQuietly(person)
    await sample.relay()
    expect(await phones(person)).toEqual(['已受理'])
    expect(await credit(person)).toEqual({ progress: 1, todo: 1 })
  })

  it('counts a tap that said the same twice once, and forgets nobody else', async () => {
    const [person, other] = [somebody(), somebody()]
    await person.get('application', 'subscribed', { accepted: ['todo', 'todo'] })
    expect(await credit(person)).toEqual({ progress: 0, todo: 1 })
    expect(await credit(other)).toEqual({ progress: 0, todo: 0 })
    const unknown = await person.ask('application', 'subscribed', { accepted: ['everything'] })
    expect(unknown.error?.code).toBe('bad-request')
  })

  it('keeps the last consent for what matters: an item that is done does not take it', async () => {
    const person = somebody()
    await sample.subscribe(person)
    await sample.department('police').mode('done')
    const { id } = await submitted(sample, person)
    await sample.subscribe(person)
    await accept(sample, id)
    await sample.until(id, ({ items }) => items['household-registration']?.status === 'done', undefined, person)
    await sample.relay()
    expect(await phones(person)).toEqual(['已受理'])
    expect(await credit(person)).toMatchObject({ progress: 1 })
  })

  it('taken all at once loses nobody’s tap', async () => {
    const person = somebody()
    await sample.warm(() => person.get('application', 'me', {}))
    await Promise.all(Array.from({ length: 4 }, () => person.get('application', 'subscribed', { accepted: ['todo'] })))
    expect(await credit(person)).toEqual({ progress: 0, todo: 4 })
  })
})

describe('who may not be told by WeChat', () => {
  it('has not accepted: a text with the same words, to the applicant’s own phone, and no question to WeChat', async () => {
    const person = somebody()
    const { id } = await acceptedQuietly(person)
    await sample.relay()
    expect(await phones(person)).toEqual([])
    const [text, ...more] = await texts(person)
    expect(more).toEqual([])
    expect(text?.text).toMatch(
      /^【生育一件事】您办理的新生儿出生一件事 [2-9A-Y]{9}：已受理。承诺\d{4}-\d\d-\d\d前办结，详情请看小程序。$/,
    )
    expect(await dropped(person, id)).toEqual([])
  })

  it('has refused since (43101): the ledger is set right, and a text goes out', async () => {
    const person = somebody()
    await person.get('application', 'subscribed', { accepted: ['progress'] })
    await person.get('application', 'subscribed', { accepted: ['progress', 'todo'] })
    await acceptedQuietly(person)
    await sample.relay()
    expect(await credit(person)).toEqual({ progress: 0, todo: 1 })
    expect(await texts(person)).toHaveLength(1)
    expect(await phones(person)).toEqual([])
  })
})

describe('a registration that is done', () => {
  const registered = async (texts?: 'few' | 'all') => {
    const person = somebody()
    if (texts !== undefined) await person.get('application', 'subscribed', { accepted: [], texts })
    await sample.department('police').mode('done')
    const answers = { ...aFamily(), 'mother.phone': `1390000${numberOf(person)}` }
    const { id } = await submitted(sample, person, answers)
    await accept(sample, id)
    await sample.until(id, ({ items }) => items['insurance-enrolment']?.status === 'done', undefined, person)
    await sample.relay()
    return person
  }
  const done = async (person: Person) =>
    (await texts(person))
      .filter(({ text }) => text?.includes('：已办好'))
      .map(({ text }) => /办理的(\S+)/.exec(text ?? '')?.[1])

  it('is texted where WeChat may not tell it, for the household and for the insurance (S004 附件2)', async () => {
    expect(await done(await registered())).toEqual(['户口登记', '医保参保登记'])
    expect(await done(await registered('all'))).toHaveLength(2)
  })

  it('is not texted to a family that chose fewer texts; what matters still is', async () => {
    const person = await registered('few')
    expect(await done(person)).toEqual([])
    expect((await texts(person)).some(({ text }) => text?.includes('：已受理'))).toBe(true)
  })
})

describe('WeChat that is busy', () => {
  it.each(['43108', '-1', '45009'])('is asked again later, and the message comes once (%s)', async (code) => {
    const person = somebody()
    await sample.subscribe(person)
    const { id } = await acceptedQuietly(person)
    await sample.fault({ action: 'wx.openApi', kind: 'error', count: 100, code })
    await sample.relay()
    await sample.clearFaults()
    expect(await phones(person)).toEqual([])
    expect(await credit(person)).toMatchObject({ progress: 1 })
    await sample.relay()
    expect(await phones(person)).toEqual([])
    await sample.passTime(2 * 60 * MINUTE)
    await sample.relay()
    await sample.relay()
    expect(await phones(person)).toEqual(['已受理'])
    expect(await credit(person)).toMatchObject({ progress: 0 })
    expect(await dropped(person, id)).toEqual([])
  })

  it('for good is given up after some tries, and said in the journal', async () => {
    const person = somebody()
    await sample.subscribe(person)
    const { id } = await acceptedQuietly(person)
    await sample.fault({ action: 'wx.openApi', kind: 'error', count: 100, code: '43108' })
    for (let hour = 0; hour < 12; hour += 1) {
      await sample.relay()
      await sample.passTime(60 * MINUTE)
    }
    expect(await dropped(person, id)).toEqual(['too-many-tries'])
  })

  it.each(['40037', '47003'])('with a message it will never take (%s) is not asked again', async (code) => {
    const person = somebody()
    await sample.subscribe(person)
    const { id } = await acceptedQuietly(person)
    await sample.fault({ action: 'wx.openApi', kind: 'error', count: 100, code })
    await sample.relay()
    await sample.clearFaults()
    expect(await dropped(person, id)).toEqual([code])
    await sample.passTime(60 * MINUTE)
    await sample.relay()
    expect(await phones(person)).toEqual([])
    expect(await credit(person)).toMatchObject({ progress: 1 })
  })
})

describe('the inbox', () => {
  it('tells every step, the newest first, whatever became of messages', async () => {
    const person = somebody()
    const { id } = await submitted(sample, person)
    const place = { kind: 'material', material: 'household-register', part: 'head' }
    await sample.clerk.get('desk', 'return-for-correction', {
      id,
      corrections: [{ place, message: '请重拍' }],
      command: uuid(),
    })
    await person.get('application', 'submit', { id, command: uuid() })
    await accept(sample, id)
    await sample.until(
      id,
      ({ status, deliveries }) => status === 'completed' && deliveries['household-registration'] !== undefined,
      (view) => payIfDue(sample, view),
      person,
    )
    const { notices, readUntil } = await inbox(person)
    const kinds = notices.map(({ kind }) => kind)
    expect(kinds.slice(-5).reverse()).toEqual(['submitted', 'returned', 'submitted', 'accepted', 'item-done'])
    expect(kinds).toEqual(expect.arrayContaining(['payment-due', 'posted', 'completed']))
    expect(readUntil).toBeUndefined()
    expect(new Set(notices.map((notice) => notice.id)).size).toBe(notices.length)
    // What was mended and what was paid is no longer to be done; what lies ready is.
    expect(notices.filter(({ isTodo }) => isTodo).map(({ kind }) => kind)).not.toContain('returned')
    expect(notices.filter(({ isTodo }) => isTodo).map(({ kind }) => kind)).not.toContain('payment-due')
    expect(notices.every((notice) => notice.application === id)).toBe(true)
    expect([...notices].sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ at }) => at)).toEqual(notices.map(({ at }) => at))
  })

  it('is everybody’s own', async () => {
    const [person, stranger] = [somebody(), somebody()]
    await submitted(sample, person)
    expect((await inbox(person)).notices).toHaveLength(1)
    expect(await inbox(stranger)).toEqual({ notices: [] })
  })

  it('is read up to a moment, never backwards, and never beyond now', async () => {
    const person = somebody()
    await submitted(sample, person)
    const { at } = (await inbox(person)).notices[0] ?? { at: '' }
    const read = (until: string) => person.get<{ readUntil: string }>('application', 'inbox-read', { until })
    expect(await read(at)).toEqual({ readUntil: at })
    expect(await read('2020-01-01T00:00:00Z')).toEqual({ readUntil: at })
    expect((await inbox(person)).readUntil).toBe(at)
    const { readUntil } = await read('2099-01-01T00:00:00.000Z')
    expect(readUntil > at && readUntil < '2099').toBe(true)
    expect((await person.ask('application', 'inbox-read', { until: 'yesterday' })).error?.code).toBe('bad-request')
  })

  it('costs one query for the cases and one for the person, and loads no answer of anybody', async () => {
    const person = somebody()
    await submitted(sample, person)
    await inbox(person)
    const last = (await sample.invocations()).filter(({ action }) => action === 'inbox').at(-1)
    expect(last?.database).toBe(2)
    await person.get('application', 'inbox-read', { until: new Date(sample.now()).toISOString() })
    expect((await sample.invocations()).filter(({ action }) => action === 'inbox-read').at(-1)?.database).toBe(2)
  })
})
