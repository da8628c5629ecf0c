import { draft } from '../support/cases'
import { post, refusal } from '../support/refusal'
import type { Sample } from '../support/sample'
import { bootSample } from '../support/sample'

let sample: Sample
let id: string
let revision: number

beforeAll(async () => {
  sample = await bootSample()
  id = (await draft(sample, sample.mother)).id
  revision = (await sample.mother.read(id)).revision
})
afterAll(() => sample.close())
afterEach(async () => {
  expect((await sample.mother.read(id)).revision).toBe(revision)
})

describe('somebody else’s things', () => {
  it('cannot be read under a borrowed name in the body', async () => {
    const body = {
      action: 'read',
      input: { id },
      userInfo: { openId: sample.mother.openid },
      OPENID: sample.mother.openid,
    }
    expect(refusal(await post(sample.grandmother, 'application', body)).code).toBe('not-found')
  })

  it('and without a name there is nothing', async () => {
    const response = await fetch(`${sample.url}/functions/application`, {
      method: 'POST',
      body: JSON.stringify({ action: 'list', input: {} }),
    })
    expect(await response.text()).not.toContain('"ok":true')
  })

  it('cannot be looked at: a picture of another family', async () => {
    const photo = await sample.photoOf(sample.mother)
    const answer = await sample.grandmother.ask<{ links: object }>('photo', 'view', { photos: [photo] })
    expect(answer.ok ? answer.data : { links: {} }).toEqual({ links: {} })
  })

  it('cannot be written over: the folder of another family', async () => {
    expect(
      (await sample.grandmother.upload('x.jpg', Buffer.from('x'), sample.mother.openid)).status,
    ).toBeGreaterThanOrEqual(400)
    expect(
      (await sample.grandmother.upload(`../${sample.mother.openid}/x.jpg`, Buffer.from('x'))).status,
    ).toBeGreaterThanOrEqual(400)
  })
})
