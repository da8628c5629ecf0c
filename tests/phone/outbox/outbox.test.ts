import { refusals } from '../../../domain/casework/refusals'
import type { Change } from '../../../src/outbox/change'
import { MOST_BYTES_A_KEY } from '../../../src/outbox/room'
import { NO } from './entries'
import { type App, type KilledWhen, Phone, settle } from './phone'

const CASE = 'case-0001'
const SIGNATURE = { kind: 'signature', strokes: [[0, 0, 9, 9]], version: '1', textHash: 'a'.repeat(64) } as const
const PHOTO = { kind: 'photo', photo: 'photo-0001' } as const
const PICTURE = { path: 'tmp://1', bytes: 300_000 }

const CHANGES: Readonly<Record<string, Change>> = {
  'the start': { type: 'start', service: 'newborn-yuanling', answers: { applicant: 'mother' }, consents: [] },
  'typed answers': { type: 'save', answers: { 'mother.phone': '13807459999' } },
  'a signature': { type: 'attach', material: 'statement', part: 'mother', content: SIGNATURE },
  'the removal of a paper': { type: 'detach', material: 'identity-mother', part: 'front' },
  'the submission': { type: 'submit' },
  'the withdrawal': { type: 'withdraw' },
  'the deletion of the draft': { type: 'discard' },
  'the consents to one’s own part of another family’s': { type: 'join', consents: [] },
}

const addPhoto = async (app: App, of = CASE) => {
  await app.pictures.put(of, PHOTO.photo, PICTURE, true)
  app.outbox.add(
    of,
    { type: 'attach', material: 'identity-mother', part: 'front', content: PHOTO },
    { bytes: PICTURE.bytes, tries: 0 },
  )
  app.pictures.pump()
}

let phone: Phone
beforeEach(() => {
  phone = new Phone()
})

