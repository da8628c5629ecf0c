import type { OwnView } from '../../cloudfunctions/application/own-view'
import { INVITATION_DAYS } from '../../domain/casework/invitation'
import type { Answers } from '../../domain/definition/answers'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'
import { aClearPicture } from '../builders/pictures'
import { stored } from '../faults/database'
import { aFamily, consentsTo, contentOf, draft, submitted } from '../support/cases'
import type { Person, Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

const DAY = 86_400_000
const STATEMENT = { material: 'statement', part: 'father' } as const
const ownConsents = consentsTo({ consents: service.participantConsents ?? [] })

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

/** A draft to which only the father's signature is missing. */
const withoutFather = async (of?: Answers): Promise<{ id: string; answers: Answers }> => {
  const begun = await draft(sample, sample.mother, of)
  await sample.mother.get('application', 'detach', { id: begun.id, ...STATEMENT, command: uuid() })
  return begun
}

const invite = async (id: string, person = 'father'): Promise<string> =>
  (await sample.mother.get<{ token: string }>('application', 'invite', { id, person, command: uuid() })).token

const shown = (person: Person, token: string) => person.get<OwnView>('application', 'invited', { token })
const ask = (person: Person, action: string, token: string, input: object = {}) =>
  person.ask('application', `${action}-invited`, { token, ...input, command: uuid() })
const join = (person: Person, token: string, consents: object = ownConsents) => ask(person, 'join', token, { consents })

const joined = async (person: Person, token: string): Promise<OwnView> => {
  await shown(person, token)
  expect(await join(person, token)).toMatchObject({ ok: true })
  return shown(person, token)
}

const STROKES = [
  [100, 250, 300, 100, 500, 400, 700, 120],
  [150, 300, 800, 320],
]

const sign = (person: Person, token: string, view: OwnView, at = 0) => {
  const signing = view.own?.signings[at]
  if (signing === undefined) throw new Error('nothing to sign')
  const { material, part, version, textHash } = signing
  const content = { kind: 'signature', strokes: STROKES, version, textHash }
  return ask(person, 'attach', token, { material, part, content })
}

const photographed = async (person: Person, purpose: object) => {
  const photo = uuid()
  const { fileID } = await person.upload(`${photo}.jpg`, await aClearPicture())
  return { photo, answer: await person.ask('photo', 'inspect', { photo, file: fileID, ...purpose }) }
}

describe('a father who is asked to fill his own part', () => {
  it('is shown nothing before he agrees but how much it is, and nothing of him is taken', async () => {
    const { father } = sample
    const { id, answers } = await withoutFather()
    const token = await invite(id)
    const before = await shown(father, token)
    expect(before).toMatchObject({ title: '爸爸', state: 'open', hasJoined: false })
    expect(before.own).toBeUndefined()
    for (const path of ['father.name', 'father.idNumber', 'mother.idNumber', 'newborn.name']) {
      expect(JSON.stringify(before)).not.toContain(String(answers[path]))
    }
    for (const given of [[], ownConsents.slice(1), ownConsents.map((one) => ({ ...one, textHash: '0'.repeat(64) }))]) {
      expect((await join(father, token, given)).error?.code).toBe('consent-needed')
    }
    const saved = await ask(father, 'save', token, { answers: { 'father.employer': '沅陵县水务局' } })
    expect(saved.error).toMatchObject({ code: 'consent-needed', message: expect.stringContaining('同意') })
    expect((await photographed(father, { invitation: token })).answer.error?.code).toBe('consent-needed')
    expect((await sample.mother.read(id)).answers['father.employer']).toBe(answers['father.employer'])
  })

  it('sees his own part and no more, signs, and the mother hands in', async () => {
    const { mother, father } = sample
    // The head of the household stands in what he signs, so it is not the mother.
    const { id, answers } = await withoutFather({ ...aFamily(), 'household.head': 'father' })
    const token = await invite(id)
    const view = await joined(father, token)
    expect(Object.keys(view.own?.answers ?? {}).filter((path) => !path.startsWith('father.'))).toEqual([])
    // What is settled elsewhere is neither shown nor taken away by a phone that does not know it.
    expect(Object.keys(view.own?.answers ?? {})).not.toContain('father.nationality')
    const text = JSON.stringify(view)
    expect(text).toContain(String(answers['father.idNumber']))
    for (const path of ['mother.idNumber', 'mother.phone', 'mother.idValidity']) {
      expect({ path, isSeen: text.includes(String(answers[path])) }).toEqual({ path, isSeen: false })
    }
    expect(text).not.toContain(id)
    expect(Object.keys(view.own?.materials ?? {}).sort()).toEqual(['identity-father'])
    expect(view.left).toMatchObject([
      { who: 'mother', fields: 0, photos: 0, signatures: 0 },
      { who: 'father', fields: 0, photos: 0, signatures: 1 },
    ])

    expect(await sign(father, token, view)).toMatchObject({ ok: true })
    const { journal, materials, participants, consents } = await mother.read(id)
    expect(journal.map(({ type }) => type).slice(-2)).toEqual(['joined', 'signed-elsewhere'])
    expect(materials.statement?.father).toMatchObject({ kind: 'signature', elsewhere: true, strokes: STROKES })
    expect(participants).toEqual({ father: { at: expect.any(String) } })
    expect(JSON.stringify([participants, consents])).not.toContain(father.openid)
    expect((await shown(father, token)).left[1]).toMatchObject({ signatures: 0 })
    const done = await mother.get('application', 'submit', { id, command: uuid() })
    expect(done.status).toBe('submitted')
  })

  it('of another ethnic group signs everything by one link', async () => {
    const { mother, father } = sample
    const { id } = await draft(
      sample,
      mother,
      aNewborn(TODAY).withParentsOfDifferentEthnicity().named('周同签').answers(),
    )
    for (const material of ['statement', 'ethnicity-statement']) {
      await mother.get('application', 'detach', { id, material, part: 'father', command: uuid() })
    }
    const token = await invite(id)
    const view = await joined(father, token)
    expect(view.own?.signings.map(({ material }) => material)).toEqual(['ethnicity-statement', 'statement'])
    expect((await sign(father, token, view, 0)).ok).toBe(true)
    expect((await sign(father, token, view, 1)).ok).toBe(true)
    expect((await mother.get('application', 'submit', { id, command: uuid() })).status).toBe('submitted')
  })

  it('fills and photographs at the same time as the mother, and nothing of either is lost', async () => {
    const { mother, father } = sample
    const { id } = await withoutFather()
    const token = await invite(id)
    await joined(father, token)
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_one, at) => [
        ask(father, 'save', token, {
          answers: { [at % 2 === 0 ? 'father.employer' : 'father.phone']: `1380745010${at}` },
        }),
        mother.ask('application', 'save', { id, answers: { 'mother.employer': `第${at}中学` }, command: uuid() }),
      ]).flat(),
    )
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    const { photo, answer } = await photographed(father, { invitation: token })
    expect(answer.ok).toBe(true)
    const place = { material: 'identity-father', part: 'front', content: { kind: 'photo', photo } }
    expect((await ask(father, 'attach', token, place)).ok).toBe(true)
    const { materials, answers: there } = await mother.read(id)
    expect(there['father.employer']).toMatch(/^1380745010/)
    expect(there['mother.employer']).toMatch(/^第\d中学/)
    expect(materials['identity-father']?.front).toMatchObject({ photo })
    // The picture is of the case now: who applies sees it, and so does whoever took it, through the link.
    expect(Object.keys((await mother.get<{ links: object }>('photo', 'view', { photos: [photo] })).links)).toEqual([
      photo,
    ])
    expect(Object.keys((await shown(father, token)).own?.links ?? {})).toContain(photo)
  })

  it('does each thing once, however often it is asked', async () => {
    const { father, mother } = sample
    const { id } = await withoutFather()
    const token = await invite(id)
    await joined(father, token)
    const { photo } = await photographed(father, { invitation: token })
    const command = uuid()
    const input = { token, material: 'identity-father', part: 'front', content: { kind: 'photo', photo }, command }
    const first = await father.ask('application', 'attach-invited', input)
    const { revision } = await mother.read(id)
    expect(await father.ask('application', 'attach-invited', input)).toEqual(first)
    expect((await mother.read(id)).revision).toBe(revision)
  })
})

