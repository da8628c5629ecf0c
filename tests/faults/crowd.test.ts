import { bootSample, type Sample } from '../support/sample'
import { crowd } from './crowd'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

it('fifty phones, four timers and two departments at once lose nothing and do nothing twice', async () => {
  expect(await crowd(sample, 50)).toEqual([])
}, 60_000)
