import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OWN, sameOf } from '../../domain/definition/fields'
import { aNewborn } from '../builders/family'
import { aFamily, consents, contentOf, draft, papersOf, submitted } from '../support/cases'
import type { Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterEach(() => sample.clearFaults())
afterAll(() => sample.close())

const start = (answers: object, id = uuid(), command = uuid()) => ({
  id,
  service: 'newborn-yuanling',
  answers,
  consents: consents(),
  command,
})
describe('a family keeps a draft', () => {
  it('saves a part of the answers and leaves the others as they are', async () => {
    const { mother } = sample
    const begun = await mother.get('application', 'start', start({ items: ['birth-certificate'], applicant: 'mother' }))
    expect(begun).toMatchObject({ status: 'draft', answers: { applicant: 'mother' } })
    const saved = await mother.get<{ revision: number; savedAt: string }>('application', 'save', {
      id: begun.id,
      answers: { 'mother.name': '张三妹' },
      command: uuid(),
    })
    expect(saved.revision).toBe(begun.revision + 1)
    expect(Date.parse(saved.savedAt)).not.toBeNaN()
    const read = await mother.read(begun.id)
    expect(read).toMatchObject({ revision: saved.revision, answers: { applicant: 'mother', 'mother.name': '张三妹' } })
  })

  it('takes an answer back with an empty value', async () => {
    const { mother } = sample
    const { id } = await mother.get('application', 'start', start({ applicant: 'mother', 'mother.name': '张三妹' }))
    await mother.get('application', 'save', { id, answers: { 'mother.name': '' }, command: uuid() })
    expect((await mother.read(id)).answers).not.toHaveProperty(['mother.name'])
  })

  it('adds a photo and takes it away again', async () => {
    const { mother } = sample
    const { id, revision } = await mother.get('application', 'start', start({ applicant: 'mother' }))
    const content = { kind: 'photo', photo: await sample.photoOf(mother) }
    const place = { id, material: 'identity-mother', part: 'front' }
    const attached = await mother.get<{ revision: number }>('application', 'attach', {
      ...place,
      content,
      command: uuid(),
    })
    expect(attached.revision).toBe(revision + 1)
    expect((await mother.read(id)).materials).toMatchObject({ 'identity-mother': { front: content } })
    await mother.get('application', 'detach', { ...place, command: uuid() })
    expect((await mother.read(id)).materials).toEqual({})
  })

  it('does not take a photo that somebody else uploaded, or that nobody uploaded', async () => {
    const { mother, father } = sample
    const { id, revision } = await mother.get('application', 'start', start({ applicant: 'mother' }))
    for (const photo of [await sample.photoOf(father), uuid()]) {
      const answer = await mother.ask('application', 'attach', {
        id,
        material: 'identity-mother',
        part: 'front',
        content: { kind: 'photo', photo },
        command: uuid(),
      })
      expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(/[一-鿿]/) } })
    }
    expect((await mother.read(id)).revision).toBe(revision)
  })

  it('finds its applications, newest first, without what is in them', async () => {
    const { father } = sample
    const first = await father.get('application', 'start', start({ applicant: 'father' }))
    await sample.passTime(1000)
    const second = await father.get('application', 'start', start({ applicant: 'father' }))
    const list = await father.list()
    expect(list.slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id])
    for (const line of list) {
      expect(Object.keys(line)).not.toEqual(expect.arrayContaining(['answers']))
      expect(Object.keys(line)).not.toEqual(expect.arrayContaining(['sealed']))
      expect(Object.keys(line)).not.toEqual(expect.arrayContaining(['materials']))
    }
  })
})

describe('a complete application', () => {
  it('is submitted to the desk of the hospital, and can be withdrawn until it is accepted', async () => {
    const { mother } = sample
    const { id, view } = await submitted(sample, mother)
    expect(view).toMatchObject({ status: 'submitted', desk: 'yl-people-hospital' })
    expect(Object.values(view.items).map(({ status }) => status)).not.toHaveLength(0)
    const withdrawn = await mother.get('application', 'withdraw', { id, command: uuid() })
    expect(withdrawn.status).toBe('closed')
  })

  it('cannot be changed once it is submitted', async () => {
    const { mother } = sample
    const { id, view } = await submitted(sample, mother)
    const answer = await mother.ask('application', 'save', { id, answers: { 'mother.name': '李四' }, command: uuid() })
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed-now' } })
    expect((await mother.read(id)).revision).toBe(view.revision)
  })
})