const arrivedOnce = () => {
  const ids = phone.cloud.done.map(({ entry }) => entry.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(phone.cloud.mostAtOnce).toBe(1)
}

describe('offline from the first tap to the submission', () => {
  it('everything arrives once and in order when the net is back', async () => {
    phone.cloud.net = 'lost'
    const app = phone.open()
    for (const name of ['the start', 'typed answers', 'a signature']) {
      app.outbox.add(CASE, CHANGES[name] as Change)
      void app.outbox.run(CASE)
      await settle()
    }
    await addPhoto(app)
    app.outbox.add(CASE, { type: 'submit' })
    await phone.wait(3_000)
    expect(phone.cloud.done).toEqual([])
    expect(app.outbox.entriesOf(CASE)).toHaveLength(5)

    phone.cloud.net = 'well'
    await phone.wait(60_000)
    await phone.wait(60_000)
    expect(phone.cloud.kinds).toEqual(['start', 'save', 'attach', 'attach', 'submit'])
    expect(app.outbox.entriesOf(CASE)).toEqual([])
    expect(phone.storage.values.size).toBe(0)
    expect(phone.shelf.size).toBe(0)
    arrivedOnce()
  })
})

describe.each(['before it arrives', 'after it arrived'] as const)('killed %s', (when: KilledWhen) => {
  it.each(Object.keys(CHANGES))('%s goes on when the app is opened again, and arrives once', async (name) => {
    const app = phone.open()
    const entry = app.outbox.add(CASE, CHANGES[name] as Change)
    app.killAt = when
    void app.outbox.run(CASE)
    await settle()
    expect(app.isKilled).toBe(true)

    const again = phone.open()
    await again.outbox.retry(CASE)
    expect(phone.cloud.done.map((one) => one.entry.id)).toEqual([entry?.id])
    expect(again.outbox.entriesOf(CASE)).toEqual([])
    arrivedOnce()
  })

  it('a picture and what waits for it go on, and arrive once', async () => {
    const app = phone.open()
    app.outbox.add(CASE, CHANGES['the start'] as Change)
    await addPhoto(app)
    app.outbox.add(CASE, { type: 'submit' })
    app.killAt = when
    void app.outbox.run(CASE)
    await settle()
    expect(app.isKilled).toBe(true)

    const again = phone.open()
    again.pictures.pump(true)
    await again.outbox.retry(CASE)
    await settle()
    expect(phone.cloud.kinds).toEqual(['start', 'attach', 'submit'])
    expect(phone.shelf.size).toBe(0)
    arrivedOnce()
  })
})

describe('an upload that is killed', () => {
  it('goes on as the same picture, without being taken again', async () => {
    phone.cloud.net = 'lost'
    const app = phone.open()
    await addPhoto(app)
    await settle()
    app.die()

    phone.cloud.net = 'well'
    const again = phone.open()
    again.pictures.pump(true)
    await settle()
    expect(again.uploads).toEqual(app.uploads)
    expect(phone.cloud.kinds).toEqual(['attach'])
  })

  it('whose picture is not on the phone any more asks for another one', async () => {
    phone.cloud.net = 'lost'
    const app = phone.open()
    await addPhoto(app)
    app.die()
    phone.shelf.clear()
    const again = phone.open()
    again.pictures.pump(true)
    await settle()
    expect(again.outbox.entriesOf(CASE)[0]?.refusal?.code).toBe('photo-lost')
  })
})

describe('two tabs of one person', () => {
  it('send what either of them typed, each thing once', async () => {
    const [one, other] = [phone.open(), phone.open()]
    one.outbox.add(CASE, CHANGES['the start'] as Change)
    other.outbox.add(CASE, CHANGES['typed answers'] as Change)
    one.outbox.add(CASE, CHANGES['a signature'] as Change)
    await Promise.all([one.outbox.run(CASE), other.outbox.run(CASE), one.outbox.retry(CASE)])
    expect(phone.cloud.kinds).toEqual(['start', 'save', 'attach'])
    expect(phone.cloud.asked).toHaveLength(3)
    expect(one.outbox.entriesOf(CASE)).toEqual([])
    expect(other.outbox.entriesOf(CASE)).toEqual([])
    arrivedOnce()
  })

  it('upload a picture in one of them', async () => {
    const [one, other] = [phone.open(), phone.open()]
    await addPhoto(one)
    other.pictures.pump(true)
    await settle()
    expect([...one.uploads, ...other.uploads]).toHaveLength(1)
    expect(phone.cloud.kinds).toEqual(['attach'])
  })

  it('when one is closed in the middle, the other goes on', async () => {
    const [one, other] = [phone.open(), phone.open()]
    one.outbox.add(CASE, CHANGES['typed answers'] as Change)
    one.killAt = 'after it arrived'
    void one.outbox.run(CASE)
    await settle()
    await other.outbox.retry(CASE)
    expect(phone.cloud.kinds).toEqual(['save'])
    expect(other.outbox.entriesOf(CASE)).toEqual([])
  })
})

describe('a second person on the same phone', () => {
  it('sees nothing of the first and sends nothing of theirs', async () => {
    phone.cloud.net = 'lost'
    const app = phone.open()
    app.outbox.add(CASE, CHANGES['typed answers'] as Change)
    app.die()

    phone.person = 'oNeighbour'
    phone.cloud.net = 'well'
    const theirs = phone.open()
    expect(theirs.outbox.cases()).toEqual([])
    await theirs.outbox.retry(CASE)
    expect(theirs.outbox.entriesOf(CASE)).toEqual([])
    expect(phone.cloud.asked).toEqual([])
  })
})

describe('what was refused', () => {
  beforeEach(() => phone.cloud.refuses.set('save', { ok: false, error: NO }))

  it('stays, says why, and is not asked for again by itself', async () => {
    const app = phone.open()
    app.outbox.add(CASE, CHANGES['typed answers'] as Change)
    await app.outbox.run(CASE)
    await app.outbox.retry(CASE)
    await phone.wait(600_000)
    expect(app.outbox.entriesOf(CASE)).toMatchObject([{ refusal: NO }])
    expect(phone.cloud.asked).toHaveLength(1)
  })

  it('is sent again by hand, as a new command', async () => {
    const app = phone.open()
    const entry = app.outbox.add(CASE, CHANGES['typed answers'] as Change)
    await app.outbox.run(CASE)
    phone.cloud.refuses.clear()
    await app.outbox.retry(CASE, app.outbox.entriesOf(CASE)[0])
    expect(phone.cloud.kinds).toEqual(['save'])
    expect(phone.cloud.done[0]?.entry.id).not.toBe(entry?.id)
  })

  it('goes when somebody gives it up', async () => {
    const app = phone.open()
    app.outbox.add(CASE, CHANGES['typed answers'] as Change)
    await app.outbox.run(CASE)
    const [entry] = app.outbox.entriesOf(CASE)
    expect(entry !== undefined && app.outbox.drop(CASE, entry)).toBe(true)
    expect(app.outbox.entriesOf(CASE)).toEqual([])
  })
})

describe('what others were too quick for', () => {
  it('is tried again by itself, as the same command, and asks nobody for anything', async () => {
    phone.cloud.refuses.set('save', { ok: false, error: refusals.busy() })
    const app = phone.open()
    const entry = app.outbox.add(CASE, CHANGES['typed answers'] as Change)
    await app.outbox.run(CASE)
    expect(app.outbox.entriesOf(CASE)).toMatchObject([{ id: entry?.id, retryAt: phone.now + 3_000 }])
    expect(app.outbox.entriesOf(CASE)[0]?.refusal).toBeUndefined()

    phone.cloud.refuses.clear()
    await phone.wait(3_000)
    expect(phone.cloud.done.map((one) => one.entry.id)).toEqual([entry?.id])
    expect(app.outbox.entriesOf(CASE)).toEqual([])
  })

  it('is not taken for an application that is there already, which stays as it is', async () => {
    phone.cloud.refuses.set('start', { ok: false, error: refusals.exists() })
    const app = phone.open()
    app.outbox.add(CASE, CHANGES['the start'] as Change)
    await app.outbox.run(CASE)
    await phone.wait(600_000)
    expect(app.outbox.entriesOf(CASE)).toMatchObject([{ refusal: refusals.exists() }])
    expect(phone.cloud.asked).toHaveLength(1)
  })
})

describe('what may have arrived', () => {
  it('cannot be given up: nobody knows whether it happened', async () => {
    phone.cloud.net = 'deaf'
    const app = phone.open()
    app.outbox.add(CASE, CHANGES['the submission'] as Change)
    await app.outbox.run(CASE)
    const [entry] = app.outbox.entriesOf(CASE)
    expect(entry !== undefined && app.outbox.drop(CASE, entry)).toBe(false)
  })

  it('is tried again by itself, later each time, as the same command', async () => {
    phone.cloud.net = 'deaf'
    const app = phone.open()
    app.outbox.add(CASE, CHANGES['typed answers'] as Change)
    await app.outbox.run(CASE)
    for (const ms of [2_999, 1, 7_999, 1]) await phone.wait(ms)
    expect(phone.cloud.asked.map(({ id }) => id)).toEqual(Array(3).fill(phone.cloud.asked[0]?.id))
    phone.cloud.net = 'well'
    await phone.wait(20_000)
    expect(phone.cloud.kinds).toEqual(['save'])
    expect(app.outbox.entriesOf(CASE)).toEqual([])
  })
})

describe('a phone without room', () => {
  it('takes no more, and loses nothing of what it has', () => {
    const app = phone.open()
    app.outbox.add(CASE, CHANGES['typed answers'] as Change)
    const strokes = [Array.from({ length: MOST_BYTES_A_KEY }, () => 1)]
    const content = { ...SIGNATURE, strokes }
    expect(app.outbox.add(CASE, { type: 'attach', material: 'statement', part: 'mother', content })).toBeUndefined()
    expect(app.outbox.entriesOf(CASE)).toHaveLength(1)
  })
})

describe('an order', () => {
  it('is kept though somebody sets the clock back', async () => {
    const app = phone.open()
    app.outbox.add(CASE, CHANGES['the start'] as Change)
    phone.now -= 3_600_000
    app.outbox.add(CASE, CHANGES['a signature'] as Change)
    await app.outbox.run(CASE)
    expect(phone.cloud.kinds).toEqual(['start', 'attach'])
  })
})
