import { bootSample, type Sample, uuid } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

const ask = (code: string) => sample.mother.ask('application', 'own-number', { code })

describe('the number of this WeChat', () => {
  it('comes for a code of its button, once', async () => {
    const code = `local-86-13807450001-${uuid().slice(0, 8)}`
    expect(await ask(code)).toMatchObject({ ok: true, data: { phone: '13807450001' } })
    expect(await ask(code)).toMatchObject({ ok: false, error: { code: 'no-number' } })
  })

  it.each([
    ['of nobody', 'made-up'],
    ['of a foreign number', 'local-1-2025550123'],
    ['of what is no mobile number', 'local-86-07454221234'],
  ])('does not come for a code %s, and the family types it', async (_, code) => {
    const answer = await ask(code)
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-number' } })
    expect(answer.error?.message).toContain('直接填写')
    expect(JSON.stringify(answer)).not.toContain(code)
  })

  it('is not asked for with what is no code', async () => {
    expect(await ask('a code with blanks')).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })
})
