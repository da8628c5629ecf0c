import { localWorld } from '../../local-cloud/sample/families/local-world'
import { playFamilies } from '../../local-cloud/sample/families/play'
import { phoneOf, SITUATIONS, type Situation } from '../../local-cloud/sample/families/situations'
import { TODAY } from '../builders/family'
import { accept, payIfDue, submitted } from '../support/cases'
import { bootSample, type Sample } from '../support/sample'

let sample: Sample
let families: Awaited<ReturnType<typeof playFamilies>>

beforeAll(async () => {
  sample = await bootSample()
  families = await playFamilies(localWorld(sample.url), TODAY)
}, 120_000)
afterAll(() => sample.close())

const of = (situation: Situation) => sample.as(phoneOf(situation)).read(families[situation].id)

describe('the sample families', () => {
  it('are one for every situation, each on a phone of its own', () => {
    expect(Object.keys(families)).toEqual(Object.keys(SITUATIONS))
    expect(new Set(Object.values(families).map(({ openid }) => openid)).size).toBe(Object.keys(SITUATIONS).length)
  })

  it.each<[Situation, string]>([
    ['begun', 'draft'],
    ['filling', 'draft'],
    ['mistaken', 'draft'],
    ['ready', 'draft'],
    ['submitted', 'submitted'],
    ['returned', 'returned'],
    ['resubmitted', 'submitted'],
    ['due', 'accepted'],
    ['completed', 'completed'],
    ['rejected', 'accepted'],
    ['withdrawn', 'closed'],
    ['delayed', 'accepted'],
    ['accepted', 'accepted'],
    ['stuck', 'accepted'],
  ])('the one that is %s has an application that is %s', async (situation, status) => {
    expect((await of(situation)).status).toBe(status)
  })

  it.each<[Situation, string]>([
    ['rejected', 'rejected'],
    ['stuck', 'delayed:police'],
  ])('the one that is %s is marked %s', async (situation, flag) => {
    expect((await of(situation)).flags).toContain(flag)
  })

  it('the one that was sent back and has handed in again mended one thing, and left another', async () => {
    const { lastReturn, answers, materials } = await of('resubmitted')
    expect(lastReturn?.corrections).toHaveLength(3)
    expect(answers['mother.livingAddress']).not.toBe(lastReturn?.answers['mother.livingAddress'])
    expect(materials['identity-mother']?.back).toMatchObject({ ...lastReturn?.parts['identity-mother.back'] })
  })

  it('do not keep the police from working for others', async () => {
    const { id } = await submitted(sample, sample.mother)
    await accept(sample, id)
    const completed = await sample.until(
      id,
      ({ status }) => status === 'completed',
      (view) => payIfDue(sample, view),
    )
    expect(completed.items['household-registration']?.status).toBe('done')
    expect((await of('accepted')).status).toBe('accepted')
  })
})
