import type { Invited } from '../../cloudfunctions/application/invitations'
import { INVITATION_DAYS } from '../../domain/casework/invitation'
import type { Answers } from '../../domain/definition/answers'
import { aFamily, contentOf, draft, submitted } from '../support/cases'
import type { Person, Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

const DAY = 86_400_000
const STATEMENT = { material: 'statement', part: 'father' } as const

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

/** A draft to which only the father's signature is missing. */
const withoutFather = async (): Promise<{ id: string; answers: Answers }> => {
  const begun = await draft(sample, sample.mother)
  await sample.mother.get('application', 'detach', { id: begun.id, ...STATEMENT, command: uuid() })
  return begun
}

const invite = async (id: string, place: object = STATEMENT): Promise<string> =>
  (await sample.mother.get<{ token: string }>('application', 'invite', { id, ...place, command: uuid() })).token

const shown = (person: Person, token: string) => person.get<Invited>('application', 'invited', { token })

const STROKES = [
  [100, 250, 300, 100, 500, 400, 700, 120],
  [150, 300, 800, 320],
]

const sign = (person: Person, token: string, of: Pick<Invited, 'version' | 'textHash'>, command = uuid()) =>
  person.ask('application', 'sign-invited', {
    token,
    strokes: STROKES,
    version: of.version,
    textHash: of.textHash,
    command,
  })

describe('a father who is asked to sign on his own phone', () => {
  it('sees the whole text and nothing else of the case, signs, and the mother hands in', async () => {
    const { mother, father } = sample
    const { id, answers } = await withoutFather()
    const token = await invite(id)
    const invited = await shown(father, token)
    expect(invited).toMatchObject({ title: '申请表和承诺', part: '爸爸签名', state: 'open' })
    expect(invited.text).toContain(String(answers['newborn.name']))
    expect(Object.keys(invited).sort()).toEqual(['part', 'service', 'state', 'text', 'textHash', 'title', 'version'])
    expect(JSON.stringify(invited)).not.toContain(id)

    expect(await sign(father, token, invited)).toMatchObject({ ok: true, data: { signed: true } })
    const { journal, materials } = await mother.read(id)
    expect(journal.at(-1)).toMatchObject({ type: 'signed-elsewhere', signature: 'statement.father' })
    expect(materials.statement?.father).toMatchObject({ kind: 'signature', elsewhere: true, strokes: STROKES })
    const done = await mother.get('application', 'submit', { id, command: uuid() })
    expect(done.status).toBe('submitted')
  })

  it('may do nothing else with it: the case stays nobody’s but hers', async () => {
    const { id } = await withoutFather()
    const token = await invite(id)
    const invited = await shown(sample.father, token)
    // Some tokens look like an id, some do not.
    for (const key of [id, token]) {
      for (const action of ['read', 'export']) {
        const { error } = await sample.father.ask('application', action, { id: key })
        expect(['not-found', key === token ? 'bad-request' : 'not-found']).toContain(error?.code)
      }
    }
    const other = { ...invited, textHash: '0'.repeat(64) }
    expect((await sign(sample.father, token, other)).error?.code).toBe('forbidden')
    const before = await sample.mother.read(id)
    expect(before.materials.statement?.father).toBeUndefined()
  })

  it('signs once: the same tap again is the same signature, another one is refused', async () => {
    const { mother, father } = sample
    const { id } = await withoutFather()
    const token = await invite(id)
    const invited = await shown(father, token)
    const command = uuid()
    expect((await sign(father, token, invited, command)).ok).toBe(true)
    const { revision } = await mother.read(id)
    expect((await sign(father, token, invited, command)).ok).toBe(true)
    expect(await sign(father, token, invited)).toMatchObject({ ok: false, error: { code: 'invitation-signed' } })
    expect(await sign(sample.grandmother, token, invited)).toMatchObject({ error: { code: 'invitation-signed' } })
    expect((await mother.read(id)).revision).toBe(revision)
    expect(await shown(father, token)).toMatchObject({ state: 'signed', text: '' })
  })

  it('of two who sign at the same moment one is taken', async () => {
    const { id } = await withoutFather()
    const token = await invite(id)
    const invited = await shown(sample.father, token)
    const answers = await Promise.all([
      sign(sample.father, token, invited),
      sign(sample.grandmother, token, invited),
      sign(sample.as('oUncle'), token, invited),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { journal } = await sample.mother.read(id)
    expect(journal.filter(({ type }) => type === 'signed-elsewhere')).toHaveLength(1)
  })

  it('with a signature that is no signature is refused', async () => {
    const { id } = await withoutFather()
    const token = await invite(id)
    const { version, textHash } = await shown(sample.father, token)
    for (const strokes of [[], [[1]], [[2000, 2000, 1, 1]], 'x']) {
      const input = { token, strokes, version, textHash, command: uuid() }
      expect((await sample.father.ask('application', 'sign-invited', input)).error?.code).toBe('bad-request')
    }
  })
})

it('opened by the one who sent it is a signature on her own phone', async () => {
  const { mother } = sample
  const { id } = await withoutFather()
  const token = await invite(id)
  expect((await sign(mother, token, await shown(mother, token))).ok).toBe(true)
  const { materials, journal } = await mother.read(id)
  expect(materials.statement?.father).toMatchObject({ kind: 'signature' })
  expect(materials.statement?.father).not.toHaveProperty('elsewhere')
  expect(journal.map(({ type }) => type)).not.toContain('signed-elsewhere')
})

describe('a card that is no longer good', () => {
  it('because it was never one', async () => {
    const token = 'A'.repeat(32)
    const [read, signed] = await Promise.all([
      sample.father.ask('application', 'invited', { token }),
      sign(sample.father, token, { version: '2022-10', textHash: '0'.repeat(64) }),
    ])
    expect([read.error?.code, signed.error?.code]).toEqual(['not-found', 'not-found'])
    expect(read.error?.message).toContain('请让家人再发一张')
    expect((await sample.father.ask('application', 'invited', { token: { $ne: '' } })).error?.code).toBe('bad-request')
  })

  it('because the text was changed', async () => {
    const { mother, father } = sample
    const { id } = await withoutFather()
    const token = await invite(id)
    const invited = await shown(father, token)
    await mother.get('application', 'save', { id, answers: { 'father.name': '向大川' }, command: uuid() })
    expect(await shown(father, token)).toMatchObject({ state: 'changed', text: '' })
    expect((await sign(father, token, invited)).error?.code).toBe('invitation-changed')
    const next = await shown(father, await invite(id))
    expect(next).toMatchObject({ state: 'open', text: expect.stringContaining('向大川') })
  })

  it('but not because of what he does not sign for', async () => {
    const { mother, father } = sample
    const { id } = await withoutFather()
    // The head of the household stands in what he signs, so it is not the mother.
    await mother.get('application', 'save', { id, answers: { 'household.head': 'father' }, command: uuid() })
    const token = await invite(id)
    const invited = await shown(father, token)
    await mother.get('application', 'save', { id, answers: { 'mother.name': '林秋霞' }, command: uuid() })
    expect(await shown(father, token)).toEqual(invited)
    expect(await sign(father, token, invited)).toMatchObject({ ok: true })
  })

  it('because the owner signed there herself, or had it signed on her phone', async () => {
    const { mother, father } = sample
    const { id, answers } = await withoutFather()
    const token = await invite(id)
    const invited = await shown(father, token)
    const content = await contentOf(sample, mother, answers, STATEMENT)
    await mother.get('application', 'attach', { id, ...STATEMENT, content, command: uuid() })
    expect((await shown(father, token)).state).toBe('signed')
    expect((await sign(father, token, invited)).error?.code).toBe('invitation-signed')
  })

  it('because another was sent', async () => {
    const { id } = await withoutFather()
    const first = await invite(id)
    const invited = await shown(sample.father, first)
    const second = await invite(id)
    expect((await sample.father.ask('application', 'invited', { token: first })).error?.code).toBe('not-found')
    expect((await sign(sample.father, first, invited)).error?.code).toBe('not-found')
    expect((await shown(sample.father, second)).state).toBe('open')
  })

  it('because the application was handed in, or deleted', async () => {
    const { mother, father } = sample
    const { id } = await draft(sample, mother)
    const token = await invite(id)
    const invited = await shown(father, token)
    await mother.get('application', 'submit', { id, command: uuid() })
    expect((await shown(father, token)).state).toBe('expired')
    expect((await sign(father, token, invited)).error?.code).toBe('invitation-expired')

    const other = await withoutFather()
    const lost = await invite(other.id)
    await mother.get('application', 'discard', { id: other.id, command: uuid() })
    expect((await father.ask('application', 'invited', { token: lost })).error?.code).toBe('not-found')
  })
})

describe('who may ask for a signature', () => {
  it('the owner, of a signature that this family needs, while the case is hers to change', async () => {
    const { id } = await withoutFather()
    const ask = (person: Person, place: object, about = id) =>
      person.ask('application', 'invite', { id: about, ...place, command: uuid() })
    expect((await ask(sample.father, STATEMENT)).error?.code).toBe('not-found')
    expect((await ask(sample.clerk, STATEMENT)).error?.code).toBe('not-found')
    expect((await ask(sample.mother, { material: 'identity-mother', part: 'front' })).error?.code).toBe('bad-request')
    expect((await ask(sample.mother, { material: 'statement', part: 'aunt' })).error?.code).toBe('bad-request')
    // The mother applies herself: nobody needs a power of attorney.
    expect((await ask(sample.mother, { material: 'power-of-attorney', part: 'mother' })).error?.code).toBe(
      'bad-request',
    )
    const handedIn = await submitted(sample, sample.mother, aFamily())
    expect((await ask(sample.mother, STATEMENT, handedIn.id)).error?.code).toBe('not-allowed-now')
  })
})

// Last: the clock of this cloud does not go back.
it('a card is good for a week', async () => {
  const { father } = sample
  const { id } = await withoutFather()
  const token = await invite(id)
  const invited = await shown(father, token)
  await sample.passTime(INVITATION_DAYS * DAY - 60_000)
  expect((await shown(father, token)).state).toBe('open')
  await sample.passTime(120_000)
  expect(await shown(father, token)).toMatchObject({ state: 'expired', text: '' })
  expect((await sign(father, token, invited)).error?.code).toBe('invitation-expired')
  expect((await shown(father, await invite(id))).state).toBe('open')
})
