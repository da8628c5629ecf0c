import { FORMS, schemaOf } from '../../cloudfunctions/shared/platform/document-forms'
import { stored } from '../faults/database'
import { accept, draft, submitted } from '../support/cases'
import { bootSample } from '../support/sample'

let sample: Awaited<ReturnType<typeof bootSample>>

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

it('says of which form each document is, however often it was written', async () => {
  const { id } = await submitted(sample, sample.mother)
  await accept(sample, id)
  await draft(sample, sample.father)
  await sample.subscribe(sample.mother)
  await sample.relay()
  for (const collection of ['applications', 'photos', 'people', 'claims']) {
    const documents = stored<{ readonly schema?: number }>(sample.dataDir, collection)
    expect(documents.length).toBeGreaterThan(0)
    expect(new Set(documents.map(({ schema }) => schema))).toEqual(new Set([schemaOf(FORMS[collection] ?? [])]))
  }
})

it('keeps the number to itself', async () => {
  const { id } = await draft(sample, sample.mother)
  for (const [action, input] of [
    ['read', { id }],
    ['list', {}],
    ['export', { id }],
  ] as const) {
    expect(JSON.stringify(await sample.mother.get('application', action, input))).not.toContain('"schema"')
  }
})