describe('whoever holds a link', () => {
  it('may not read, write, photograph or sign what is somebody else’s', async () => {
    const { mother, father } = sample
    const { id, answers } = await withoutFather()
    const token = await invite(id)
    const view = await joined(father, token)
    const { photo } = await photographed(father, { invitation: token })
    const before = await mother.read(id)
    const foreign: readonly (readonly [string, object])[] = [
      ['save', { answers: { 'mother.name': '别人' } }],
      ['save', { answers: { 'father.employer': '水务局', 'newborn.name': '别人' } }],
      ['save', { answers: { items: ['birth-certificate'] } }],
      ['save', { answers: { applicant: 'father' } }],
      ['save', { answers: { 'screening.married': 'no' } }],
      ['attach', { material: 'identity-mother', part: 'front', content: { kind: 'photo', photo } }],
      ['attach', { material: 'household-register', part: 'head', content: { kind: 'photo', photo } }],
      [
        'attach',
        {
          ...STATEMENT,
          part: 'mother',
          content: await contentOf(sample, mother, answers, { ...STATEMENT, part: 'mother' }),
        },
      ],
      ['detach', { material: 'identity-mother', part: 'front' }],
      ['detach', { ...STATEMENT, part: 'mother' }],
    ]
    for (const [action, input] of foreign) {
      const { error } = await ask(father, action, token, input)
      expect({ action, input, code: error?.code }).toEqual({ action, input, code: 'not-yours' })
      expect(error?.message).toMatch(/[一-鿿]/)
    }
    for (const action of ['read', 'export', 'access-log']) {
      expect((await father.ask('application', action, { id })).error?.code).toBe('not-found')
    }
    for (const [action, input] of [
      ['submit', {}],
      ['withdraw', {}],
      ['invite', { person: 'father' }],
    ] as const) {
      expect((await father.ask('application', action, { id, ...input, command: uuid() })).error?.code).toBe('not-found')
    }
    const other = {
      kind: 'signature',
      strokes: STROKES,
      version: view.own?.signings[0]?.version,
      textHash: '0'.repeat(64),
    }
    expect((await ask(father, 'attach', token, { ...STATEMENT, content: other })).error?.code).toBe(
      'invitation-changed',
    )
    expect(await mother.read(id)).toEqual(before)
  })

  it('is one person: the phone that opened it first', async () => {
    const { father, grandmother } = sample
    const { id } = await withoutFather()
    const token = await invite(id)
    const opened = await Promise.all(
      [father, grandmother, sample.as('oUncle')].map((one) => one.ask('application', 'invited', { token })),
    )
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
    expect(opened.flatMap(({ error }) => (error === undefined ? [] : [error.code]))).toEqual([
      'invitation-taken',
      'invitation-taken',
    ])
    const first = [father, grandmother, sample.as('oUncle')][opened.findIndex(({ ok }) => ok)] ?? father
    const second = first === father ? grandmother : father
    await joined(first, token)
    expect((await join(second, token)).error?.code).toBe('invitation-taken')
    expect((await ask(second, 'save', token, { answers: { 'father.employer': 'x' } })).error?.code).toBe(
      'invitation-taken',
    )
    expect((await photographed(second, { invitation: token })).answer.error?.code).toBe('invitation-taken')
  })

  it('with a signature that is no signature is refused', async () => {
    const { id } = await withoutFather()
    const token = await invite(id)
    const view = await joined(sample.father, token)
    const { version, textHash } = view.own?.signings[0] ?? {}
    for (const strokes of [[], [[1]], [[2000, 2000, 1, 1]], 'x']) {
      const content = { kind: 'signature', strokes, version, textHash }
      expect((await ask(sample.father, 'attach', token, { ...STATEMENT, content })).error?.code).toBe('bad-request')
    }
  })

  it('may be who sent it: she looks, signs on her own phone, and takes it from nobody', async () => {
    const { mother, father } = sample
    const { id } = await withoutFather()
    const token = await invite(id)
    const view = await shown(mother, token)
    expect((await sign(mother, token, view)).ok).toBe(true)
    const { materials, journal } = await mother.read(id)
    expect(materials.statement?.father).toMatchObject({ kind: 'signature' })
    expect(materials.statement?.father).not.toHaveProperty('elsewhere')
    expect(journal.map(({ type }) => type)).not.toContain('signed-elsewhere')
    expect((await father.ask('application', 'invited', { token })).ok).toBe(true)
  })
})

