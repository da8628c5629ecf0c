import { accepted } from '../support/cases'
import type { Sample } from '../support/sample'
import { bootSample } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample({ SMS: '' })
})
afterAll(() => sample.close())

it('a county without SMS texts nobody, and the inbox still tells', async () => {
  const { id } = await accepted(sample, sample.mother)
  await sample.until(id, ({ journal }) => journal.some(({ type }) => type === 'message-dropped'))
  expect(await sample.messages()).toEqual([])
  const { journal } = await sample.mother.read(id)
  expect(journal.find(({ type }) => type === 'message-dropped')?.reason).toBe('no-consent')
  const { notices } = await sample.mother.get<{ notices: { kind: string }[] }>('application', 'inbox', {})
  expect(notices.map(({ kind }) => kind)).toContain('accepted')
})
