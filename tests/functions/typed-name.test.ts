import { contentOf, draft } from '../support/cases'
import type { Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

const FATHER = { material: 'statement', part: 'father' } as const
const NUMBERS = { 'birth-certificate': 'R430012345' }

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

/** Handed in with a name typed for the father, who cannot write by hand. */
const handedIn = async () => {
  const { id, answers } = await draft(sample, sample.mother)
  const signature = (await contentOf(sample, sample.mother, answers, FATHER)) as { version: string; textHash: string }
  const { version, textHash } = signature
  const content = { kind: 'typed', name: String(answers['father.name']), version, textHash }
  await sample.mother.get('application', 'attach', { id, ...FATHER, content, command: uuid() })
  await sample.mother.get('application', 'submit', { id, command: uuid() })
  return { id, name: content.name }
}

const confirm = (id: string, who = sample.clerk) =>
  who.ask('desk', 'confirm-signature', { id, ...FATHER, command: uuid() })
const accept = (id: string) => sample.clerk.ask('desk', 'accept', { id, numbers: NUMBERS, command: uuid() })

describe('a name typed instead of a signature', () => {
  it('waits for the desk, which confirms it once; the family reads the office and the time, not the clerk', async () => {
    const { id, name } = await handedIn()
    expect((await accept(id)).error?.code).toBe('not-confirmed')
    expect((await sample.mother.read(id)).status).toBe('submitted')
    expect(await confirm(id)).toMatchObject({ ok: true })
    expect(await confirm(id)).toMatchObject({ ok: true })

    const seen = await sample.mother.read(id)
    expect(seen.materials.statement?.father).toMatchObject({
      kind: 'typed',
      name,
      confirmed: { office: seen.desk, at: expect.any(String) },
    })
    expect(seen.journal.filter(({ type }) => type === 'signature-confirmed')).toHaveLength(1)
    const { file } = await sample.mother.get<{ file: { signatures: object[] } }>('application', 'export', { id })
    expect(JSON.stringify(file.signatures)).toContain(name)
    expect(JSON.stringify([seen, file])).not.toContain('oSampleClerk')
    expect(await accept(id)).toMatchObject({ ok: true, data: { status: 'accepted' } })
  })

  it('is confirmed by nobody but the desk it was handed in at', async () => {
    const { id } = await handedIn()
    for (const who of [sample.mother, sample.father]) expect((await confirm(id, who)).ok).toBe(false)
    expect((await sample.mother.read(id)).materials.statement?.father).not.toHaveProperty('confirmed')
  })

  it('may be sent back by the desk', async () => {
    const { id } = await handedIn()
    const corrections = [{ place: { kind: 'material', ...FATHER }, message: '请本人手写，或到窗口来' }]
    await sample.clerk.get('desk', 'return-for-correction', { id, corrections, command: uuid() })
    expect(await sample.mother.read(id)).toMatchObject({ status: 'returned', corrections })
  })
})
