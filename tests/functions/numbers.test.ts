import { accepted, CERTIFICATE } from '../support/cases'
import { bootSample, type Sample } from '../support/sample'

let sample: Sample
beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

describe('the numbers of what was issued', () => {
  it('are masked where the case is shown, and whole for the owner who asks', async () => {
    const { id } = await accepted(sample, sample.mother)
    expect(JSON.stringify(await sample.mother.read(id))).not.toContain(CERTIFICATE)
    const { results } = await sample.mother.get<{ results: object }>('application', 'numbers', { id })
    expect(results).toEqual({ 'birth-certificate': { number: CERTIFICATE } })
  })

  it('are nobody else’s', async () => {
    const { id } = await accepted(sample, sample.mother)
    for (const person of [sample.father, sample.clerk]) {
      expect((await person.ask('application', 'numbers', { id })).error?.code).toBe('not-found')
    }
  })
})