describe('an incomplete application', () => {
  it('is told every problem at once, and passes when exactly those are corrected', async () => {
    const { mother } = sample
    // An uncle's register, and the father lives elsewhere than he is registered: neither is known from other answers.
    const answers = { ...aNewborn().named('周问全').atAnUncles().answers(), [sameOf('father.livingAddress')]: OWN }
    const lacking = ['newborn.sex', 'father.livingAddress', 'household.headName', 'mother.phone']
    const begun = Object.fromEntries(Object.entries(answers).filter(([path]) => !lacking.includes(path)))
    const right = String(answers['father.idNumber'])
    const broken = { ...begun, 'father.idNumber': `${right.slice(0, 17)}${right.endsWith('1') ? '2' : '1'}` }
    const { id } = await mother.get('application', 'start', start(broken))

    const refused = await mother.ask('application', 'submit', { id, command: uuid() })
    expect(refused).toMatchObject({ ok: false, error: { code: 'incomplete' } })
    const problems = refused.error?.problems ?? []
    const fields = problems.flatMap(({ place }) => (place.kind === 'field' ? [place.field] : []))
    expect(fields).toEqual(expect.arrayContaining([...lacking, 'father.idNumber']))
    const missing = problems.flatMap(({ place }) =>
      place.kind === 'material' ? [`${place.material}.${place.part}`] : [],
    )
    expect(missing.sort()).toEqual(
      papersOf(answers)
        .map(({ material, part }) => `${material}.${part}`)
        .sort(),
    )

    const corrected = Object.fromEntries(
      fields.flatMap((path) => (answers[path] === undefined ? [] : [[path, answers[path]]])),
    )
    await mother.get('application', 'save', { id, answers: corrected, command: uuid() })
    for (const { place } of problems) {
      if (place.kind !== 'material') continue
      const content = await contentOf(sample, mother, answers, place)
      await mother.get('application', 'attach', {
        id,
        material: place.material,
        part: place.part,
        content,
        command: uuid(),
      })
    }
    const view = await mother.get('application', 'submit', { id, command: uuid() })
    expect(view.status).toBe('submitted')
  })
})

describe('before anything is written', () => {
  it('a case is not begun without the consents, nor with consents to another text, and nothing of it is kept', async () => {
    const { grandmother } = sample
    const other = consents().map((consent) => ({ ...consent, textHash: '0'.repeat(64) }))
    const before = await grandmother.list()
    for (const given of [undefined, [], consents().slice(1), other]) {
      const begun = { ...start({ applicant: 'mother', 'mother.name': '张三妹' }), consents: given }
      const answer = await grandmother.ask('application', 'start', begun)
      expect(answer).toMatchObject({ ok: false, error: { code: 'consent-needed' } })
      expect(answer.error?.message).toContain('请先逐项阅读告知并勾选同意')
      const { id } = begun
      const saved = await grandmother.ask('application', 'save', { id, answers: {}, command: uuid() })
      expect(saved.error?.code).toBe('not-found')
    }
    expect(await grandmother.list()).toEqual(before)
  })

  it('they are kept with the text that was shown and when, and shown again without who', async () => {
    const { mother } = sample
    const { id } = await mother.get('application', 'start', start({ applicant: 'mother' }))
    const { consents: kept } = await mother.read(id)
    expect(kept).toEqual(consents().map((consent) => ({ ...consent, at: expect.any(String) })))
  })
})

describe('an application belongs to who began it', () => {
  it('does not exist for anybody else, whatever they ask of it', async () => {
    const { mother, grandmother } = sample
    const { id, view } = await submittedDraft()
    const photo = { kind: 'photo', photo: await sample.photoOf(grandmother) }
    const place = { id, material: 'identity-mother', part: 'front' }
    const attempts: readonly (readonly [string, object])[] = [
      ['read', { id }],
      ['save', { id, answers: { 'mother.name': '别人' }, command: uuid() }],
      ['attach', { ...place, content: photo, command: uuid() }],
      ['detach', { ...place, command: uuid() }],
      ['submit', { id, command: uuid() }],
      ['withdraw', { id, command: uuid() }],
    ]
    for (const [action, input] of attempts) {
      const answer = await grandmother.ask('application', action, input)
      expect({ action, code: answer.error?.code }).toEqual({ action, code: 'not-found' })
    }
    const taken = await grandmother.ask('application', 'start', start({ applicant: 'mother' }, id))
    expect(taken.ok).toBe(false)
    expect(taken.data).toBeUndefined()
    expect(await grandmother.list()).toEqual([])
    expect(await mother.read(id)).toEqual(view)
  })

  const submittedDraft = async () => {
    const { id } = await draft(sample, sample.mother)
    return { id, view: await sample.mother.read(id) }
  }
})

describe('what is stored', () => {
  it('holds no name, ID number, phone or address of the family in the open', async () => {
    const { mother } = sample
    const answers = aFamily()
    const { id } = await submitted(sample, mother, answers)
    const stored = ['cloud.db', 'cloud.db-wal']
      .map((name) => {
        try {
          return readFileSync(join(sample.dataDir, name)).toString('utf8')
        } catch {
          return ''
        }
      })
      .join('\n')
    expect(stored).toContain(id)
    const personal = [
      'newborn.name',
      'mother.name',
      'mother.idNumber',
      'father.idNumber',
      'mother.phone',
      'mother.livingAddress',
    ]
    for (const path of personal) {
      const value = answers[path]
      expect(typeof value === 'string' && value.length > 1).toBe(true)
      expect({ path, found: stored.includes(String(value)) }).toEqual({ path, found: false })
    }
  })
})