describe('a link that is no longer good', () => {
  it('because it was never one', async () => {
    const token = 'A'.repeat(32)
    const [read, saved] = await Promise.all([
      sample.father.ask('application', 'invited', { token }),
      ask(sample.father, 'save', token, { answers: {} }),
    ])
    expect([read.error?.code, saved.error?.code]).toEqual(['not-found', 'not-found'])
    expect(read.error?.message).toContain('请让家人再发一次')
    expect((await sample.father.ask('application', 'invited', { token: { $ne: '' } })).error?.code).toBe('bad-request')
  })

  it('because another was sent: a thousand links are one', async () => {
    const { mother, father } = sample
    const { id } = await withoutFather()
    const first = await invite(id)
    await joined(father, first)
    const tokens: string[] = []
    for (let at = 0; at < 40; at += 1) tokens.push(await invite(id))
    expect(
      stored<{ application: string }>(sample.dataDir, 'invitations').filter((one) => one.application === id),
    ).toHaveLength(1)
    for (const token of [first, ...tokens.slice(0, 3)]) {
      expect((await father.ask('application', 'invited', { token })).error?.code).toBe('not-found')
      expect((await ask(father, 'save', token, { answers: { 'father.employer': 'x' } })).error?.code).toBe('not-found')
    }
    // The same person on the same phone has agreed already.
    expect(await shown(father, tokens.at(-1) ?? '')).toMatchObject({ state: 'open', hasJoined: true })
    expect((await mother.read(id)).answers['father.employer']).not.toBe('x')
  })

  it('because who sent it took it back', async () => {
    const { mother, father } = sample
    const { id } = await withoutFather()
    const token = await invite(id)
    await joined(father, token)
    expect(
      (await father.ask('application', 'end-invitation', { id, person: 'father', command: uuid() })).error?.code,
    ).toBe('not-found')
    await mother.get('application', 'end-invitation', { id, person: 'father', command: uuid() })
    expect((await father.ask('application', 'invited', { token })).error?.code).toBe('not-found')
    expect((await ask(father, 'save', token, { answers: { 'father.employer': 'x' } })).error?.code).toBe('not-found')
  })

  it('says that the case was handed in, opens again when it comes back, and goes with a draft', async () => {
    const { mother, father, clerk } = sample
    const { id } = await draft(sample, mother)
    const token = await invite(id)
    await joined(father, token)
    await mother.get('application', 'submit', { id, command: uuid() })
    expect(await shown(father, token)).toMatchObject({ state: 'handed-in' })
    expect((await shown(father, token)).own).toBeUndefined()
    const late = await ask(father, 'save', token, { answers: { 'father.employer': 'x' } })
    expect(late.error).toMatchObject({ code: 'invitation-handed-in', message: expect.stringContaining('已经交到窗口') })

    const place = { kind: 'material', ...STATEMENT }
    const corrections = [
      { place, message: '请父亲本人签名' },
      { place: { kind: 'field', section: 'mother', field: 'mother.phone' }, message: '停机' },
    ]
    await clerk.get('desk', 'return-for-correction', { id, corrections, command: uuid() })
    const back = await shown(father, token)
    expect(back).toMatchObject({ state: 'open', isReturned: true })
    expect(back.own?.corrections).toEqual([corrections[0]])

    const other = await withoutFather()
    const lost = await invite(other.id)
    await mother.get('application', 'discard', { id: other.id, command: uuid() })
    expect((await father.ask('application', 'invited', { token: lost })).error?.code).toBe('not-found')
  })
})

