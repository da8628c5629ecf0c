import type { Envelope, Person } from './sample'

/** A refusal in the agreed form, in Chinese, and nothing of our insides. */
export const refusal = (text: string): NonNullable<Envelope['error']> => {
  expect(text).not.toMatch(/at .*\(|node_modules|\.ts:|\.js:/)
  const answer = JSON.parse(text) as Envelope
  expect(answer).toMatchObject({
    ok: false,
    error: { code: expect.any(String), message: expect.stringMatching(/[一-鿿]/) },
  })
  if (answer.error === undefined) throw new Error('unreachable')
  return answer.error
}

export const post = async (person: Person, name: string, body: object | string) =>
  (await person.post(name, typeof body === 'string' ? body : JSON.stringify(body))).text