describe('who may send a link', () => {
  it('the owner, to somebody of this family, while the case is hers to change', async () => {
    const { id } = await withoutFather()
    const send = (person: Person, whom: string, about = id) =>
      person.ask('application', 'invite', { id: about, person: whom, command: uuid() })
    expect((await send(sample.father, 'father')).error?.code).toBe('not-found')
    expect((await send(sample.clerk, 'father')).error?.code).toBe('not-found')
    expect((await send(sample.mother, 'mother')).error?.code).toBe('bad-request')
    expect((await send(sample.mother, 'aunt')).error?.code).toBe('bad-request')
    const handedIn = await submitted(sample, sample.mother, aFamily())
    expect((await send(sample.mother, 'father', handedIn.id)).error?.code).toBe('not-allowed-now')
  })
})

// Last: the clock of this cloud does not go back.
it('a link is good for a week, and another can be sent', async () => {
  const { father } = sample
  const { id } = await withoutFather()
  const token = await invite(id)
  const view = await joined(father, token)
  await sample.passTime(INVITATION_DAYS * DAY - 60_000)
  expect((await shown(father, token)).state).toBe('open')
  await sample.passTime(120_000)
  expect(await shown(father, token)).toMatchObject({ state: 'expired' })
  expect((await sign(father, token, view)).error?.code).toBe('invitation-expired')
  expect((await shown(father, await invite(id))).state).toBe('open')
})
